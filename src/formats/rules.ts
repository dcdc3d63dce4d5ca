import type { RuleText } from "../check/check-rules.ts";
import { plainTable } from "../text/plain-table.ts";
import { wrap } from "../text/wrap.ts";

const width = 96;
const labelWidth = 10;

export function renderRuleList(rules: readonly RuleText[], total: number): string {
  const rows = rules.map(({ id, severity, regime, title }) => [id, severity, regime ?? "all", title]);
  const count = rules.length === total ? `${total} rules.` : `${rules.length} of ${total} rules.`;
  const table = rows.length === 0 ? "" : `${plainTable(["rule", "severity", "for", "what holds"], rows)}\n`;
  return `${table}${count} infraspec rules show <rule> tells why, and how to mend it.\n`;
}

export function renderRule({ id, title, severity, regime, sections, why, fix, reference }: RuleText): string {
  const facts = [
    ["severity", severity],
    ["for", regime ?? "every brief"],
    ["sections", sections.join(", ")],
    ["why", why],
    ["fix", fix],
    ["clause", reference],
  ];
  const lines = facts.map(
    ([label = "", text = ""]) =>
      `${label.padEnd(labelWidth)}${wrap(text, { width: width - labelWidth, indent: labelWidth })}`,
  );
  return `${[`${title} (${id})`, ...lines].join("\n")}\n`;
}

/** A rule as JSON: what it is, without how it judges. */
export function ruleJson({ id, severity, regime, sections, title, why, fix, reference, isAttestation }: RuleText) {
  return { id, severity, regime, sections, title, why, fix, reference, isAttestation: isAttestation === true };
}
