import pc from "picocolors";
import { type CheckedSpec, countLines, groupsOf, type RuleGroup } from "./check-summary.ts";
import { safeText } from "../text/safe-text.ts";
import { statusText } from "./summary.ts";
import { wrap } from "../text/wrap.ts";

const width = 96;
const indent = 4;
const labelWidth = 8;
/** Places shown of one rule; JSON holds all. */
const mostPlaces = 4;

type Colors = ReturnType<typeof pc.createColors>;

/** The verdict as people read it at a terminal: failures with what to do about them, then what is not known. */
export function renderCheckTable(checked: CheckedSpec, { color }: { color: boolean }): string {
  const colors = pc.createColors(color);
  const { source, status } = checked;
  const paint = { valid: colors.green, needs_review: colors.yellow, infeasible: colors.red }[status];
  const head = [`${colors.bold(safeText(source))} — ${paint(statusText[status])}`, ...countLines(checked)].join("\n");
  const fails = groupsOf(checked, "fail").map((group) => failure(group, colors));
  const parts = [
    head,
    block("Fails", fails, colors),
    block("Not known", groupsOf(checked, "unknown").map(openQuestion), colors),
    block("To confirm", groupsOf(checked, "note").map(openQuestion), colors),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function block(heading: string, entries: readonly string[], colors: Colors): string {
  return entries.length === 0 ? "" : [colors.bold(heading), ...entries].join("\n");
}

function failure({ rule, places }: RuleGroup, colors: Colors): string {
  const { id, severity, why, fix, reference } = rule;
  const mark = severity === "error" ? colors.red("error") : colors.yellow(severity);
  const lines = [
    ...shownPlaces(places).map((place, index) => labelled(index === 0 ? "where" : "", place)),
    labelled("why", why),
    labelled("fix", fix),
    labelled("clause", reference),
  ];
  return [`  ${mark} ${colors.bold(id)}`, ...lines].join("\n");
}

function openQuestion({ rule, places }: RuleGroup): string {
  const lines = shownPlaces(places).map((place) => `${" ".repeat(indent)}${wrapped(place, indent)}`);
  return [`  ${rule.severity} ${rule.id}`, ...lines].join("\n");
}

function shownPlaces(places: RuleGroup["places"]): string[] {
  const shown = places.slice(0, mostPlaces).map(({ path, message }) => `${path}: ${message}`);
  const more = places.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more`] : shown;
}

function labelled(label: string, text: string): string {
  return `${" ".repeat(indent)}${label.padEnd(labelWidth)}${wrapped(text, indent + labelWidth)}`;
}

function wrapped(text: string, column: number): string {
  return wrap(safeText(text), { width: width - column, indent: column });
}
