import { claims, sourcedClaim, statedNo } from "./claims.ts";
import type { Component, Need } from "./offering.ts";
import type { Service } from "./service.ts";

const complianceUrl =
  "https://github.com/railwayapp/docs/blob/c2a634f1b3891ac2947c2e875006d986748860a5/content/docs/enterprise/compliance.md";

export type RailwayPlan = "hobby" | "pro";

/** What the Railway services share. An agreement for health data takes a committed spend, which counts toward usage. */
export const railwayFamily = {
  vendor: "Railway",
  provider: "railway",
  network: "railway",
  cloud: null,
  regions: [
    { id: "us-east4", area: "us" },
    { id: "us-west2", area: "us" },
    { id: "europe-west4", area: "eu" },
    { id: "asia-southeast1", area: "apac" },
  ],
  plans: ["hobby", "pro"],
  compliance: {
    ...claims(["SOC2", "GDPR"], sourcedClaim(complianceUrl)),
    HIPAA: { ...sourcedClaim(complianceUrl, ["pro"]), addOnSku: "committed-spend" },
    "PCI-DSS": statedNo("no PCI DSS attestation is stated"),
    ISO27001: statedNo("no ISO 27001 certificate is stated"),
    FedRAMP: statedNo("no FedRAMP authorisation is stated"),
  },
  euResidency: "yes",
  status: "offered",
  slaPercent: null,
  maturity: "growing",
} as const satisfies Partial<Service>;

/** Hobby for one person's project under no regime; Pro for teams. */
export function railwayPlans(need: Need): readonly RailwayPlan[] {
  return need.brief.teamSize === 1 && need.regimes.size === 0 ? ["hobby", "pro"] : ["pro"];
}

export function railwayAddOns(need: Need): readonly string[] {
  return need.regimes.has("HIPAA") ? ["committed-spend"] : [];
}

/** Plan fee and committed spend, each paid once for all sections. The plan's credit pays for usage named with it. */
export function railwayPlan(need: Need, plan: RailwayPlan, usage: Component["usage"] = {}): readonly Component[] {
  const committed = railwayAddOns(need);
  const fee = { serviceId: "railway", quantity: 1, region: need.region };
  return [
    { ...fee, sku: plan, usage: committed.length === 0 ? usage : {}, sharedFee: "railway-workspace" },
    ...committed.map((sku) => ({ ...fee, sku, usage, sharedFee: `railway-${sku}` })),
  ];
}
