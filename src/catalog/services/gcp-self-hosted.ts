import { selfHostedOn } from "../self-hosted.ts";
import { fixed } from "../shape/bands.ts";
import { skuComponent, usageComponent } from "../shape/configuration.ts";
import { computeEngineSizes, gcpComputeEngine } from "./gcp-compute-engine.ts";

/** Disk that a machine starts from, GB. */
const systemDiskGb = 10;
/** Largest persistent disk, GB (docs of Compute Engine). */
const mostDiskGb = 65_536;

export const gcpSelfHosted = selfHostedOn(gcpComputeEngine, {
  sizes: computeEngineSizes,
  around: ({ region }) => ({
    components: [
      usageComponent("gcp-compute-engine", { balancedDiskGb: fixed(systemDiskGb) }, region),
      skuComponent("gcp-compute-engine", "external-ipv4", { region }),
    ],
    companions: [],
  }),
  dataDisk: ({ region }, balancedDiskGb) => ({
    components: [usageComponent("gcp-compute-engine", { balancedDiskGb }, region)],
    companions: [],
  }),
  mostDataGb: mostDiskGb,
  dumps: ({ region }, storageGb) => ({
    components: [usageComponent("gcp-cloud-storage", { storageGb }, region)],
    companions: [{ serviceId: "gcp-cloud-storage", role: "object-storage", plan: "standard" }],
  }),
  // Persistent disks are always encrypted (docs of Compute Engine).
  diskEncrypted: true,
});
