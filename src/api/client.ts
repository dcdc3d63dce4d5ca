import { hc } from "hono/client";
import type { Api } from "./create-api.ts";

export interface ClientOptions {
  /** Sent as a bearer token; asked for before each request, so that it may be renewed. */
  accessToken?: () => string | Promise<string>;
  fetch?: typeof fetch;
}

/**
 * A client whose calls and answers have the types of the API: `client.api.projects[":id"].infrastructure.$post(…)`.
 * Answers are `Response`s; an error is a problem with a status of its own, never an exception.
 */
export function createInfraspecClient(baseUrl: string, { accessToken, fetch }: ClientOptions = {}) {
  return hc<Api["app"]>(baseUrl, {
    ...(fetch === undefined ? {} : { fetch }),
    headers: async (): Promise<Record<string, string>> =>
      accessToken === undefined ? {} : { Authorization: `Bearer ${await accessToken()}` },
  });
}

export type InfraspecClient = ReturnType<typeof createInfraspecClient>;
