import { readArrangement } from "../../spec/arrangement.ts";
import type { Band } from "../../spec/words.ts";
import type { Component, Need } from "../offering.ts";
import { scale } from "./bands.ts";
import { skuComponent, usageComponent } from "./configuration.ts";
import { type Delivery, together } from "./delivery.ts";

/** Share of object operations that write: one in ten (judgement; uploads against views). */
const writeShare = 0.1;

/** What CloudFront gives everybody by the month; within it, a plan for money is no choice. */
const free = { egressGb: 1000, requests: 10_000_000 };
/** Flat-rate plans: what one carries before it slows down, from least to most. */
const flatPlans = [
  { plan: "pro", egressGb: 50_000, requests: 10_000_000 },
  { plan: "business", egressGb: 50_000, requests: 125_000_000 },
  { plan: "premium", egressGb: 50_000, requests: 500_000_000 },
] as const;

/** A delivery that is one of several: `key` and `label` go behind those of the configuration. */
export interface DeliveryChoice extends Delivery {
  key: string;
  label: string;
}

/** What an AWS application needs around its compute: CloudFront for what users download, S3 for files. */
export function awsDelivery(need: Need): Delivery {
  return together(hasNoCdn(need) ? fromOrigin(need) : cloudfront(need, null), s3(need));
}

function hasNoCdn({ brief }: Need): boolean {
  return readArrangement(brief.projectDescription).noCdn !== undefined;
}

/** Straight to the internet: the brief says that no CDN stands in front. */
function fromOrigin(need: Need): Delivery {
  return {
    components: [usageComponent("aws-egress", { egressGb: need.size("egressGb") }, need.region)],
    companions: [],
  };
}

/**
 * The same with CloudFront as metered, and where more than its free amounts is used, on the smallest flat-rate plan
 * that carries a busy month. The firewall that such a plan includes is still priced with security: other sections
 * do not know of the plan.
 */
export function awsDeliveries(need: Need): readonly DeliveryChoice[] {
  const metered = { ...awsDelivery(need), key: "", label: "" };
  const plan = hasNoCdn(need) ? undefined : flatPlan(need);
  if (plan === undefined) return [metered];
  const flat = together(cloudfront(need, plan), s3(need));
  return [metered, { ...flat, key: `-flat-${plan}`, label: `, CloudFront flat-rate ${plan}` }];
}

function flatPlan(need: Need): string | undefined {
  const [gb, requests] = [need.size("egressGb").high, need.size("edgeRequestsPerMonth").high];
  if (gb <= free.egressGb && requests <= free.requests) return undefined;
  return flatPlans.find((candidate) => gb <= candidate.egressGb && requests <= candidate.requests)?.plan;
}

/** Region: where most viewers are, which is what CloudFront's prices go by. */
function cloudfront(need: Need, flat: string | null): Delivery {
  const usage: Record<string, Band> = {
    egressGb: need.size("egressGb"),
    httpsRequests: need.size("edgeRequestsPerMonth"),
  };
  const component: Component =
    flat === null
      ? usageComponent("aws-cloudfront", usage, need.region)
      : { ...skuComponent("aws-cloudfront", `flat-${flat}`, { region: need.region }), usage };
  return {
    components: [component],
    companions: [{ serviceId: "aws-cloudfront", role: "cdn", plan: flat ?? "standard" }],
  };
}

function s3(need: Need): Delivery {
  const operations = need.size("objectOperationsPerMonth");
  return {
    components: [
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
    companions: [{ serviceId: "aws-s3", role: "object-storage", plan: "standard" }],
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
