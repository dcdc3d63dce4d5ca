import type { Need } from "../offering.ts";
import { scale } from "./bands.ts";
import { skuComponent, usageComponent } from "./configuration.ts";
import type { Delivery } from "./delivery.ts";

/** Share of object operations that write: one in ten (judgement; uploads against views). */
const writeShare = 0.1;

/** Cloudflare's free zone in front of a platform without a CDN: its cache takes what the origin need not send. */
export function cloudflareCdn(): Delivery {
  return {
    components: [{ ...skuComponent("cloudflare", "free"), sharedFee: "cloudflare-zone" }],
    companions: [{ serviceId: "cloudflare", role: "cdn", plan: "free" }],
  };
}

/**
 * Object storage for platforms that sell none. R2 charges no egress and is the usual partner; where a regime asks for
 * an agreement that R2 has only on an unpriced plan (HIPAA, FedRAMP), S3 in the nearest AWS region takes its place.
 */
export function objectStorage(need: Need): Delivery {
  if (need.size("objectStorageGb").high === 0) return { components: [], companions: [] };
  return need.regimes.has("HIPAA") || need.regimes.has("FedRAMP") ? s3Storage(need) : r2Storage(need);
}

/** Files in Cloudflare R2; egress is free. */
export function r2Storage(need: Need): Delivery {
  const operations = need.size("objectOperationsPerMonth");
  return {
    components: [
      usageComponent("cloudflare-r2", {
        storageGb: need.size("objectStorageGb"),
        writeOperations: scale(operations, writeShare),
        readOperations: scale(operations, 1 - writeShare),
      }),
    ],
    companions: [{ serviceId: "cloudflare-r2", role: "object-storage", plan: "standard" }],
  };
}

/** Bytes to users are billed by the platform that passes them on, so only storage and operations are billed here. */
function s3Storage(need: Need): Delivery {
  const operations = need.size("objectOperationsPerMonth");
  const european = need.brief.dataResidency === "eu" || need.brief.userRegions[0] === "eu";
  return {
    components: [
      usageComponent(
        "aws-s3",
        {
          storageGb: need.size("objectStorageGb"),
          writeRequests: scale(operations, writeShare),
          readRequests: scale(operations, 1 - writeShare),
        },
        european ? "eu-central-1" : "us-east-1",
      ),
    ],
    companions: [{ serviceId: "aws-s3", role: "object-storage", plan: "standard" }],
  };
}
