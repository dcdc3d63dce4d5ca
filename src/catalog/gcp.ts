import { claims, unsourcedClaim } from "./claims.ts";
import type { Service, ServiceRegion } from "./service.ts";

/** Regions of Google Cloud that the catalog knows, the default of each area first. */
export const gcpRegions: readonly ServiceRegion[] = [
  { id: "us-central1", area: "us" },
  { id: "us-east1", area: "us" },
  { id: "us-east4", area: "us" },
  { id: "us-west1", area: "us" },
  { id: "europe-west3", area: "eu" },
  { id: "europe-west1", area: "eu" },
  { id: "europe-west4", area: "eu" },
  { id: "europe-north1", area: "eu" },
  { id: "europe-west2", area: "uk" },
  { id: "europe-west6", area: "ch" },
  { id: "asia-southeast1", area: "apac" },
  { id: "asia-northeast1", area: "apac" },
  { id: "asia-south1", area: "apac" },
  { id: "australia-southeast1", area: "apac" },
  { id: "southamerica-east1", area: "sa" },
  { id: "africa-south1", area: "africa" },
];

/** What every Google Cloud service file shares. A file takes its claims from compliance/gcp.ts; these are unsourced. */
export const gcpFamily = {
  vendor: "Google Cloud",
  provider: "gcp",
  network: "gcp",
  cloud: "gcp",
  regions: gcpRegions,
  plans: ["standard"],
  compliance: {
    ...claims(["SOC2", "PCI-DSS", "ISO27001", "GDPR", "HIPAA", "FedRAMP"], unsourcedClaim()),
  },
  euResidency: "yes",
  status: "offered",
  maturity: "established",
} as const satisfies Partial<Service>;
