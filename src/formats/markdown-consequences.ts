import type { CostReport, Plan } from "../spec/plan.ts";
import type { Source } from "../spec/words.ts";
import { webAddress } from "../web/result/web-link.ts";
import { markdownTable } from "./markdown-table.ts";
import { usd } from "../text/money.ts";
import { markdownText } from "../text/safe-text.ts";
import {
  assumptionLines,
  checkCounts,
  complianceLines,
  driverLines,
  findingGroups,
  frugalLines,
  redesignLines,
  savingLines,
  scenarioLines,
  sectionShares,
} from "./summary.ts";

/** What follows from the decision: what it costs, what is at risk, what was assumed, and the bill line by line. */
export function consequences(plan: Plan): string {
  const { cost } = plan;
  const parts = [
    ...(cost === null ? [] : costParts(plan, cost)),
    part("Risks and findings", findings(plan)),
    part("Assumptions worth checking", list(assumptionLines(plan))),
    cost === null ? "" : part("Line items", lineItems(cost)),
  ];
  return ["## Consequences", ...parts.filter((text) => text !== "")].join("\n\n");
}

function part(heading: string, text: string): string {
  return text === "" ? "" : `### ${heading}\n\n${text}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${markdownText(line)}`).join("\n");
}

function costParts(plan: Plan, cost: CostReport): string[] {
  const growth = scenarioLines(plan).flatMap(({ head, changes }) => [head, ...changes]);
  return [
    part("Cost", costBySection(plan)),
    part("Not priced", list(cost.notPriced.map(({ what, why }) => `${what}: ${why}`))),
    part("What compliance adds", list(complianceLines(plan))),
    part("Growth", list([...growth, ...redesignLines(plan)])),
    part("Elsewhere", elsewhere(cost)),
    part("The least that meets the needs", list(frugalLines(plan))),
    part("Possible savings, not taken off", list(savingLines(plan))),
  ];
}

function costBySection(plan: Plan): string {
  const rows = sectionShares(plan).map(({ section, expected, share }) => [
    section,
    usd(expected),
    `${Math.round(share * 100)} %`,
  ]);
  const drivers = list(driverLines(plan).map(({ monthlyUsd, text }) => `${usd(monthlyUsd)}: ${text}`));
  const table = markdownTable(["section", "a month", "share"], rows);
  return drivers === "" ? table : `${table}\n\nWhat moves the total most:\n\n${drivers}`;
}

function elsewhere({ elsewhere: all }: CostReport): string {
  const rows = all.map(({ provider, hosting, monthlyUsd, hasUnpriced, isChosen }) => [
    `${markdownText(provider)}${isChosen ? " (this plan's)" : ""}`,
    markdownText(hosting),
    `${hasUnpriced ? "from " : ""}${usd(monthlyUsd)}`,
  ]);
  return rows.length === 0 ? "" : markdownTable(["provider", "hosting of its cheapest plan", "a month"], rows);
}

function lineItems({ lineItems: all }: CostReport): string {
  const rows = all.map(({ section, serviceId, component, quantity, unit, unitPriceUsd, monthlyUsd, source }) => [
    section,
    markdownText(serviceId),
    markdownText(component),
    `${quantity} ${markdownText(unit)}`,
    unitPriceUsd === null ? "no price" : `$${unitPriceUsd}`,
    usd(monthlyUsd),
    sourceText(source),
  ]);
  return markdownTable(["section", "service", "component", "quantity", "unit price", "a month", "source"], rows);
}

/** A link only to the web, with nothing in it that would end it. */
function sourceText({ url, asOf, confidence }: Source): string {
  const address = webAddress(url);
  if (address === null) return `no public source, ${confidence}`;
  const target = address.href.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll("|", "%7C");
  return `[${markdownText(asOf)}](${target}), ${confidence}`;
}

function findings(plan: Plan): string {
  const { passed, applied } = checkCounts(plan);
  const rows = findingGroups(plan).map(({ mark, severity, ruleId, reference, messages }) => [
    mark === "fail" ? severity : mark,
    markdownText(ruleId),
    messages.map(markdownText).join("; "),
    markdownText(reference),
  ]);
  const count = applied === 0 ? "" : `${passed} of ${applied} checks pass.\n\n`;
  return `${count}${rows.length === 0 ? "None." : markdownTable(["result", "rule", "what", "reference"], rows)}`;
}
