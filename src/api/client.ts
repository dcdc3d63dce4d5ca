import { hc } from "hono/client";
import type { ClientApi } from "./client-schema.ts";

export interface ClientOptions {
  /** Sent as a bearer token. A function is asked before each request, so that the token may be renewed. */
  accessToken?: string | (() => string | Promise<string>);
  fetch?: typeof fetch;
}

export type InfraspecClient = ReturnType<typeof hc<ClientApi>>;

/**
 * A client whose calls and answers have the types of the API: `client.api.projects[":id"].infrastructure.$post(…)`.
 * Answers are `Response`s whose `ok` tells a result from a problem (RFC 9457); only a lost connection is an exception.
 */
export function createInfraspecClient(baseUrl: string, { accessToken, fetch }: ClientOptions = {}): InfraspecClient {
  return hc<ClientApi>(baseUrl, {
    ...(fetch === undefined ? {} : { fetch }),
    headers: async (): Promise<Record<string, string>> => {
      if (accessToken === undefined) return {};
      const token = typeof accessToken === "string" ? accessToken : await accessToken();
      return { Authorization: `Bearer ${token}` };
    },
  });
}
