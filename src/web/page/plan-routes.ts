import { type Context, Hono } from "hono";
import { namedSections } from "../../../graph/named-sections.ts";
import { runOf } from "../../api/answer-with-run.ts";
import type { ApiEnv } from "../../api/deps.ts";
import { startGeneration } from "../../api/generation.ts";
import { problemOf } from "../../api/problem.ts";
import { storedPlan } from "../../api/stored-plan.ts";
import { AppError } from "../../errors.ts";
import { projectNamed } from "../../projects/project-named.ts";
import type { Project, Run } from "../../projects/store.ts";
import { parseBrief } from "../../spec/parse-brief.ts";
import { type Content, markup } from "../markup.ts";
import { briefForm } from "./brief-form.ts";
import { briefOfForm } from "./brief-of-form.ts";
import { examples } from "./examples.ts";
import type { FormState } from "./fields.ts";
import { type FormFields, readForm } from "./form-fields.ts";
import { formOfBrief } from "./form-of-brief.ts";
import { noProblems, problemsOf } from "./form-problems.ts";
import { column, sendPage } from "./page-shell.ts";
import { existingProject, pathId } from "./path-id.ts";
import { pageAsked } from "./quick-runs.ts";
import type { RunRoutes } from "./run-routes.ts";

/** The form for a new plan and for another of the same project, its check while somebody types, and what it begins. */
export function planRoutes({ deps, runs, quick }: RunRoutes): Hono<ApiEnv> {
  const begin = async (c: Context<ApiEnv>, fields: FormFields, project: Project | null): Promise<Response> => {
    const { brief, decider, sections } = briefOfForm(fields);
    namedSections(sections);
    const { brief: read } = parseBrief(project === null ? brief : { ...brief, projectName: project.name });
    const { projectName, projectDescription: description, techStack } = read;
    const { id } = project ?? (await projectNamed(c.get("store"), projectName, { description, techStack }));
    const input = { brief: read, projectId: id, settings: { decider }, ...(sections.length === 0 ? {} : { sections }) };
    const isQuick = deps.graph.deciderFor({ decider }).id === "planner";
    const asked = pageAsked();
    const run = await startGeneration(c, { deps, runs, input, ...(isQuick ? { ready: asked.promise } : {}) });
    const remember = (): void => quick.add({ run, projectName, onAsked: asked.onAsked });
    if (isQuick) remember();
    else void run.outcome.then(({ kind }) => kind === "finished" && remember());
    return c.redirect(`/projects/${id}/runs/${run.runId}`, 303);
  };
  return new Hono<ApiEnv>()
    .get("/new", (c) => sendForm(c, { fields: fieldsOfExample(c.req.query("example")), problems: noProblems }, null))
    .post("/new", async (c) => await submitted(c, { begin: (fields) => begin(c, fields, null), planning: null }))
    .post("/new/check", async (c) => c.json(checked(readForm(await c.req.text())), 200))
    .get("/projects/:id/plan", async (c) => {
      const planning = await planningOf(c, await existingProject(c.get("store"), pathId(c, "id")));
      return sendForm(c, { fields: planning.fields, problems: noProblems }, planning);
    })
    .post("/projects/:id/plan", async (c) => {
      const project = await existingProject(c.get("store"), pathId(c, "id"));
      return await submitted(c, { begin: (fields) => begin(c, fields, project), planning: project });
    });
}

interface Planning {
  project: Project;
  fields: FormFields;
  version: number;
}

/** The project's form: of the run that is named, else of its current version, else of what is known of the project. */
async function planningOf(c: Context<ApiEnv>, project: Project): Promise<Planning> {
  const current = await c.get("store").getInfrastructure(project.id);
  const { name: projectName, description: projectDescription, techStack } = project;
  const plan = storedPlan(current?.plan);
  const run = await namedRun(c, project);
  const { brief } = parseBrief(run?.brief ?? plan?.brief ?? { projectName, projectDescription, techStack });
  const decider = run?.decider ?? plan?.provenance.decider;
  const fields = new Map(formOfBrief({ ...brief, projectName }));
  // Whoever decided decides again, or more than the one thing would change.
  if (decider !== undefined) fields.set("decider", [decider]);
  return { project, fields, version: current?.version ?? 0 };
}

async function namedRun(c: Context<ApiEnv>, project: Project): Promise<Run | null> {
  const id = c.req.query("run");
  return id === undefined ? null : await runOf(c, project.id, id);
}

function fieldsOfExample(id: string | undefined): FormFields {
  if (id === undefined) return new Map();
  const example = examples().find((known) => known.id === id);
  if (example === undefined) throw new AppError("not_found", "there is no example of that name");
  return formOfBrief(example.brief);
}

interface Submission {
  begin: (fields: FormFields) => Promise<Response>;
  /** The project that is planned again; null for a new one. */
  planning: Project | null;
}

/** Errors come back beside the fields, with everything that was typed. */
async function submitted(c: Context<ApiEnv>, { begin, planning }: Submission): Promise<Response> {
  const fields = readForm(await c.req.text());
  try {
    return await begin(fields);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "internal") throw error;
    const { status } = problemOf(error, c.get("requestId")).problem;
    const state = { fields, problems: problemsOf(error) };
    return sendForm(c, state, planning === null ? null : await planningOf(c, planning), status);
  }
}

function sendForm(c: Context<ApiEnv>, state: FormState, planning: Planning | null, status = 200): Response {
  const heading = planning === null ? "New plan" : `Plan ${planning.project.name} again`;
  const current = planning === null || planning.version === 0 ? null : { version: planning.version };
  const action = planning === null ? "/new" : `/projects/${planning.project.id}/plan`;
  const title = status === 200 ? heading : `Error: ${heading}`;
  const body = column(heading, [
    planning === null ? exampleLinks() : backLink(planning),
    briefForm({ state, action, current }),
  ]);
  return sendPage(c, { title, place: planning === null ? "new" : null, script: "brief-form.js", body }, { status });
}

function exampleLinks(): Content {
  return markup`<p class="lead">Two fields are enough; whatever else you say makes the plan more yours.</p>
<details class="example-links"><summary>Load an example</summary><ul>${examples().map(
    ({ id, brief }) => markup`<li><a href="/new?example=${id}">${brief.projectName}</a></li>`,
  )}</ul></details>`;
}

function backLink({ project, version }: Planning): Content {
  return markup`<p class="lead">${version === 0 ? "It has no version yet." : `The form holds what version ${version} was asked. Change one thing, plan again, and see what it costs.`} <a href="/projects/${project.id}">Back to the project</a></p>`;
}

/** What a form would come to: problems by field, else what would be assumed. */
function checked(fields: FormFields) {
  const { brief } = briefOfForm(fields);
  try {
    const { assumptions } = parseBrief(brief);
    return { problems: [], assumptions };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "internal") throw error;
    const { byField, general } = problemsOf(error);
    const problems = [...byField].map(([field, messages]) => ({ field, message: messages.join("; ") }));
    return { problems, general, assumptions: null };
  }
}
