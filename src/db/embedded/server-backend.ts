import { z } from "zod";
import { AppError } from "../../errors.ts";
import { limitedFetch } from "../limited-fetch.ts";
import { signAccessToken } from "./access-token.ts";
import type { EmbeddedBackend } from "./open-embedded.ts";
import type { EmbeddedSecrets } from "./secrets.ts";

const probeTimeoutMs = 10_000;
const probeAnswer = z.array(z.object({ id: z.string() }));

export interface ServedFolder {
  /** Address of the server; it has the API of its embedded backend under `/supabase`. */
  serverUrl: string;
  folder: string;
  secrets: EmbeddedSecrets;
  /** How long it may take to answer. */
  limitMs?: number | undefined;
}

/**
 * The embedded backend of a server that holds the folder, over HTTP: with the folder's own secrets, which prove that
 * we are the same user. Throws AppError `store_unavailable` where nobody answers, or not with this folder.
 */
export async function connectToServer({ serverUrl, folder, secrets, limitMs }: ServedFolder): Promise<EmbeddedBackend> {
  const backend: EmbeddedBackend = {
    url: `${serverUrl.replace(/\/+$/, "")}/supabase`,
    isHere: false,
    ...secrets,
    fetch: answeringFetch(serverUrl, limitMs),
    accessTokenFor: (userId) => signAccessToken(secrets, userId),
    // The folder is the server's, and so is its lock.
    publishUrl: () => {},
    close: async () => {},
  };
  const answer = await probe(backend);
  if (!answer.ok) throw new AppError("store_unavailable", describe({ serverUrl, folder }, answer));
  return backend;
}

interface ProbeAnswer {
  ok: boolean;
  status: number;
  text: string;
}

async function probe({ url, publishableKey, localUserId, ...backend }: EmbeddedBackend): Promise<ProbeAnswer> {
  const authorization = `Bearer ${await backend.accessTokenFor(localUserId)}`;
  const response = await backend.fetch(`${url}/rest/v1/projects?select=id&limit=1`, {
    headers: { apikey: publishableKey, authorization },
    signal: AbortSignal.timeout(probeTimeoutMs),
  });
  const text = await response.text();
  return { ok: response.ok && isProbeAnswer(text), status: response.status, text };
}

function isProbeAnswer(text: string): boolean {
  try {
    return probeAnswer.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

function describe(
  { serverUrl, folder }: Pick<ServedFolder, "serverUrl" | "folder">,
  { status, text }: ProbeAnswer,
): string {
  if (status === 401)
    return `the server at ${serverUrl} serves another folder than ${folder}; set INFRASPEC_DATA_DIR to the one that it serves`;
  if (status === unreachable)
    return `${messageIn(text)}; start it, or unset INFRASPEC_URL; if the process that ${folder}/lock names is no server any more, remove that file`;
  return `what answers at ${serverUrl} (with HTTP ${status}) is no Infraspec server with an embedded store; see INFRASPEC_URL and ${folder}/lock`;
}

/** Bad gateway: unlike 503, supabase-js does not try it again for seconds. */
const unreachable = 502;

function messageIn(text: string): string {
  return z.object({ message: z.string() }).parse(JSON.parse(text)).message;
}

/** A server that cannot be reached is an answer that says so: supabase-js would hand on the bare `fetch failed`. */
function answeringFetch(serverUrl: string, limitMs: number | undefined): typeof fetch {
  const ask = limitedFetch(fetch, limitMs);
  return async (input, init) => {
    try {
      return await ask(input, init);
    } catch (error) {
      const message = `the server at ${serverUrl} does not answer (${reasonOf(error)})`;
      return Response.json({ code: "", message }, { status: unreachable });
    }
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : error.message;
}
