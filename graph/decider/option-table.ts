import { usdText } from "../../src/planner/money-text.ts";
import type { Shown } from "./shortlist.ts";

/** Details that say nothing of this option alone: the same for all, or said by its name already. */
const unsaid = new Set([
  "uses",
  "plan",
  "instance",
  "alerts",
  "stages",
  "environments",
  "deploymentStrategy",
  "region",
]);

/** A row before what all rows have in common is taken out. */
interface Row {
  head: readonly string[];
  facts: readonly string[];
  against: readonly string[];
}

/**
 * The options as a table that a model reads: label, what it is, its price, its facts, what speaks against it. What all of
 * them share stands once below, so that the rows show how they differ.
 */
export function optionTable(shown: readonly Shown[]): string {
  const isHosting = shown[0]?.standing.option.section === "hosting";
  const names = ["label", "option", "USD a month", ...(isHosting ? ["whole plan"] : []), "facts", "disadvantages"];
  const rows = shown.map((entry) => rowOf(entry, isHosting));
  const facts = shared(rows.map((row) => row.facts));
  const against = shared(rows.map((row) => row.against));
  const lines = [
    names,
    ...rows.map((row) => [
      ...row.head,
      listed(row.facts, { without: facts }),
      listed(row.against, { without: against }),
    ]),
  ].map((cells) => cells.map(cell).join(" | "));
  const below = [sharedLine("facts", facts), sharedLine("disadvantages", against)].filter((line) => line !== "");
  return [...lines, ...below].join("\n");
}

function rowOf({ label, standing }: Shown, isHosting: boolean): Row {
  const { option, costMicroUsd, penalties } = standing;
  const own = usdText(isHosting ? option.monthlyMicroUsd : costMicroUsd);
  const open = option.notPriced.length > 0 ? " and more that has no published price" : "";
  return {
    head: [label, option.label, `${own}${open}`, ...(isHosting ? [usdText(costMicroUsd)] : [])],
    facts: Object.entries(option.details).flatMap(([key, value]) => (unsaid.has(key) ? [] : fact(key, value))),
    against: penalties.map(({ reason, usd }) => `${reason} ($${usd})`),
  };
}

/** A fact by its name; what is not known is left out. */
function fact(key: string, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.length === 0 ? [] : [`${key} ${value.join("+")}`];
  if (typeof value === "object") return Object.entries(value).flatMap(([part, inner]) => fact(`${key}.${part}`, inner));
  return [`${key} ${JSON.stringify(value).replaceAll('"', "")}`];
}

/** What every list holds; nothing where there is but one. */
function shared([first = [], ...others]: readonly (readonly string[])[]): string[] {
  return others.length === 0 ? [] : first.filter((entry) => others.every((list) => list.includes(entry)));
}

function listed(entries: readonly string[], { without }: { without: readonly string[] }): string {
  return entries.filter((entry) => !without.includes(entry)).join("; ") || "none";
}

function sharedLine(what: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `The same for all, ${what}: ${entries.join("; ")}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "/").replaceAll("\n", " ");
}
