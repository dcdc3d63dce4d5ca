import { z } from "zod";
import { type OpenApi, pointer } from "./openapi.ts";

/** An answer that was read whole; a stream is left to its reader. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The JSON in it, else null. */
  body: unknown;
}

const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string().regex(/^[A-Z][^_]+$/),
  status: z.int(),
  detail: z.string().min(1),
  code: z.string().regex(/^[a-z_]+$/),
  requestId: z.string().min(1),
  errors: z.array(z.strictObject({ pointer: z.string().regex(/^(\/[^/]*)*$/), detail: z.string().min(1) })),
});

/** What may answer a request that the document does not know: nothing there, another method, or a guard before it. */
const undocumented = new Set([401, 403, 404, 405, 413, 421, 429]);

/** Everything in which an answer is not what the document promises; empty where it keeps it. */
export function promisesBroken(openApi: OpenApi, request: { method: string; pathname: string }, answer: Answer) {
  const { method, pathname } = request;
  const type = (answer.headers.get("Content-Type") ?? "").split(";")[0] ?? "";
  const broken: string[] = [];
  if (answer.headers.get("X-Request-Id") === null) broken.push("no X-Request-Id");
  const hasBody = method !== "HEAD" && answer.status !== 204;
  if (answer.status >= 400 && hasBody) broken.push(...problemFaults(answer, type));
  const found = openApi.operationOf(method, decoded(pathname));
  if (found === undefined) {
    const isPage = answer.status === 200 && ["/docs", "/openapi.json"].includes(pathname);
    if (!isPage && !undocumented.has(answer.status)) broken.push(`status ${answer.status} at an unknown address`);
    return broken;
  }
  const { path, operation } = found;
  const documented = operation.responses[String(answer.status)];
  if (documented === undefined) return [...broken, `status ${answer.status} is not documented`];
  if (!hasBody) return answer.text === "" ? broken : [...broken, "a body where there is none"];
  if (documented.content?.[type] === undefined) return [...broken, `type "${type}" is not documented`];
  if (!type.endsWith("json")) return broken;
  const place = ["paths", path, found.method.toLowerCase(), "responses", String(answer.status), "content", type];
  return [...broken, ...openApi.faults(pointer(...place, "schema"), answer.body)];
}

/** As the router reads it. */
function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

function problemFaults({ body, status, headers }: Answer, type: string): string[] {
  if (type !== "application/problem+json") return [`an error as "${type}"`];
  const problem = problemSchema.safeParse(body);
  if (!problem.success) return [`no problem: ${problem.error.message}`];
  const { code, requestId, ...told } = problem.data;
  return [
    ...(told.status === status ? [] : [`status ${status} told as ${told.status}`]),
    ...(requestId === headers.get("X-Request-Id") ? [] : ["another requestId than in the header"]),
    ...(told.type === `urn:infraspec:problem:${code}` ? [] : [`type ${told.type} of ${code}`]),
  ];
}
