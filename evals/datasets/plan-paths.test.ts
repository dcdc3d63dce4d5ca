import { describe, expect, it } from "vitest";
import { isPlanPath } from "./plan-paths.ts";

describe("isPlanPath", () => {
  it.each([
    "status",
    "spec.hosting.regions.*",
    "decisions.*.details.uses.*.area",
    "decisions.hosting.details.environments.1",
    "findings.0.message",
    "workload.egressGb.value",
    "cost.bySection.cicd.expected",
    "brief.budgetConstraints.maxMonthlyUsd",
  ])("%s may be there", (path) => {
    expect(isPlanPath(path)).toBe(true);
  });

  it.each([
    "spec.database.engine",
    "spec.hosting.provider.*",
    "spec.0",
    "workload.egress.value",
    "findings.first.message",
    "decisions.*.details.use.*.area",
    "",
  ])("%j is nowhere in a plan", (path) => {
    expect(isPlanPath(path)).toBe(false);
  });
});
