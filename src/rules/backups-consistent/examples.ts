import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const off = { enabled: false, frequency: "none", retentionDays: null, pointInTimeRecovery: false } as const;

export const examples: RuleExamples = {
  pass: [good(), withDetails(good(), "database", { backups: off })],
  fail: [
    withDetails(good(), "database", { backups: { enabled: false } }),
    withDetails(good(), "database", { backups: { ...off, pointInTimeRecovery: true } }),
    withDetails(good(), "database", { backups: { ...off, retentionDays: 7 } }),
    withDetails(good(), "database", { backups: { frequency: "none" } }),
    withSpec(good(), "database", { backups: "none" }),
  ],
  unknown: [withDetails(good(), "database", { backups: { enabled: null } }), withoutDetails(good())],
  notApplicable: [withoutDatabase(good())],
};
