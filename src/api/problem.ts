import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { AppError, type ErrorCode, type ErrorDetail } from "../errors.ts";
import type { ApiEnv } from "./deps.ts";
import { HttpProblem } from "./http-problem.ts";
import { jsonPointer } from "./json-pointer.ts";

/** RFC 9457, with a stable `code`, the request's id, and pointers into the body where fields are wrong. */
export const problemSchema = z
  .strictObject({
    type: z.string().describe("urn:infraspec:problem:<code>"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What is wrong, where, and how to mend it"),
    code: z.string().describe("Stable: programs branch on this"),
    requestId: z.string().describe("As in the header X-Request-Id; name it when you ask for help"),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().describe("JSON pointer (RFC 6901) into the body, or the name of a parameter"),
          detail: z.string(),
        }),
      )
      .describe("Fields that are wrong; empty where it is not about fields"),
  })
  .meta({
    id: "Problem",
    example: {
      type: "urn:infraspec:problem:bad_input",
      title: "The input is wrong",
      status: 422,
      detail: 'the brief: scaleRequirements.expectedUsers: "many" is no number; write a number such as 10000 or "10k"',
      code: "bad_input",
      requestId: "3f0c9a52-5c0e-4b8e-9a53-0d6a4f2f8c11",
      errors: [
        {
          pointer: "/scaleRequirements/expectedUsers",
          detail: '"many" is no number; write a number such as 10000 or "10k"',
        },
      ],
    },
  });
export type Problem = z.infer<typeof problemSchema>;

/** Status and title by code, so that a new code without a mapping does not compile. */
const answers = {
  bad_usage: [422, "The request cannot be done as asked"],
  bad_input: [422, "The input is wrong"],
  too_large: [413, "The request is too large"],
  unauthorized: [401, "A valid access token is needed"],
  forbidden: [403, "That is not allowed"],
  not_found: [404, "There is no such thing"],
  conflict: [409, "Something else is in the way"],
  configuration: [503, "The server is not set up for this"],
  model_unavailable: [502, "The model cannot be reached"],
  store_unavailable: [503, "The database cannot be reached"],
  store_locked: [503, "The data folder is in use"],
  store_full: [507, "The disk is full"],
  cancelled: [409, "The run was cancelled"],
  timed_out: [504, "It took too long"],
  rate_limited: [429, "Too many requests"],
  internal: [500, "A fault of this program"],
} as const satisfies Readonly<Record<ErrorCode, readonly [number, string]>>;

export interface ProblemAnswer {
  problem: Problem;
  headers: Readonly<Record<string, string>>;
}

/** What is answered for an error. Anything that is not ours is a fault of this program, whose message stays in the log. */
export function problemOf(error: unknown, requestId: string): ProblemAnswer {
  if (error instanceof HttpProblem) {
    const { code, status, title, message: detail } = error;
    return answer({ code, status, title, detail, requestId }, error.headers);
  }
  if (!(error instanceof AppError))
    return problemOf(new AppError("internal", "unexpected fault; the log says more"), requestId);
  const [status, title] = answers[error.code];
  const detail = error.code === "internal" ? "unexpected fault; the log says more" : oneLine(error.message);
  return answer({ code: error.code, status, title, detail, requestId, details: error.details }, headersOf(error.code));
}

interface Said {
  code: string;
  status: number;
  title: string;
  detail: string;
  requestId: string;
  details?: readonly ErrorDetail[];
}

function answer({ details = [], ...said }: Said, headers: Readonly<Record<string, string>>): ProblemAnswer {
  const errors = details.map(({ path, message }) => ({ pointer: jsonPointer(path ?? ""), detail: oneLine(message) }));
  return { problem: { type: `urn:infraspec:problem:${said.code}`, ...said, errors }, headers };
}

/** How soon to ask again where nobody can say when there will be room. */
const retrySeconds = 5;

function headersOf(code: ErrorCode): Record<string, string> {
  // The rest of the body is not read, so that the connection is of no use to the next request.
  if (code === "too_large") return { Connection: "close" };
  if (code === "unauthorized") return { "WWW-Authenticate": 'Bearer realm="infraspec"' };
  return code === "rate_limited" ? { "Retry-After": String(retrySeconds) } : {};
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ");
}

/** Keeps what has been said in headers before, such as how many requests are left or where the run is. */
export function problemResponse(
  c: Context<ApiEnv>,
  error: unknown,
  more: Readonly<Record<string, string>> = {},
): Response {
  const { problem, headers } = problemOf(error, c.get("requestId"));
  const init = new Response(null, {
    status: problem.status,
    headers: { ...headers, ...more, "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
  return c.newResponse(JSON.stringify(problem), init);
}
