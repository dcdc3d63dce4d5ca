/** Where a request wants to go. */
export type Route =
  | { kind: "chat"; deployment: string | null }
  | { kind: "models" }
  /** Azure's path without its obligatory `api-version`. */
  | { kind: "no-version" }
  | { kind: "elsewhere" };

const deploymentPath = /^\/openai\/deployments\/([^/]+)\/chat\/completions$/;

export function routeOf(method: string | undefined, target: string | undefined): Route {
  const { pathname, searchParams } = new URL(target ?? "/", "http://localhost");
  if (method === "GET" && pathname === "/v1/models") return { kind: "models" };
  if (method !== "POST") return { kind: "elsewhere" };
  if (pathname === "/v1/chat/completions") return { kind: "chat", deployment: null };
  const deployment = deploymentPath.exec(pathname)?.[1];
  if (deployment === undefined) return { kind: "elsewhere" };
  if (!searchParams.has("api-version")) return { kind: "no-version" };
  return { kind: "chat", deployment: decodeURIComponent(deployment) };
}
