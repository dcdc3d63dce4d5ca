import type { Context } from "hono";
import { nextCursor, readCursor } from "../../api/cursor.ts";
import type { ApiEnv } from "../../api/deps.ts";
import { storedPlan } from "../../api/stored-plan.ts";
import { usd } from "../../text/money.ts";
import type { Infrastructure, Project, RunSummary, Store } from "../../projects/store.ts";
import type { Plan } from "../../spec/plan.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { badge } from "../result/layout-parts.ts";
import { examples } from "./examples.ts";
import { column, moment, sendPage } from "./page-shell.ts";

/** Each project on the list asks for two rows more. */
const pageSize = 20;

/** All projects with what they cost and how they stand; examples for those who have none yet. */
export async function projectsPage(c: Context<ApiEnv>): Promise<Response> {
  const store = c.get("store");
  const after = c.req.query("after");
  const projects = await store.listProjects({
    limit: pageSize,
    ...(after === undefined ? {} : { after: readCursor(after) }),
  });
  const rows: Markup[] = [];
  for (const project of projects) rows.push(await projectRow(store, project));
  const last = projects.at(-1);
  const next = nextCursor(projects, pageSize, last === undefined ? undefined : { at: last.createdAt, id: last.id });
  const list = rows.length === 0 && after === undefined ? emptyState() : projectList(rows, next);
  return sendPage(c, { title: "Projects", place: "projects", body: column("Projects", [list, exampleList()]) });
}

function emptyState(): Markup {
  return markup`<div class="card empty"><h2>Nothing planned yet</h2>
<p>Describe what you build and for whom. You get an infrastructure specification with every price and its source, checked against the rules you name, and can change one thing and see what it costs.</p>
<p><a class="button" href="/new">Plan your first project</a></p>
<p class="quiet">Or begin with one of the examples below. <code>infraspec plan brief.json</code> puts its projects here as well.</p></div>`;
}

function projectList(rows: readonly Markup[], next: string | null): Markup {
  return markup`<p><a class="button" href="/new">New plan</a></p>
<ul class="projects">${rows}</ul>
${next === null ? null : markup`<p><a href="/?after=${next}">Older projects</a></p>`}`;
}

async function projectRow(store: Store, project: Project): Promise<Markup> {
  const current = await store.getInfrastructure(project.id);
  const [run] = await store.listRuns(project.id, { limit: 1 });
  const plan = storedPlan(current?.plan);
  return markup`<li class="card project"><h2><a href="/projects/${project.id}">${project.name}</a></h2>
<p class="project-cost">${plan?.cost == null ? "" : markup`<strong>${usd(plan.cost.monthly.expected)}</strong> a month`}</p>
<p class="project-status">${status(plan, run)} ${facts(project, current, run)}</p>
<p class="quiet project-text">${excerpt(project.description)}</p></li>
`;
}

const badges = {
  valid: badge("Valid", "good"),
  needs_review: badge("Needs review", "warn"),
  infeasible: badge("Infeasible", "bad"),
} as const;

function status(plan: Plan | null, run: RunSummary | undefined): Content {
  const own = plan === null ? null : badges[plan.status];
  if (run?.status === "running") return [own, " ", badge("Being planned", "plain")];
  if (run?.status === "failed") return [own, " ", badge("Last run failed", "bad")];
  if (run?.status === "infeasible") return [own, " ", badge("Last run infeasible", "bad")];
  return own ?? badge("Not planned yet", "plain");
}

function facts(project: Project, current: Infrastructure | null, run: RunSummary | undefined): Markup {
  const { version, updatedAt } = current ?? { version: 0, updatedAt: project.createdAt };
  const going =
    run?.status === "running" ? markup` · <a href="/projects/${project.id}/runs/${run.id}">watch it</a>` : null;
  return version === 0
    ? markup`<span class="quiet">created ${moment(project.createdAt)}</span>${going}`
    : markup`<span class="quiet">version ${version}, ${moment(updatedAt)}</span>${going}`;
}

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 180 ? `${line.slice(0, 180)}…` : line;
}

function exampleList(): Markup {
  return markup`<section aria-labelledby="examples-heading" class="examples"><h2 id="examples-heading">Examples to begin with</h2>
<ul>${examples().map(
    ({ id, brief }) =>
      markup`<li class="card"><h3><a href="/new?example=${id}">${brief.projectName}</a></h3><p class="quiet">${excerpt(brief.projectDescription)}</p></li>`,
  )}</ul></section>`;
}
