import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regimes } from "../spec/words.ts";
import { good, withBrief, withBudget, withDetails, withoutDetails } from "./example-subject.ts";
import type { Subject } from "./rule.ts";
import { allRules } from "./rules.ts";
import { planStatus, runRules } from "./run-rules.ts";

const everything = withBudget(withBrief(good(), { complianceRequirements: [...regimes], dataResidency: "us" }), "1000");

describe("the rules", () => {
  it("have unique kebab-case ids and one folder each", () => {
    const ids = allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
    const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual(ids);
  });

  it("cover every regime", () => {
    for (const regime of regimes) expect(allRules.some((rule) => rule.regime === regime)).toBe(true);
  });

  it("all pass a plan that has everything", () => {
    const attestations = new Set(allRules.filter(({ isAttestation }) => isAttestation).map(({ id }) => id));
    const { findings } = runRules(everything);
    expect(findings.filter(({ ruleId }) => !attestations.has(ruleId))).toEqual([]);
    expect(findings.filter(({ result }) => result !== "note")).toEqual([]);
    expect(planStatus(everything.brief, [])).toBe("valid");
  });

  it("do not depend on their order", () => {
    const bad = withDetails(withDetails(everything, "security", { mfa: false, secretsManager: false }), "monitoring", {
      auditLog: null,
    });
    fc.assert(
      fc.property(fc.shuffledSubarray([...allRules], { minLength: allRules.length }), (shuffled) => {
        expect(runRules(bad, shuffled)).toEqual(runRules(bad));
      }),
      { numRuns: 25 },
    );
  });

  it("turn a pass into unknown, never into a failure, when facts are taken away", () => {
    const flags = fc.record({
      hosting: fc.subarray(["multiZone", "encryptionAtRest", "tlsInTransit"]),
      database: fc.subarray([
        "highAvailability",
        "encryptionAtRest",
        "tlsInTransit",
        "privateNetwork",
        "maximumConnections",
      ]),
      caching: fc.subarray(["encryptionAtRest", "tlsInTransit", "privateNetwork", "holdsPersonalData"]),
      monitoring: fc.subarray([
        "auditLog",
        "uptimeCheck",
        "logRetentionDays",
        "hotLogRetentionDays",
        "onCallChannel",
        "securityAlerts",
      ]),
      security: fc.subarray(["mfa", "secretsManager", "wafManagedRules", "keyManagement", "intrusionDetection"]),
      cicd: fc.subarray(["approvalStage", "securityScan", "infrastructureAsCode"]),
    });
    const nulls = (keys: readonly string[]): Record<string, null> => Object.fromEntries(keys.map((key) => [key, null]));
    fc.assert(
      fc.property(flags, ({ hosting, database, caching, monitoring, security, cicd }) => {
        const less = { ...everything, details: { ...everything.details } };
        const changed = [
          ["hosting", hosting],
          ["database", database],
          ["caching", caching],
          ["monitoring", monitoring],
          ["security", security],
          ["cicd", cicd],
        ] as const;
        let subject: Subject = less;
        for (const [section, keys] of changed) subject = withDetails(subject, section, nulls(keys));
        expect(runRules(subject).findings.filter(({ result }) => result === "fail")).toEqual([]);
      }),
    );
    expect(runRules(withoutDetails(everything)).findings.filter(({ result }) => result === "fail")).toEqual([]);
  });
});

describe("planStatus", () => {
  const unknownFor = (ruleId: string) => ({ ...finding, ruleId, result: "unknown" as const });
  const finding = {
    ruleId: "test-stage",
    result: "fail" as const,
    severity: "error" as const,
    sections: [],
    path: "",
    message: "",
    reference: "",
    resolvedInRound: null,
  };

  it("needs review for an error that fails, not for one that a repair resolved", () => {
    expect(planStatus(good().brief, [finding])).toBe("needs_review");
    expect(planStatus(good().brief, [{ ...finding, resolvedInRound: 1 }])).toBe("valid");
  });

  it("needs review for an unknown of a regime that is asked for only", () => {
    expect(planStatus(good("HIPAA").brief, [unknownFor("hipaa-data-backup")])).toBe("needs_review");
    expect(planStatus(good("GDPR").brief, [unknownFor("hipaa-data-backup")])).toBe("valid");
    expect(planStatus(good("GDPR").brief, [unknownFor("backups-enabled")])).toBe("valid");
  });
});
