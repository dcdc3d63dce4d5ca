import type { Regime } from "../spec/words.ts";
import type { ComplianceClaim, Service } from "./service.ts";

/** Whether a service, bought like this, is covered by a regime. `unknown` keeps the service but is never a pass. */
export interface Coverage {
  state: "covered" | "not-covered" | "unknown";
  reason: string;
}

/** Null: not stated. */
interface Bought {
  plan: string | null;
  addOns: readonly string[] | null;
}

export function coverage(service: Service, { plan, addOns }: Bought, regime: Regime): Coverage {
  const claim = service.compliance[regime];
  if (claim === undefined) return { state: "unknown", reason: `nothing is known of ${regime} at ${service.name}` };
  if (claim.offered === "no") {
    return {
      state: "not-covered",
      reason: `${service.name} has no ${regime} coverage${claim.note === undefined ? "" : ` (${claim.note})`}`,
    };
  }
  if (claim.plans !== "all" && plan === null) {
    return {
      state: "unknown",
      reason: `${service.name} covers ${regime} on ${claim.plans.join(", ")} only; the plan is not stated`,
    };
  }
  if (claim.plans !== "all" && plan !== null && !claim.plans.includes(plan)) {
    return {
      state: "not-covered",
      reason: `${service.name} covers ${regime} from plan ${claim.plans[0] ?? "?"}, not on ${plan}`,
    };
  }
  if (claim.addOnSku !== undefined && addOns === null) {
    return {
      state: "unknown",
      reason: `${service.name} covers ${regime} with the add-on ${claim.addOnSku}; whether it is bought is not stated`,
    };
  }
  if (claim.addOnSku !== undefined && addOns?.includes(claim.addOnSku) === false) {
    return {
      state: "not-covered",
      reason: `${service.name} covers ${regime} with the add-on ${claim.addOnSku}, which is not bought`,
    };
  }
  if (claim.evidence === "unsourced") {
    return {
      state: "unknown",
      reason: `${service.name} is said to cover ${regime}, but no page that states it was read`,
    };
  }
  return { state: "covered", reason: `${service.name} covers ${regime} on ${plan ?? "every plan"} (${pageOf(claim)})` };
}

function pageOf({ url, asOf }: ComplianceClaim): string {
  return `${url ?? "sourced"}${asOf === undefined ? "" : `, as of ${asOf}`}`;
}

/** Roles that carry no customer data, by regime: a build server sees no patient, an alert names no card. */
const outOfScope: Partial<Record<Regime, readonly string[]>> = {
  HIPAA: ["ci", "on-call", "uptime"],
  "PCI-DSS": ["ci", "on-call", "uptime"],
};

/** Whether a regime asks for coverage of a service used in this role. */
export function inScope(regime: Regime, role: string): boolean {
  return !(outOfScope[regime] ?? []).includes(role);
}

/** Whether customer data of a service at a plan can be kept in the EU. */
export function euResident(service: Service, plan: string | null): "yes" | "no" | "unknown" {
  if (typeof service.euResidency === "string") return service.euResidency;
  if (plan === null) return "unknown";
  return service.euResidency.plans.includes(plan) ? "yes" : "no";
}
