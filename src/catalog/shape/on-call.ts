import type { MonitoringFacts } from "../offering.ts";

/** What a product does that wakes somebody up and nothing else. */
export const onCallOnly: MonitoringFacts = {
  apm: false,
  logging: false,
  tracing: false,
  uptime: false,
  onCall: true,
  auditLog: false,
  logRetentionDays: null,
  hotLogRetentionDays: null,
  watches: "any",
};
