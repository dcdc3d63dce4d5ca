import { type RuleText, ruleTexts } from "../check/check-rules.ts";
import type { CheckResult } from "../check/check-spec.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { Check, Finding } from "../spec/plan.ts";

/** A specification that was checked: where it came from, what was asked for, and what the rules say. */
export interface CheckedSpec extends CheckResult {
  source: string;
  brief: NormalizedBrief;
  lineOf: (path: string) => number | undefined;
}

const textOf: ReadonlyMap<string, RuleText> = new Map(ruleTexts.map((text) => [text.id, text]));

export interface RuleGroup {
  rule: Pick<RuleText, "id" | "severity" | "title" | "why" | "fix" | "reference">;
  places: { path: string; message: string }[];
}

/** Findings of one result by rule, in the order of the findings: errors first. */
export function groupsOf({ findings }: CheckedSpec, result: Finding["result"]): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const { ruleId, result: own, severity, path, message, reference, resolvedInRound } of findings) {
    if (own !== result || resolvedInRound !== null) continue;
    const bare = { id: ruleId, title: ruleId, why: "", fix: "", reference };
    const group = groups.get(ruleId) ?? { rule: { ...(textOf.get(ruleId) ?? bare), severity }, places: [] };
    group.places.push({ path: path === "" ? "the whole" : path, message });
    groups.set(ruleId, group);
  }
  return [...groups.values()];
}

/** "11 of 13 HIPAA checks pass" for each regime of the brief, then all that apply. */
export function countLines({ brief, checks }: CheckedSpec): string[] {
  const byRegime = brief.complianceRequirements.map((regime) =>
    countLine(
      checks.filter(({ ruleId }) => textOf.get(ruleId)?.regime === regime),
      `${regime} checks`,
    ),
  );
  return [...byRegime, countLine(checks, "checks")];
}

function countLine(checks: readonly Check[], what: string): string {
  const count = (result: Check["result"]): number => checks.filter((check) => check.result === result).length;
  const applied = checks.length - count("not-applicable");
  const rest = [
    ...(count("fail") > 0 ? [`${count("fail")} fail`] : []),
    ...(count("unknown") > 0 ? [`${count("unknown")} unknown`] : []),
  ];
  return `${count("pass")} of ${applied} ${what} pass${rest.length === 0 ? "" : ` (${rest.join(", ")})`}`;
}
