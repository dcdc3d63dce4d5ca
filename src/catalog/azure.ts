import { claims, unsourcedClaim } from "./claims.ts";
import type { Service, ServiceRegion } from "./service.ts";

/** Regions of Microsoft Azure that the catalog knows, the default of each area first. */
export const azureRegions: readonly ServiceRegion[] = [
  { id: "eastus", area: "us" },
  { id: "eastus2", area: "us" },
  { id: "westus2", area: "us" },
  { id: "canadacentral", area: "ca" },
  { id: "westeurope", area: "eu" },
  { id: "northeurope", area: "eu" },
  { id: "germanywestcentral", area: "eu" },
  { id: "francecentral", area: "eu" },
  { id: "swedencentral", area: "eu" },
  { id: "uksouth", area: "uk" },
  { id: "southeastasia", area: "apac" },
  { id: "australiaeast", area: "apac" },
  { id: "japaneast", area: "apac" },
  { id: "centralindia", area: "apac" },
  { id: "brazilsouth", area: "sa" },
  { id: "southafricanorth", area: "africa" },
];

/** What every Microsoft Azure service file shares. A file takes its claims from compliance/azure.ts; these are unsourced. */
export const azureFamily = {
  vendor: "Microsoft",
  provider: "azure",
  network: "azure",
  cloud: "azure",
  regions: azureRegions,
  plans: ["standard"],
  compliance: {
    ...claims(["SOC2", "PCI-DSS", "ISO27001", "GDPR", "HIPAA", "FedRAMP"], unsourcedClaim()),
  },
  euResidency: "yes",
  status: "offered",
  maturity: "established",
} as const satisfies Partial<Service>;
