import type { Companion, Component, Need } from "../offering.ts";
import { scale } from "./bands.ts";
import { skuComponent, usageComponent } from "./configuration.ts";

/** Share of object operations that write: one in ten (judgement; uploads against views). */
const writeShare = 0.1;

interface Delivery {
  components: readonly Component[];
  companions: readonly Companion[];
}

/** What an AWS application needs around its compute: CloudFront for what users download, S3 for files. */
export function awsDelivery(need: Need): Delivery {
  const operations = need.size("objectOperationsPerMonth");
  return {
    components: [
      usageComponent("aws-cloudfront", {
        egressGb: need.size("egressGb"),
        httpsRequests: need.size("edgeRequestsPerMonth"),
      }),
      usageComponent(
        "aws-s3",
        {
          storageGb: need.size("objectStorageGb"),
          writeRequests: scale(operations, writeShare),
          readRequests: scale(operations, 1 - writeShare),
        },
        need.region,
      ),
    ],
    companions: [
      { serviceId: "aws-cloudfront", role: "cdn", plan: "standard" },
      { serviceId: "aws-s3", role: "object-storage", plan: "standard" },
    ],
  };
}

/** An Application Load Balancer with as many capacity units as new connections and bytes ask for, and its addresses. */
export function awsLoadBalancer(need: Need): Delivery {
  // One LCU carries 1 GB an hour; bytes decide for ordinary web traffic.
  const lcuHours = scale(need.size("originEgressGb"), 1);
  return {
    components: [
      { ...skuComponent("aws-alb", "alb", { region: need.region }), usage: { lcuHours } },
      skuComponent("aws-egress", "public-ipv4", { quantity: 2, region: need.region }),
    ],
    companions: [{ serviceId: "aws-alb", role: "load-balancer", plan: "standard" }],
  };
}
