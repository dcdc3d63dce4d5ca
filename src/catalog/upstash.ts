import { sourcedClaim, statedNo } from "./claims.ts";
import type { Service } from "./service.ts";

export const upstashComplianceUrl =
  "https://github.com/upstash/docs/blob/ef0ce4387f723fa1d0bd49d29331a6ec61feb6df/common/help/compliance.mdx";

/** What every database of Upstash has, whoever bills it. Enterprise has no published price and is not configured. */
export const upstashFamily = {
  vendor: "Upstash",
  status: "offered",
  plans: ["payg", "fixed", "enterprise"],
  compliance: {
    SOC2: { ...sourcedClaim(upstashComplianceUrl), addOnSku: "prod-pack" },
    GDPR: sourcedClaim(upstashComplianceUrl),
    HIPAA: sourcedClaim(upstashComplianceUrl, ["enterprise"]),
    "PCI-DSS": statedNo("no PCI DSS attestation", upstashComplianceUrl),
    ISO27001: statedNo("certification in progress", upstashComplianceUrl),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "yes",
  slaPercent: 99.99,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
} as const satisfies Partial<Service>;

/** Regions of AWS that Upstash sells. */
export const upstashRegions: Service["regions"] = [
  { id: "us-east-1", area: "us" },
  { id: "us-east-2", area: "us" },
  { id: "us-west-1", area: "us" },
  { id: "us-west-2", area: "us" },
  { id: "eu-central-1", area: "eu" },
  { id: "eu-west-1", area: "eu" },
  { id: "eu-west-2", area: "uk" },
  { id: "ap-southeast-1", area: "apac" },
  { id: "ap-northeast-1", area: "apac" },
  { id: "ap-south-1", area: "apac" },
  { id: "ap-southeast-2", area: "apac" },
  { id: "sa-east-1", area: "sa" },
  { id: "af-south-1", area: "africa" },
  { id: "ca-central-1", area: "ca" },
];
