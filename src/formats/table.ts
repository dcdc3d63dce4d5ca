import pc from "picocolors";
import type { Plan } from "../spec/plan.ts";
import { sectionIds } from "../spec/words.ts";
import { usd } from "../text/money.ts";
import { safeText } from "../text/safe-text.ts";
import type { Saved } from "./saved.ts";
import {
  assumptionLines,
  checkCounts,
  complianceLines,
  driverLines,
  elsewhereLine,
  findingGroups,
  frugalLines,
  modelLine,
  plural,
  redesignLines,
  savingLines,
  scenarioLines,
  sectionFacts,
  sectionShares,
  statusText,
} from "./summary.ts";
import { wrap } from "../text/wrap.ts";

const width = 96;
const nameWidth = 12;
const barWidth = 24;
const mostFindings = 12;
const mostMessages = 2;

interface TableOptions {
  color: boolean;
  saved: Saved | null;
}

type Colors = ReturnType<typeof pc.createColors>;

/** The plan as people read it at a terminal: at most 96 columns, no colour when it is not a terminal. */
export function renderTable(plan: Plan, { color, saved }: TableOptions): string {
  const colors = pc.createColors(color);
  const parts = [
    title(plan, colors),
    specification(plan, colors),
    costBySection(plan, colors),
    drivers(plan, colors),
    block("What compliance adds", bullets(complianceLines(plan)), colors),
    block("Growth", growth(plan), colors),
    block("Elsewhere", elsewhere(plan), colors),
    block("Possible savings, not taken off", bullets(savingLines(plan)), colors),
    notPriced(plan, colors),
    assumptions(plan, colors),
    findings(plan, colors),
    alternatives(plan, colors),
    wrap(safeText(modelLine(plan) ?? ""), { width, indent: 0 }),
    savedLine(saved),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function title({ brief, status, cost }: Plan, colors: Colors): string {
  const name = safeText(brief.projectName);
  const paint = { valid: colors.green, needs_review: colors.yellow, infeasible: colors.red }[status];
  const head = `${colors.bold(name)} — ${paint(statusText[status])}`;
  if (cost === null) return head;
  const { low, expected, high } = cost.monthly;
  const from = cost.notPriced.length > 0 ? "from " : "";
  return `${head}\n${colors.bold(`${from}${usd(expected)}/month`)}  (${usd(low)} to ${usd(high)}, list prices gathered up to ${cost.priceBookDate})`;
}

function block(heading: string, lines: readonly string[], colors: Colors): string {
  return lines.length === 0 ? "" : [colors.bold(heading), ...lines.map((line) => `  ${line}`)].join("\n");
}

function specification({ spec }: Plan, colors: Colors): string {
  if (spec === null) return "";
  const facts = sectionFacts(spec);
  const lines = sectionIds.flatMap((section) =>
    facts[section].map((fact, index) => {
      const label = index === 0 ? section : "";
      return `${label.padEnd(nameWidth)}${wrap(safeText(fact), { width: width - nameWidth - 2, indent: nameWidth + 2 })}`;
    }),
  );
  return block("Specification", lines, colors);
}

function costBySection(plan: Plan, colors: Colors): string {
  if (plan.cost === null) return "";
  const lines = sectionShares(plan).map(({ section, expected, share }) => {
    const filled = Math.round(share * barWidth);
    const bar = `${colors.cyan("█".repeat(filled))}${"·".repeat(barWidth - filled)}`;
    return `${section.padEnd(nameWidth)}${bar} ${usd(expected).padStart(10)} ${`${Math.round(share * 100)} %`.padStart(6)}`;
  });
  return block("Cost by section", lines, colors);
}

function drivers(plan: Plan, colors: Colors): string {
  const lines = driverLines(plan).map(
    ({ monthlyUsd, text }) =>
      `${usd(monthlyUsd).padStart(9)}  ${wrap(safeText(text), { width: width - 13, indent: 13 })}`,
  );
  return block("What moves the total most", lines, colors);
}

function growth(plan: Plan): string[] {
  const redesigns = redesignLines(plan).map((line) => `- ${wrap(safeText(line), { width: width - 4, indent: 4 })}`);
  const [, ...later] = scenarioLines(plan);
  return [...later.flatMap(({ head, changes }) => [head, ...bullets(changes)]), ...redesigns];
}

function elsewhere(plan: Plan): string[] {
  const line = elsewhereLine(plan);
  const frugal = frugalLines(plan);
  return [
    ...(line === null ? [] : [`cheapest by provider: ${wrap(safeText(line), { width: width - 2, indent: 4 })}`]),
    ...(frugal.length === 0 ? [] : ["the least that meets the needs:", ...bullets(frugal)]),
  ];
}

function bullets(texts: readonly string[]): string[] {
  return texts.map((text) => `- ${wrap(safeText(text), { width: width - 4, indent: 4 })}`);
}

function notPriced({ cost }: Plan, colors: Colors): string {
  return block("Not priced", bullets((cost?.notPriced ?? []).map(({ what, why }) => `${what}: ${why}`)), colors);
}

function assumptions(plan: Plan, colors: Colors): string {
  return block("Assumptions worth checking", bullets(assumptionLines(plan)), colors);
}

function findings(plan: Plan, colors: Colors): string {
  const groups = findingGroups(plan);
  const { passed, applied } = checkCounts(plan);
  const heading = applied === 0 ? "Findings" : `Findings (${passed} of ${plural(applied, "check")} pass)`;
  const lines = groups.slice(0, mostFindings).flatMap(({ mark, severity, ruleId, reference, messages }) => {
    const paint = mark === "fail" ? (severity === "error" ? colors.red : colors.yellow) : colors.dim;
    const label = mark === "fail" ? severity : mark;
    const shown = messages.slice(0, mostMessages).map(safeText).join("; ");
    const more = messages.length > mostMessages ? `; and ${messages.length - mostMessages} more` : "";
    return `${paint(label.padEnd(8))} ${wrap(`${ruleId}: ${shown}${more} [${reference}]`, { width: width - 11, indent: 11 })}`;
  });
  const rest =
    groups.length > mostFindings ? [`and ${groups.length - mostFindings} more rules: --format json shows all`] : [];
  return block(heading, lines.length === 0 && applied > 0 ? ["none"] : [...lines, ...rest], colors);
}

function alternatives({ decisions }: Plan, colors: Colors): string {
  if (decisions === null) return "";
  const lines = sectionIds.flatMap((section) =>
    decisions[section].alternatives.slice(0, 2).map(({ optionId, whyNot }, index) => {
      const label = index === 0 ? section : "";
      const name = optionId.split("/")[1] ?? optionId;
      return `${label.padEnd(nameWidth)}${wrap(`${safeText(name)}: ${safeText(whyNot)}`, { width: width - nameWidth - 2, indent: nameWidth + 2 })}`;
    }),
  );
  return block("Passed over", lines, colors);
}

function savedLine(saved: Saved | null): string {
  if (saved === null) return "";
  return `Saved in project ${saved.projectId}${saved.version === null ? "" : ` as version ${saved.version}`}. Show it again: infraspec projects show ${saved.projectId}`;
}
