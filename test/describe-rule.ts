import { describe, expect, it } from "vitest";
import type { Rule, Subject } from "../src/rules/rule.ts";
import type { RuleExamples } from "../src/rules/rule-examples.ts";
import { runRules } from "../src/rules/run-rules.ts";

/** Runs a rule over its examples. A rule that judges facts which may be missing has examples of unknown. */
export function describeRule(rule: Rule, { pass, fail, unknown = [], notApplicable = [] }: RuleExamples): void {
  const verdict = (subject: Subject): string | undefined => runRules(subject, [rule]).checks[0]?.result;
  describe(rule.id, () => {
    it.each(pass.map((subject, index) => [index, subject] as const))("passes example %i", (_, subject) => {
      expect(runRules(subject, [rule]).findings).toEqual([]);
      expect(verdict(subject)).toBe("pass");
    });
    it.each(fail.map((subject, index) => [index, subject] as const))("fails example %i", (_, subject) => {
      expect(verdict(subject)).toBe("fail");
      expect(runRules(subject, [rule]).findings.every(({ message }) => message.length > 5)).toBe(true);
    });
    it.each(unknown.map((subject, index) => [index, subject] as const))("does not know of example %i", (_, subject) => {
      expect(verdict(subject)).toBe("unknown");
    });
    it.each(notApplicable.map((subject, index) => [index, subject] as const))(
      "has nothing to say of example %i",
      (_, subject) => {
        expect(verdict(subject)).toBe("not-applicable");
      },
    );
  });
}
