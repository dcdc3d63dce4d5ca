import { isLoopback } from "../src/api/local-user-guard.ts";

/** LangGraph Studio, in all of its regions. */
const studio = /^https:\/\/(?:[a-z0-9-]+\.)?smith\.langchain\.com$/;

/**
 * Whether a request without a token may act for the local user. LangGraph's server lets pages of every site ask, so that
 * it is decided here: only programs, pages of this machine and Studio, and only under a name of this machine.
 */
export function isFamiliar(request: Request): boolean {
  const host = request.headers.get("Host") ?? new URL(request.url).host;
  const origin = request.headers.get("Origin");
  return isLoopback(withoutPort(host)) && (origin === null || studio.test(origin) || isOfThisMachine(origin));
}

function isOfThisMachine(origin: string): boolean {
  return URL.canParse(origin) && isLoopback(withoutPort(new URL(origin).host));
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "");
}
