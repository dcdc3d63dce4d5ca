import type { Context } from "hono";
import type { ApiEnv } from "../../api/deps.ts";
import { HttpProblem } from "../../api/http-problem.ts";
import { problemOf } from "../../api/problem.ts";
import { loggable } from "../../api/request-log.ts";
import { AppError } from "../../errors.ts";
import { type Markup, markup } from "../markup.ts";
import { column, sendPage } from "./page-shell.ts";

/** An error as a page: what is wrong, the request's id for those who can look it up, and the way back. */
export function errorPage(c: Context<ApiEnv>, error: unknown): Response {
  const { problem, headers, body } = errorBody(c, error);
  return sendPage(c, { title: problem.title, place: null, body }, { status: problem.status, headers });
}

interface ErrorBody extends ReturnType<typeof problemOf> {
  body: Markup;
}

/** Logs what is a fault of ours. */
export function errorBody(c: Context<ApiEnv>, error: unknown): ErrorBody {
  const { problem, headers } = problemOf(error, c.get("requestId"));
  if (!(error instanceof AppError || error instanceof HttpProblem) || error.code === "internal")
    c.get("log").error(loggable(error, c.get("log").isLevelEnabled("debug")), "fault");
  const project = /^\/projects\/([0-9a-f-]{36})/i.exec(c.req.path)?.[1];
  const isProjectGone = problem.status === 404 && problem.detail.startsWith("there is no project");
  const content = markup`<p class="lead">${problem.detail}</p>
${problem.errors.length === 0 ? null : markup`<ul>${problem.errors.map(({ pointer, detail }) => markup`<li><code>${pointer}</code>: ${detail}</li>`)}</ul>`}
<p>${project === undefined || isProjectGone ? null : markup`<a class="button" href="/projects/${project}">Back to the project</a> `}<a class="button button-quiet" href="/">All projects</a></p>
<p class="quiet">Error ${problem.status}, <code>${problem.code}</code>. Request <code>${problem.requestId}</code></p>`;
  return { problem, headers, body: column(problem.title, content) };
}
