import { allRules } from "../../rules/rules.ts";
import type { Finding, Plan } from "../../spec/plan.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { type CheckCount, checkCounts } from "./check-counts.ts";
import { badge, dataTable, folded, list } from "./layout-parts.ts";
import { sectionNames } from "./section-names.ts";

interface FindingGroup {
  heading: string;
  tone: "bad" | "warn" | "plain";
  belongs: (finding: Finding) => boolean;
}

/** Failures before what is unknown, errors before warnings, notes last. */
const groups: readonly FindingGroup[] = [
  { heading: "Errors", tone: "bad", belongs: ({ result, severity }) => result === "fail" && severity === "error" },
  { heading: "Warnings", tone: "warn", belongs: ({ result, severity }) => result === "fail" && severity === "warning" },
  {
    heading: "Worth knowing",
    tone: "plain",
    belongs: ({ result, severity }) => result === "fail" && severity === "info",
  },
  { heading: "Unknown", tone: "warn", belongs: ({ result }) => result === "unknown" },
  { heading: "To be confirmed by you", tone: "plain", belongs: ({ result }) => result === "note" },
];

/** What the rules say, with the clause that each rests on. */
export function findingsPart(plan: Plan): Markup {
  const open = plan.findings.filter(({ resolvedInRound }) => resolvedInRound === null);
  return markup`${counts(plan)}
${open.length === 0 ? markup`<p>No rule found anything.</p>` : groups.map((group) => groupOf(group, open))}
${repairs(plan)}`;
}

function counts(plan: Plan): Markup | null {
  const all = checkCounts(plan);
  if (all.length === 0) return null;
  return markup`<ul class="checks">${all.map(check)}</ul>`;
}

function check({ name, passed, failed, unknown, applied }: CheckCount): Markup {
  const rest = [...(failed === 0 ? [] : [`${failed} fail`]), ...(unknown === 0 ? [] : [`${unknown} unknown`])].join(
    ", ",
  );
  return markup`<li><span><strong>${passed} of ${applied}</strong> ${name} ${applied === 1 ? "check passes" : "checks pass"}${rest === "" ? "" : `; ${rest}`}</span><svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-track" width="100" height="12"/><rect class="bar-fill tone-good" width="${percent(passed, applied)}" height="12"/><rect class="bar-fill tone-bad" x="${percent(passed, applied)}" width="${percent(failed, applied)}" height="12"/></svg></li>`;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}

function groupOf({ heading, tone, belongs }: FindingGroup, open: readonly Finding[]): Markup | null {
  const found = byRule(open.filter(belongs));
  if (found.length === 0) return null;
  return markup`<h3>${heading} ${badge(String(found.length), tone)}</h3>
<ul class="findings">${found.map((findings) => ruleFindings(findings, tone))}</ul>`;
}

/** Findings of one rule stand together. */
function byRule(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const byId = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const known = byId.get(finding.ruleId);
    if (known === undefined) byId.set(finding.ruleId, [finding]);
    else known.push(finding);
  }
  return [...byId.values()];
}

function ruleFindings(findings: readonly [Finding, ...Finding[]], tone: FindingGroup["tone"]): Markup {
  const [first] = findings;
  const rule = allRules.find(({ id }) => id === first.ruleId);
  return markup`<li class="card finding-${tone}"><p class="finding-head"><strong>${rule?.title ?? inWords(first.ruleId)}</strong> <code class="quiet">${first.ruleId}</code></p>
${list(findings.map(({ message, path }) => markup`${message}${path === "" ? null : markup` <code class="quiet">${path}</code>`}`))}
<p class="clause">${first.reference}${sectionsText(first)}</p>
${rule === undefined || first.result === "note" ? null : markup`<p class="quiet">To mend it: ${rule.fix}</p>`}</li>
`;
}

/** `infeasible-conflict` as a heading: findings that no rule made have an id only. */
function inWords(ruleId: string): string {
  const words = ruleId.replaceAll("-", " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function sectionsText({ sections }: Finding): string {
  return sections.length === 0 ? "" : ` · ${sections.map((section) => sectionNames[section]).join(", ")}`;
}

function repairs({ repairs: rounds, findings }: Plan): Markup | null {
  if (rounds.length === 0) return null;
  const mended = findings.filter(({ resolvedInRound }) => resolvedInRound !== null);
  return markup`<h3>Repairs</h3>${dataTable({
    caption: "Rounds of repair: which sections were decided again, and for which rules",
    columns: [
      { heading: "Round", kind: "number" },
      { heading: "Sections" },
      { heading: "Rules" },
      { heading: "Outcome" },
    ],
    rows: rounds.map(({ round, sections, ruleIds, undone }): Content[] => [
      round,
      sections.map((section) => sectionNames[section]).join(", "),
      ruleIds.join(", "),
      undone === true ? "undone: it made things worse" : "kept",
    ]),
  })}${
    mended.length === 0
      ? null
      : folded(
          `${mended.length} findings mended on the way`,
          list(
            mended.map(({ ruleId, message, resolvedInRound }) => `${ruleId}: ${message} (round ${resolvedInRound})`),
          ),
        )
  }`;
}
