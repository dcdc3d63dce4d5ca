import type { Subject } from "./rule.ts";

/** Subjects that a rule passes, fails, cannot judge, and has nothing to say of. They run as tests. */
export interface RuleExamples {
  pass: readonly Subject[];
  fail: readonly Subject[];
  /** A rule that judges facts which may be missing has some. */
  unknown?: readonly Subject[];
  notApplicable?: readonly Subject[];
}
