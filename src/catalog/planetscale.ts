import { claims, sourcedClaim, statedNo } from "./claims.ts";
import type { Component, Need } from "./offering.ts";
import type { Service } from "./service.ts";

const plansUrl =
  "https://github.com/planetscale/docs/blob/4488562b08101850d056bf4dbe6247a8dbbbd1e3/docs/concepts/planetscale-plans.md";

const securityUrl =
  "https://github.com/planetscale/docs/blob/00930cb8380362e17e872c926e01c51f1096f02f/docs/concepts/security.md";

/**
 * What both PlanetScale engines share. Prices are those of AWS us-east; a managed deployment has none published.
 * Data is encrypted at rest and in transit on every plan (docs: security).
 */
export const planetscaleFamily = {
  vendor: "PlanetScale",
  provider: "planetscale",
  specName: "planetscale",
  sections: ["database"],
  network: "saas",
  cloud: "aws",
  regions: [
    { id: "us-east", area: "us" },
    { id: "aws-us-east-2", area: "us" },
    { id: "us-west", area: "us" },
    { id: "eu-central", area: "eu" },
    { id: "eu-west", area: "eu" },
    { id: "aws-eu-west-2", area: "uk" },
    { id: "ap-southeast", area: "apac" },
    { id: "ap-northeast", area: "apac" },
    { id: "ap-south", area: "apac" },
    { id: "aws-ap-southeast-2", area: "apac" },
    { id: "aws-sa-east-1", area: "sa" },
  ],
  plans: ["base", "enterprise-managed"],
  compliance: {
    ...claims(["SOC2", "GDPR"], sourcedClaim(securityUrl)),
    HIPAA: { ...sourcedClaim(plansUrl), addOnSku: "baa" },
    "PCI-DSS": sourcedClaim(plansUrl, ["enterprise-managed"]),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "yes",
  status: "offered",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: plansUrl, asOf: "2026-07", confidence: "medium" },
} as const satisfies Partial<Service>;

/** The agreement for health data; its fee is not published. */
export function planetscaleAddOns(need: Need): readonly string[] {
  return need.regimes.has("HIPAA") ? ["baa"] : [];
}

export function planetscaleAddOnComponents(need: Need, serviceId: string): readonly Component[] {
  return planetscaleAddOns(need).map((sku) => ({
    serviceId,
    sku,
    quantity: 1,
    region: null,
    usage: {},
    sharedFee: `planetscale-${sku}`,
  }));
}
