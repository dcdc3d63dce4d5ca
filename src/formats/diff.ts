import pc from "picocolors";
import type { Change } from "../projects/changes.ts";
import { type DecisionChange, isSameVersion, type VersionDiff } from "../projects/diff-versions.ts";
import type { LineItemChange } from "../projects/line-item-changes.ts";
import { usd } from "../text/money.ts";
import { safeText } from "../text/safe-text.ts";

/** Characters shown of a value; JSON holds all. */
const longestValue = 60;

type Colors = ReturnType<typeof pc.createColors>;

/** What changed, as people read it at a terminal: cost, why, decisions, bill, specification. */
export function renderDiff(diff: VersionDiff, { color }: { color: boolean }): string {
  const colors = pc.createColors(color);
  const head = colors.bold(`Version ${diff.from} → ${diff.to}`);
  if (isSameVersion(diff)) return `${head}\nNo difference.\n`;
  const blocks = [
    block("Why", reasonLines(diff), colors),
    block("Decisions", diff.decisions === null ? notReadable : diff.decisions.flatMap(decisionLines), colors),
    block("Bill, a month", diff.lineItems === null ? notReadable : billLines(diff.lineItems), colors),
    block("Specification", diff.spec.map(changeLine), colors),
  ];
  return `${[`${head}\n${costLine(diff, colors)}`, ...blocks.filter((text) => text !== "")].join("\n\n")}\n`;
}

const notReadable = ["  not known: a plan was saved by an earlier version of infraspec"];

function block(heading: string, lines: readonly string[], colors: Colors): string {
  return lines.length === 0 ? "" : [colors.bold(heading), ...lines].join("\n");
}

function costLine({ cost }: VersionDiff, colors: Colors): string {
  if (cost === null) return "cost not known";
  const amounts = `${usd(cost.before.expected)}/month → ${usd(cost.after.expected)}/month`;
  const difference = signed(cost.deltaUsd);
  return `${amounts}  (${Number(cost.deltaUsd) > 0 ? colors.red(difference) : colors.green(difference)})`;
}

function reasonLines({ reasons: { brief, other, restoredFrom }, to }: VersionDiff): string[] {
  return [
    ...(restoredFrom === null ? [] : [`  version ${to} restores version ${restoredFrom}`]),
    ...(brief.length === 0 ? ["  nothing in the brief changed"] : brief.map(changeLine)),
    ...other.map(changeLine),
    ...(brief.length + other.length === 0 && restoredFrom === null ? ["  the decider decided otherwise"] : []),
  ];
}

function decisionLines({ section, before, after, details }: DecisionChange): string[] {
  const label = `  ${section.padEnd(11)} `;
  const option = before === after ? safeText(after) : `${safeText(before)} → ${safeText(after)}`;
  return [`${label}${option}`, ...details.map((change) => `${" ".repeat(label.length)}${changeLine(change).trim()}`)];
}

function billLines(lines: readonly LineItemChange[]): string[] {
  const shown = lines.filter(({ deltaUsd }) => deltaUsd === null || Number(deltaUsd) !== 0);
  const rest = lines.length - shown.length;
  const more =
    rest === 0 ? [] : [`  ${"$0".padStart(10)}  ${rest} ${rest === 1 ? "line" : "lines"} that cost the same`];
  return [...shown.map(billLine), ...more];
}

function billLine({ section, serviceId, component, change, deltaUsd, after }: LineItemChange): string {
  const amount = deltaUsd === null ? "no price" : signed(deltaUsd);
  const now = change === "changed" && after !== null ? ` (now ${usd(after.monthlyUsd)})` : "";
  return `  ${amount.padStart(10)}  ${change.padEnd(7)}  ${section}: ${safeText(`${serviceId}: ${component}`)}${now}`;
}

function signed(amount: string): string {
  return Number(amount) > 0 ? `+${usd(amount)}` : usd(amount);
}

function changeLine({ path, before, after }: Change): string {
  return `  ${safeText(path)}: ${valueText(before)} → ${valueText(after)}`;
}

function valueText(value: Change["before"]): string {
  if (value === undefined) return "nothing";
  const text = safeText(typeof value === "string" ? value : JSON.stringify(value));
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
