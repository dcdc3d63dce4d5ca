import type { Plan } from "../../spec/plan.ts";
import { sectionIds } from "../../spec/words.ts";
import { usd } from "./money.ts";
import { markdownText } from "./safe-text.ts";
import {
  assumptionLines,
  checkCounts,
  complianceLines,
  driverLines,
  findingGroups,
  frugalLines,
  modelLine,
  redesignLines,
  savingLines,
  scenarioLines,
  sectionFacts,
  sectionShares,
  statusText,
} from "./summary.ts";

/** The plan as a document for a wiki or a pull request. */
export function renderMarkdown(plan: Plan): string {
  const parts = [
    head(plan),
    specification(plan),
    decisions(plan),
    cost(plan),
    outlook(plan),
    lines(plan),
    notPriced(plan),
    assumptions(plan),
    findings(plan),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function head(plan: Plan): string {
  const { brief, status, cost: report, provenance } = plan;
  const total =
    report === null
      ? ""
      : `**${usd(report.monthly.expected)} a month** (${usd(report.monthly.low)} to ${usd(report.monthly.high)}), list prices gathered up to ${report.priceBookDate}.`;
  return [
    `# Infrastructure of ${markdownText(brief.projectName)}`,
    `Status: **${statusText[status]}**. ${markdownText(modelLine(plan) ?? `Decided by the ${provenance.decider}.`)}`,
    total,
  ]
    .filter((line) => line !== "")
    .join("\n\n");
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function specification({ spec }: Plan): string {
  if (spec === null) return "";
  const facts = sectionFacts(spec);
  return `## Specification\n\n${table(
    ["section", "what"],
    sectionIds.map((section) => [section, markdownText(facts[section].join("; "))]),
  )}`;
}

function decisions({ decisions: all }: Plan): string {
  if (all === null) return "";
  const sections = sectionIds.map((section) => {
    const { rationale, alternatives, decidedBy, fallbackReason } = all[section];
    const fallback = fallbackReason === null ? "" : ` Decided by the ${decidedBy}: ${markdownText(fallbackReason)}.`;
    const passed = alternatives
      .map(({ optionId, whyNot }) => `- ${markdownText(optionId)}: ${markdownText(whyNot)}`)
      .join("\n");
    return `### ${section}\n\n${markdownText(rationale)}${fallback}${passed === "" ? "" : `\n\nPassed over:\n\n${passed}`}`;
  });
  return `## Decisions\n\n${sections.join("\n\n")}`;
}

function cost(plan: Plan): string {
  if (plan.cost === null) return "";
  const rows = sectionShares(plan).map(({ section, expected, share }) => [
    section,
    usd(expected),
    `${Math.round(share * 100)} %`,
  ]);
  const drivers = driverLines(plan)
    .map(({ monthlyUsd, text }) => `- ${usd(monthlyUsd)}: ${markdownText(text)}`)
    .join("\n");
  return `## Cost\n\n${table(["section", "a month", "share"], rows)}\n\nWhat moves the total most:\n\n${drivers}`;
}

function outlook(plan: Plan): string {
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${markdownText(line)}`).join("\n");
  const part = (heading: string, text: string): string => (text === "" ? "" : `## ${heading}\n\n${text}`);
  const growth = scenarioLines(plan).flatMap(({ head, changes }) => [head, ...changes.map((change) => `${change}`)]);
  const elsewhere = (plan.cost?.elsewhere ?? []).map(({ provider, hosting, monthlyUsd, hasUnpriced, isChosen }) => [
    `${markdownText(provider)}${isChosen ? " (this plan's)" : ""}`,
    markdownText(hosting),
    `${hasUnpriced ? "from " : ""}${usd(monthlyUsd)}`,
  ]);
  return [
    part("What compliance adds", list(complianceLines(plan))),
    part("Growth", list([...growth, ...redesignLines(plan)])),
    part(
      "Elsewhere",
      elsewhere.length === 0 ? "" : table(["provider", "hosting of its cheapest plan", "a month"], elsewhere),
    ),
    part("The least that meets the needs", list(frugalLines(plan))),
    part("Possible savings, not taken off", list(savingLines(plan))),
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}

function lines({ cost: report }: Plan): string {
  if (report === null) return "";
  const rows = report.lineItems.map(
    ({ section, serviceId, component, quantity, unit, unitPriceUsd, monthlyUsd, source }) => [
      section,
      serviceId,
      markdownText(component),
      `${quantity} ${markdownText(unit)}`,
      unitPriceUsd === null ? "no price" : `$${unitPriceUsd}`,
      usd(monthlyUsd),
      source.url === null
        ? `no public source, ${source.confidence}`
        : `[${source.asOf}](${encodeURI(source.url)}), ${source.confidence}`,
    ],
  );
  return `## Line items\n\n${table(["section", "service", "component", "quantity", "unit price", "a month", "source"], rows)}`;
}

function notPriced({ cost: report }: Plan): string {
  const entries = report?.notPriced ?? [];
  return entries.length === 0
    ? ""
    : `## Not priced\n\n${entries.map(({ what, why }) => `- ${markdownText(what)}: ${markdownText(why)}`).join("\n")}`;
}

function assumptions(plan: Plan): string {
  const all = assumptionLines(plan);
  return all.length === 0
    ? ""
    : `## Assumptions worth checking\n\n${all.map((line) => `- ${markdownText(line)}`).join("\n")}`;
}

function findings(plan: Plan): string {
  const { passed, applied } = checkCounts(plan);
  const rows = findingGroups(plan).map(({ mark, severity, ruleId, reference, messages }) => [
    mark === "fail" ? severity : mark,
    ruleId,
    messages.map(markdownText).join("; "),
    markdownText(reference),
  ]);
  const count = applied === 0 ? "" : `${passed} of ${applied} checks pass.\n\n`;
  return `## Findings\n\n${count}${rows.length === 0 ? "None." : table(["result", "rule", "what", "reference"], rows)}`;
}
