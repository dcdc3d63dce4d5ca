import type { Need } from "../offering.ts";
import type { Delivery } from "./delivery.ts";

/** One subscription holds the buckets of an account: files, and what else is stored. */
export const spacesFee = "digitalocean-spaces";

/** Files in DigitalOcean Spaces: one subscription with its own CDN, storage and transfer beyond it metered. */
export function spacesStorage(need: Need): Delivery {
  if (need.size("objectStorageGb").high === 0) return { components: [], companions: [] };
  return {
    components: [
      {
        serviceId: "digitalocean-spaces",
        sku: "subscription",
        quantity: 1,
        region: need.region,
        sharedFee: spacesFee,
        usage: { storageGb: need.size("objectStorageGb") },
      },
    ],
    companions: [{ serviceId: "digitalocean-spaces", role: "object-storage", plan: "standard" }],
  };
}
