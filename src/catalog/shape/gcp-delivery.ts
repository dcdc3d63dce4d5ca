import type { Need } from "../offering.ts";
import { scale } from "./bands.ts";
import { skuComponent, usageComponent } from "./configuration.ts";
import { type Delivery, together } from "./delivery.ts";

/** Share of object operations that write: one in ten (judgement). */
const writeShare = 0.1;

/** Load balancer, Cloud CDN in front of it, and Cloud Storage for files. */
export function gcpDelivery(need: Need): Delivery {
  return together(
    {
      components: [
        {
          ...skuComponent("gcp-load-balancer", "forwarding-rules"),
          usage: { processedGb: need.size("originEgressGb") },
        },
        usageComponent("gcp-cloud-cdn", {
          egressGb: need.size("egressGb"),
          lookups: need.size("edgeRequestsPerMonth"),
        }),
      ],
      companions: [
        { serviceId: "gcp-load-balancer", role: "load-balancer", plan: "standard" },
        { serviceId: "gcp-cloud-cdn", role: "cdn", plan: "standard" },
      ],
    },
    cloudStorage(need),
  );
}

/** A machine that answers users itself: everything they download leaves through its own address. */
export function gcpDirectDelivery(need: Need): Delivery {
  return together(
    { components: [usageComponent("gcp-egress", { egressGb: need.size("egressGb") }, need.region)], companions: [] },
    cloudStorage(need),
  );
}

function cloudStorage(need: Need): Delivery {
  const operations = need.size("objectOperationsPerMonth");
  return {
    components: [
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
    companions: [{ serviceId: "gcp-cloud-storage", role: "object-storage", plan: "standard" }],
  };
}
