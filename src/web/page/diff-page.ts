import type { Context } from "hono";
import type { ApiEnv } from "../../api/deps.ts";
import { usd } from "../../text/money.ts";
import type { Change } from "../../projects/changes.ts";
import { type DecisionChange, isSameVersion, type VersionDiff } from "../../projects/diff-versions.ts";
import { diffProject } from "../../projects/history.ts";
import type { LineItemChange } from "../../projects/line-item-changes.ts";
import type { Project, Version } from "../../projects/store.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { dataTable, pagePart } from "../result/layout-parts.ts";
import { sectionNames } from "../result/section-names.ts";
import { sendPage } from "./page-shell.ts";
import { existingProject, pathId, versionNumber } from "./path-id.ts";
import { deltaBadge } from "./result-bar.ts";

/** Versions that can be chosen from; older ones by their address. */
const chosenFrom = 100;

/** What changed between two versions: what it costs first, then why, then what. */
export async function diffPage(c: Context<ApiEnv>): Promise<Response> {
  const store = c.get("store");
  const project = await existingProject(store, pathId(c, "id"));
  const [from, to] = [versionNumber(c.req.query("from")), versionNumber(c.req.query("to"))];
  const diff = await diffProject(store, { projectId: project.id, from, to });
  const versions = await store.listVersions(project.id, { limit: chosenFrom });
  const body = markup`<div class="result diff">
<header class="summary"><p class="kicker"><a href="/projects/${project.id}">${project.name}</a></p><h1>Version ${diff.from} → ${diff.to}</h1>
${headline(diff)}
${chooser(project, diff, versions)}</header>
${parts(diff)}
</div>`;
  return sendPage(c, { title: `${project.name}: version ${diff.from} to ${diff.to}`, place: null, body });
}

function headline({ cost }: VersionDiff): Markup {
  if (cost === null) return markup`<p>The costs cannot be compared: one of the two was saved by another release.</p>`;
  const { before, after, deltaUsd } = cost;
  return markup`<p class="amount diff-amount"><span>${usd(before.expected)} →</span> <strong>${usd(after.expected)}</strong> <span>a month</span> ${deltaBadge(deltaUsd)}</p>`;
}

function chooser(project: Project, { from, to }: VersionDiff, versions: readonly Version[]): Markup {
  const select = (name: string, label: string, chosen: number): Markup =>
    markup`<label>${label} <select name="${name}">${versions.map(
      ({ version }) =>
        markup`<option value="${version}"${version === chosen ? markup` selected` : null}>${version}</option>`,
    )}</select></label>`;
  return markup`<form method="get" action="/projects/${project.id}/diff" class="chooser">${select("from", "From version", from)} ${select("to", "to", to)} <button type="submit" class="button button-quiet">Compare</button></form>`;
}

function parts(diff: VersionDiff): Content {
  if (isSameVersion(diff))
    return markup`<section class="part"><p>The two are the same in everything that can be compared.</p></section>`;
  const { decisions, lineItems, spec } = diff;
  return [
    pagePart({ id: "why", heading: "Why", body: reasons(diff) }),
    pagePart({ id: "decisions", heading: "Decisions", body: decisions === null ? notKnown : decisionsPart(decisions) }),
    pagePart({ id: "bill", heading: "Bill", body: lineItems === null ? notKnown : billPart(lineItems) }),
    pagePart({
      id: "specification",
      heading: "Specification",
      body: spec.length === 0 ? markup`<p>It reads the same.</p>` : changesTable("Fields of the specification", spec),
    }),
  ];
}

const notKnown = markup`<p>Not known: one of the two was saved by another release.</p>`;

function reasons({ reasons: { brief, other, restoredFrom }, to }: VersionDiff): Markup {
  return markup`${restoredFrom === null ? null : markup`<p>Version ${to} restores version ${restoredFrom}.</p>`}
${brief.length === 0 ? markup`<p>Nothing in the brief changed.</p>` : changesTable("What was asked otherwise", brief)}
${other.length === 0 ? null : markup`<h3>Beside the brief</h3>${changesTable("Prices, catalog and who decided", other)}`}`;
}

function decisionsPart(decisions: readonly DecisionChange[]): Markup {
  if (decisions.length === 0) return markup`<p>Every section keeps its option and its size.</p>`;
  return markup`${decisions.map(
    ({ section, before, after, details, rationale }) =>
      markup`<article class="card tone-edge tone-${section}"><h3>${sectionNames[section]}</h3><p><code>${before}</code>${before === after ? ", in another form" : markup` → <code>${after}</code>`}</p><p>${rationale}</p>${details.length === 0 ? null : changesTable(`Details of ${sectionNames[section]}`, details)}</article>`,
  )}`;
}

function billPart(lines: readonly LineItemChange[]): Markup {
  const shown = lines.filter(({ deltaUsd }) => deltaUsd === null || Number(deltaUsd) !== 0);
  if (shown.length === 0) return markup`<p>No line costs more or less.</p>`;
  return dataTable({
    caption: "Lines of the bill that changed, the largest difference first, a month",
    columns: [
      { heading: "Line" },
      { heading: "Section" },
      { heading: "Change" },
      { heading: "Before", kind: "number" },
      { heading: "After", kind: "number" },
      { heading: "Difference", kind: "number" },
    ],
    rows: shown.map(({ serviceId, component, section, change, before, after, deltaUsd }): Content[] => [
      `${serviceId}: ${component}`,
      sectionNames[section],
      change,
      before === null ? "–" : usd(before.monthlyUsd),
      after === null ? "–" : usd(after.monthlyUsd),
      deltaUsd === null ? "no price" : signed(deltaUsd),
    ]),
  });
}

function signed(amount: string): string {
  return Number(amount) > 0 ? `+${usd(amount)}` : usd(amount);
}

function changesTable(caption: string, changes: readonly Change[]): Markup {
  return dataTable({
    caption,
    columns: [{ heading: "Field" }, { heading: "Before" }, { heading: "After" }],
    rows: changes.map(({ path, before, after }): Content[] => [
      markup`<code>${path}</code>`,
      valueText(before),
      valueText(after),
    ]),
  });
}

function valueText(value: Change["before"]): string {
  if (value === undefined || value === null) return "nothing";
  if (isTexts(value)) return value.length === 0 ? "none" : value.join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
