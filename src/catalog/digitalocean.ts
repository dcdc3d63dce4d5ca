import { statedNo, unsourcedClaim } from "./claims.ts";
import type { Service } from "./service.ts";

/** What the DigitalOcean services share. Certificates are unsourced in the facts; products on the HIPAA list differ. */
export const digitaloceanFamily = {
  vendor: "DigitalOcean",
  provider: "digitalocean",
  network: "digitalocean",
  cloud: null,
  regions: [
    { id: "nyc3", area: "us" },
    { id: "sfo3", area: "us" },
    { id: "atl1", area: "us" },
    { id: "fra1", area: "eu" },
    { id: "ams3", area: "eu" },
    { id: "lon1", area: "uk" },
    { id: "sgp1", area: "apac" },
    { id: "blr1", area: "apac" },
    { id: "syd1", area: "apac" },
    { id: "tor1", area: "ca" },
  ],
  plans: ["standard"],
  compliance: {
    SOC2: unsourcedClaim(),
    GDPR: unsourcedClaim(),
    HIPAA: { ...unsourcedClaim(), note: "agreement on request" },
    "PCI-DSS": statedNo("no PCI DSS attestation is stated"),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "yes",
  status: "offered",
  slaPercent: null,
  maturity: "established",
} as const satisfies Partial<Service>;
