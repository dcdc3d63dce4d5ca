import { type Context, Hono } from "hono";
import { namedSections } from "../../../graph/named-sections.ts";
import { runOf } from "../../api/answer-with-run.ts";
import type { ApiDeps, ApiEnv } from "../../api/deps.ts";
import { startGeneration } from "../../api/generation.ts";
import type { LiveRuns } from "../../api/live-runs.ts";
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
import { warmUp } from "./warm-up.ts";

/** The form for a new plan and for another of the same project, its check while somebody types, and what it begins. */
export function planRoutes(deps: ApiDeps, runs: LiveRuns): Hono<ApiEnv> {
  const begin = async (c: Context<ApiEnv>, fields: FormFields, project: Project | null): Promise<Response> => {
    const { brief, decider, sections } = briefOfForm(fields);
    namedSections(sections);
    const { brief: read } = parseBrief(project === null ? brief : { ...brief, projectName: project.name });
    const { projectName, projectDescription: description, techStack } = read;
    const { id } = project ?? (await projectNamed(c.get("store"), projectName, { description, techStack }));
    const input = { brief: read, projectId: id, settings: { decider }, ...(sections.length === 0 ? {} : { sections }) };
    const { runId } = await startGeneration(c, { deps, runs, input });
    return c.redirect(`/projects/${id}/runs/${runId}`, 303);
  };
  return new Hono<ApiEnv>()
    .get("/new", (c) => sendForm(c, { fields: fieldsOfExample(c.req.query("example")), problems: noProblems }, null))
    .post("/new", async (c) => await submitted(c, null, (fields) => begin(c, fields, null)))
    .post("/new/check", async (c) => c.json(checked(readForm(await c.req.text())), 200))
    .get("/projects/:id/plan", async (c) => {
      const project = await planningOf(c);
      return sendForm(c, { fields: project.fields, problems: noProblems }, project);
    })
    .post("/projects/:id/plan", async (c) => {
      const project = await planningOf(c);
      return await submitted(c, project, (fields) => begin(c, fields, project.project));
    });
}

interface Planning {
  project: Project;
  fields: FormFields;
  version: number;
}

/** The project's form: of the run that is named, else of its current version, else of what is known of the project. */
async function planningOf(c: Context<ApiEnv>): Promise<Planning> {
  const store = c.get("store");
  const project = await existingProject(store, pathId(c, "id"));
  const current = await store.getInfrastructure(project.id);
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

/** Errors come back beside the fields, with everything that was typed. */
async function submitted(
  c: Context<ApiEnv>,
  planning: Planning | null,
  begin: (fields: FormFields) => Promise<Response>,
): Promise<Response> {
  const fields = readForm(await c.req.text());
  try {
    return await begin(fields);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "internal") throw error;
    const { status } = problemOf(error, c.get("requestId")).problem;
    return sendForm(c, { fields, problems: problemsOf(error) }, planning, status);
  }
}

function sendForm(c: Context<ApiEnv>, state: FormState, planning: Planning | null, status = 200): Response {
  warmUp();
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
