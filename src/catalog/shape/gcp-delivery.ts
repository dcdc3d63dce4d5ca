import type { Companion, Component, Need } from "../offering.ts";
import { scale } from "./bands.ts";
import { skuComponent, usageComponent } from "./configuration.ts";

/** Share of object operations that write: one in ten (judgement). */
const writeShare = 0.1;

/** Load balancer, Cloud CDN in front of it, and Cloud Storage for files. */
export function gcpDelivery(need: Need): { components: readonly Component[]; companions: readonly Companion[] } {
  const operations = need.size("objectOperationsPerMonth");
  return {
    components: [
      { ...skuComponent("gcp-load-balancer", "forwarding-rules"), usage: { processedGb: need.size("originEgressGb") } },
      usageComponent("gcp-cloud-cdn", { egressGb: need.size("egressGb"), lookups: need.size("edgeRequestsPerMonth") }),
      usageComponent(
        "gcp-cloud-storage",
        {
          storageGb: need.size("objectStorageGb"),
          writeOperations: scale(operations, writeShare),
          readOperations: scale(operations, 1 - writeShare),
        },
        need.region,
      ),
    ],
    companions: [
      { serviceId: "gcp-load-balancer", role: "load-balancer", plan: "standard" },
      { serviceId: "gcp-cloud-cdn", role: "cdn", plan: "standard" },
      { serviceId: "gcp-cloud-storage", role: "object-storage", plan: "standard" },
    ],
  };
}
