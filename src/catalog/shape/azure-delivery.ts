import type { Companion, Component, Need } from "../offering.ts";
import { scale } from "./bands.ts";
import { skuComponent, usageComponent } from "./configuration.ts";

const writeShare = 0.1;
/** From this transfer on, Front Door's base fee is worth it; below, the application answers directly. */
const frontDoorFromGb = 300;

interface Delivery {
  components: readonly Component[];
  companions: readonly Companion[];
  hasCdn: boolean;
}

/** Blob Storage for files, and Front Door Standard where enough is downloaded or users are far apart. */
export function azureDelivery(need: Need): Delivery {
  const blob = usageComponent(
    "azure-blob",
    {
      storageGb: need.size("objectStorageGb"),
      writeOperations: scale(need.size("objectOperationsPerMonth"), writeShare),
    },
    need.region,
  );
  const storage: Companion = { serviceId: "azure-blob", role: "object-storage", plan: "standard" };
  const isLarge = need.size("egressGb").expected > frontDoorFromGb || need.brief.scaleRequirements.globalDistribution;
  if (!isLarge)
    return {
      components: [blob, usageComponent("azure-egress", { egressGb: need.size("egressGb") })],
      companions: [storage],
      hasCdn: false,
    };
  return {
    components: [
      blob,
      {
        ...skuComponent("azure-front-door", "standard"),
        usage: { egressGb: need.size("egressGb"), requests: need.size("edgeRequestsPerMonth") },
        sharedFee: "azure-front-door-profile",
      },
    ],
    companions: [storage, { serviceId: "azure-front-door", role: "cdn", plan: "standard" }],
    hasCdn: true,
  };
}
