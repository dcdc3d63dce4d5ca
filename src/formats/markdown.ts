import type { Plan } from "../spec/plan.ts";
import { sectionIds } from "../spec/words.ts";
import { consequences } from "./markdown-consequences.ts";
import { markdownTable } from "./markdown-table.ts";
import { renderMermaid } from "./mermaid.ts";
import { usd } from "../text/money.ts";
import { markdownText } from "../text/safe-text.ts";
import { modelLine, sectionFacts, statusText } from "./summary.ts";

/** The plan as an architecture decision record: status, context, decision with what was passed over, consequences. */
export function renderMarkdown(plan: Plan): string {
  const parts = [head(plan), context(plan), decision(plan), consequences(plan)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function head(plan: Plan): string {
  const { brief, status, cost: report, provenance } = plan;
  const total =
    report === null
      ? ""
      : `**${report.notPriced.length > 0 ? "from " : ""}${usd(report.monthly.expected)} a month** (${usd(report.monthly.low)} to ${usd(report.monthly.high)}), list prices gathered up to ${markdownText(report.priceBookDate)}.`;
  return [
    `# Infrastructure of ${markdownText(brief.projectName)}`,
    `Status: **${statusText[status]}**. ${markdownText(modelLine(plan) ?? `Decided by the ${provenance.decider}.`)}`,
    total,
  ]
    .filter((line) => line !== "")
    .join("\n\n");
}

function context({ brief, traits, workload }: Plan): string {
  const { techStack, complianceRequirements, budgetConstraints, userRegions, dataResidency } = brief;
  const stack = techStack.categories.map(({ choice, version }) => [choice, version ?? ""].join(" ").trim());
  const facts: readonly (readonly [string, string])[] = [
    ["Users", `${count(workload.monthlyActiveUsers.value)} a month in ${userRegions.join(", ")}`],
    ["Availability", `${brief.availabilityTarget} %`],
    ["Compliance", complianceRequirements.length === 0 ? "none asked for" : complianceRequirements.join(", ")],
    ["Data stays in", dataResidency ?? "no demand"],
    ["Budget", budgetConstraints === undefined ? "none given" : `${usd(budgetConstraints.maxMonthlyUsd)} a month`],
    ["Tech stack", stack.length === 0 ? "none given" : stack.join(", ")],
    ["Kind of work", traits.length === 0 ? "not recognised" : traits.map(({ id }) => id).join(", ")],
  ];
  const lines = facts.map(([name, value]) => `- ${name}: ${markdownText(value)}`);
  return ["## Context", markdownText(brief.projectDescription), lines.join("\n")].join("\n\n");
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

function decision(plan: Plan): string {
  const { spec, decisions } = plan;
  if (spec === null || decisions === null) return "## Decision\n\nNone: the requirements leave no plan.";
  const facts = sectionFacts(spec);
  const rows = sectionIds.map((section) => [section, markdownText(facts[section].join("; "))]);
  return [
    "## Decision",
    markdownTable(["section", "what"], rows),
    // The chart's texts hold no backquote, so that they cannot end the fence.
    `\`\`\`mermaid\n${renderMermaid(plan).trimEnd()}\n\`\`\``,
    ...sectionIds.map((section) => `### ${section}\n\n${reasons(decisions[section])}`),
  ].join("\n\n");
}

type Decision = NonNullable<Plan["decisions"]>[keyof NonNullable<Plan["decisions"]>];

function reasons({ rationale, alternatives, decidedBy, fallbackReason }: Decision): string {
  const fallback = fallbackReason === null ? "" : ` Decided by the ${decidedBy}: ${markdownText(fallbackReason)}.`;
  const passed = alternatives
    .map(({ optionId, whyNot }) => `- ${markdownText(optionId)}: ${markdownText(whyNot)}`)
    .join("\n");
  return `${markdownText(rationale)}${fallback}${passed === "" ? "" : `\n\nPassed over:\n\n${passed}`}`;
}
