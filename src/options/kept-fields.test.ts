import { describe, expect, it } from "vitest";
import { buildOption } from "../../test/build-option.ts";
import {
  extraAlerts,
  withCachingFields,
  withCicdFields,
  withMonitoringFields,
  withSecurityFields,
} from "./free-fields.ts";
import { withKeptFields } from "./kept-fields.ts";

const sketch = { id: "one", usd: 1 };
const hosting = { ...buildOption("hosting", sketch).details, minimumInstances: 2 };
const cicd = { ...buildOption("cicd", sketch).details, stages: ["test", "build", "deploy production"] };
const caching = { ...buildOption("caching", sketch).details, ttlSeconds: 300 };
const monitoring = { ...buildOption("monitoring", sketch).details, alerts: ["error rate"] };
const security = { ...buildOption("security", sketch).details, secretsRotationDays: 90 };

describe("withKeptFields", () => {
  it("gives the same details again, whatever a decider added and in whatever order", () => {
    const decided = {
      caching: withCachingFields(caching, { ttlSeconds: 900 }),
      cicd: withCicdFields(cicd, {
        extraStages: ["smoke-test", "license-check", "database-migration"],
        deploymentStrategy: "canary",
      }),
      monitoring: withMonitoringFields(monitoring, { extraAlerts: ["replication-lag", "queue-backlog"] }),
      security: withSecurityFields(security, { secretsRotationDays: 30 }),
    };
    expect(withKeptFields("caching", { before: decided.caching, now: caching, hosting })).toEqual(decided.caching);
    expect(withKeptFields("cicd", { before: decided.cicd, now: cicd, hosting })).toEqual(decided.cicd);
    expect(withKeptFields("monitoring", { before: decided.monitoring, now: monitoring, hosting })).toEqual(
      decided.monitoring,
    );
    expect(withKeptFields("security", { before: decided.security, now: security, hosting })).toEqual(decided.security);
  });

  it("puts them on top of what the option has now", () => {
    const before = withMonitoringFields(monitoring, { extraAlerts: ["queue-backlog"] });
    const now = { ...monitoring, logRetentionDays: 365, alerts: ["error rate", "budget"] };
    expect(withKeptFields("monitoring", { before, now, hosting })).toEqual({
      ...now,
      alerts: ["error rate", "budget", extraAlerts["queue-backlog"]],
    });
  });

  it("drops what no longer goes with the option", () => {
    const before = withSecurityFields(security, { secretsRotationDays: 30 });
    const now = { ...security, secretsRotationDays: null };
    expect(withKeptFields("security", { before, now, hosting })).toEqual(now);
    expect(withKeptFields("caching", { before: caching, now: { ...caching, ttlSeconds: null }, hosting })).toEqual({
      ...caching,
      ttlSeconds: null,
    });
  });

  it("releases the way that the hosting can, and as before while it is not known", () => {
    const before = { ...cicd, deploymentStrategy: "rolling" as const };
    const functions = { ...hosting, compute: "serverless" as const };
    const strategy = (over: typeof hosting | null) =>
      withKeptFields("cicd", { before, now: cicd, hosting: over }).deploymentStrategy;
    expect(strategy(hosting)).toBe("rolling");
    expect(strategy(functions)).toBe("atomic");
    expect(strategy(null)).toBe("rolling");
  });
});
