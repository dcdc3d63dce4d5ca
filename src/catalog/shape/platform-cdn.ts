import type { Need } from "../offering.ts";
import { cloudflareCdn } from "./cloudflare-delivery.ts";
import { usageComponent } from "./configuration.ts";
import type { Delivery } from "./delivery.ts";

/** A CDN in front of a platform without one. `key` goes behind the configuration's, `name` into its label. */
export interface PlatformCdn extends Delivery {
  key: string;
  name: string;
}

/** Cloudflare's free zone is the usual one; Fastly for those who cannot use it. */
export function platformCdns(need: Need): readonly PlatformCdn[] {
  return [
    { ...cloudflareCdn(), key: "-cdn", name: "Cloudflare" },
    { ...fastlyCdn(need), key: "-fastly", name: "Fastly" },
  ];
}

/** Fastly as metered: everything that users load passes through it. */
function fastlyCdn(need: Need): Delivery {
  return {
    components: [
      usageComponent("fastly-cdn", { egressGb: need.size("egressGb"), requests: need.size("edgeRequestsPerMonth") }),
    ],
    companions: [{ serviceId: "fastly-cdn", role: "cdn", plan: "standard" }],
  };
}
