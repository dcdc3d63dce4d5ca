import type { Context } from "hono";
import type { ApiEnv } from "../../api/deps.ts";
import { storedPlan } from "../../api/stored-plan.ts";
import { usd } from "../../text/money.ts";
import type { Project, Store, Version } from "../../projects/store.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { badge } from "../result/layout-parts.ts";
import { column, moment, sendPage } from "./page-shell.ts";
import { existingProject, pathId, versionNumber } from "./path-id.ts";

const pageSize = 15;

/** Versions, newest first, with what each cost; an earlier one can be made current again. */
export async function versionsPage(c: Context<ApiEnv>): Promise<Response> {
  const store = c.get("store");
  const project = await existingProject(store, pathId(c, "id"));
  const before = versionNumber(c.req.query("before"));
  const current = (await store.getInfrastructure(project.id))?.version ?? 0;
  const versions = await store.listVersions(project.id, {
    limit: pageSize,
    ...(before === undefined ? {} : { before }),
  });
  const rows: Markup[] = [];
  for (const version of versions) rows.push(await versionRow({ store, project, version, current }));
  const last = versions.at(-1);
  const older =
    versions.length < pageSize || last === undefined
      ? null
      : markup`<p><a href="/projects/${project.id}/versions?before=${last.version}">Older versions</a></p>`;
  const body = markup`<p class="lead"><a href="/projects/${project.id}">${project.name}</a></p>
${rows.length === 0 ? markup`<p>There is no version yet. <a class="button" href="/projects/${project.id}/plan">Plan it</a></p>` : markup`<ol class="versions" reversed>${rows}</ol>`}${older}`;
  return sendPage(c, { title: `Versions of ${project.name}`, place: null, body: column("Versions", body) });
}

interface Row {
  store: Store;
  project: Project;
  version: Version;
  current: number;
}

async function versionRow({ store, project, version: row, current }: Row): Promise<Markup> {
  const { version, restoredFrom, model, createdAt } = row;
  const content = await store.getVersion(project.id, version);
  const cost = storedPlan(content?.plan)?.cost?.monthly.expected;
  const isCurrent = version === current;
  return markup`<li class="card version"><h2><a href="/projects/${project.id}/versions/${version}">Version ${version}</a> ${isCurrent ? badge("current", "good") : null}</h2>
<p>${cost === undefined ? "no cost" : markup`<strong>${usd(cost)}</strong> a month`}, ${moment(createdAt)}, decided by ${model ?? "the planner"}${restoredFrom === null ? null : `, restores version ${restoredFrom}`}</p>
<div class="actions">${actions({ project, version, current })}</div></li>
`;
}

function actions({ project, version, current }: { project: Project; version: number; current: number }): Content {
  const base = `/projects/${project.id}`;
  if (version === current) return markup`<a href="${base}/plan">Change and plan again</a>`;
  return markup`<a href="${base}/diff?from=${version}&amp;to=${current}">Compare with the current version</a>
<form method="post" action="${base}/versions/${version}/restore"><input type="hidden" name="expectedVersion" value="${current}"><button type="submit" class="button button-quiet">Restore version ${version}</button></form>`;
}
