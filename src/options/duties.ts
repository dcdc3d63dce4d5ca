import type { MonitoringFacts } from "../catalog/offering.ts";
import type { PlanningContext } from "./subject.ts";

/** What monitoring must cover. `apm` is error and performance tracking of the application. */
export type Duty = "apm" | "logging" | "uptime" | "onCall" | "auditLog";

export const dutyOrder: readonly Duty[] = ["apm", "logging", "auditLog", "uptime", "onCall"];

/** Role under which a product is recorded, by the first duty that it takes. */
export const dutyRole: Readonly<Record<Duty, string>> = {
  apm: "apm",
  logging: "logging",
  auditLog: "audit-log",
  uptime: "uptime",
  onCall: "on-call",
};

/** Seats from which somebody is on call by a product rather than by e-mail. */
const onCallFromTeamSize = 4;

/**
 * Duties of this project: errors, logs and an uptime check always; on-call for teams and regimes that want a response;
 * an audit log for every regime but GDPR, which asks for none.
 */
export function dutiesFor({ brief, regimes }: PlanningContext): readonly Duty[] {
  const audited = ["HIPAA", "PCI-DSS", "SOC2", "ISO27001", "FedRAMP"].some((name) =>
    [...regimes].some((regime) => regime === name),
  );
  const onCall = audited || brief.teamSize >= onCallFromTeamSize || regimes.size > 0;
  return dutyOrder.filter((duty) => (duty === "auditLog" ? audited : duty === "onCall" ? onCall : true));
}

export function takes(facts: MonitoringFacts, duty: Duty): boolean {
  return facts[duty];
}
