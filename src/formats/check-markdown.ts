import { type CheckedSpec, countLines, groupsOf, type RuleGroup } from "./check-summary.ts";
import { markdownText } from "../text/safe-text.ts";
import { statusText } from "./summary.ts";

/** The verdict as a document for a pull request. */
export function renderCheckMarkdown(checked: CheckedSpec): string {
  const { source, status } = checked;
  const parts = [
    `# Check of ${markdownText(source)}`,
    `Status: **${statusText[status]}**.`,
    countLines(checked)
      .map((line) => `- ${line}`)
      .join("\n"),
    section(
      "Fails",
      ["severity", "rule", "where", "why", "fix", "clause"],
      groupsOf(checked, "fail").map(({ rule, places }) => [
        rule.severity,
        rule.id,
        placesText(places),
        markdownText(rule.why),
        markdownText(rule.fix),
        markdownText(rule.reference),
      ]),
    ),
    section("Not known", ["severity", "rule", "where", "clause"], groupsOf(checked, "unknown").map(shortRow)),
    section("To confirm", ["severity", "rule", "what", "clause"], groupsOf(checked, "note").map(shortRow)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function shortRow({ rule, places }: RuleGroup): string[] {
  return [rule.severity, rule.id, placesText(places), markdownText(rule.reference)];
}

function placesText(places: RuleGroup["places"]): string {
  return places.map(({ path, message }) => markdownText(`${path}: ${message}`)).join("; ");
}

function section(heading: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `## ${heading}\n\n${lines.join("\n")}`;
}
