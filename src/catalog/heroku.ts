import { claims, statedNo, unsourcedClaim } from "./claims.ts";
import type { Service } from "./service.ts";

/**
 * What the Heroku services share. Private and Shield spaces need an Enterprise contract, which is no longer sold to
 * new customers; only the Common Runtime is configured, so regimes that need Shield are not covered.
 */
export const herokuFamily = {
  vendor: "Heroku (Salesforce)",
  provider: "heroku",
  network: "heroku",
  cloud: "aws",
  regions: [
    { id: "us", area: "us" },
    { id: "eu", area: "eu" },
  ],
  plans: ["common-runtime", "shield"],
  compliance: {
    ...claims(["SOC2", "ISO27001", "GDPR"], unsourcedClaim()),
    ...claims(["HIPAA", "PCI-DSS"], unsourcedClaim(["shield"])),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "unknown",
  status: "offered",
  statusNote: "sustaining engineering since 2026-02; no Enterprise contracts for new customers",
  slaPercent: null,
  maturity: "established",
} as const satisfies Partial<Service>;
