import type { Service } from "../catalog/service.ts";
import type { Regime } from "../spec/words.ts";
import type { Breach } from "./option.ts";
import type { StackRole } from "./stack-needs.ts";
import type { PlanningContext } from "./subject.ts";

/** Regimes whose auditor asks for evidence that the vendor of a managed service has and a team would have to make. */
const auditedRegimes: readonly Regime[] = ["HIPAA", "PCI-DSS", "SOC2", "ISO27001", "FedRAMP"];

/** Whether the team would run this service itself in the role, on a machine that it rents. */
export function isSelfHosted({ offerings }: Service, role: StackRole): boolean {
  return (
    (role === "database" && offerings.database?.selfHosted === true) ||
    (role === "caching" && offerings.caching?.selfHosted === true)
  );
}

/** Under an audited regime a store of one's own is not offered: its evidence would be the team's to produce. */
export function selfHostedBreaches({ regimes }: PlanningContext, service: Service, role: StackRole): Breach[] {
  if (!isSelfHosted(service, role)) return [];
  return auditedRegimes
    .filter((regime) => regimes.has(regime))
    .map((regime) => ({
      constraintId: `compliance:${regime}`,
      reason: "is run by the team, which would have to prove encryption, audit log and tested restore itself",
    }));
}
