import type { Component, Need } from "../offering.ts";
import { scale } from "./bands.ts";
import { functionUse } from "./functions.ts";

/** Limits of the Free plan: 100,000 requests a day and 10 ms of CPU for each (docs: Workers pricing). */
const freeRequestsPerDay = 100_000;
const freeCpuMsPerRequest = 10;
/** A busy day carries about twice the mean (judgement). */
const busyDay = 2;

/** Whether a month's requests stay within the Free plan, which refuses what goes beyond. */
export function fitsFreeWorkers(need: Need): boolean {
  const busiest = (need.size("requestsPerMonth").high / 30) * busyDay;
  return busiest <= freeRequestsPerDay && need.size("cpuMillisecondsPerRequest").high <= freeCpuMsPerRequest;
}

/** A Workers plan with the requests and CPU time of the application; static files cost nothing. */
export function workersPlan(need: Need, plan: "free" | "paid"): Component {
  const use = functionUse(need);
  const usage = plan === "free" ? {} : { requests: use.requests, cpuMs: scale(use.cpuSeconds, 1000) };
  return {
    serviceId: "cloudflare-workers",
    sku: plan,
    quantity: 1,
    region: null,
    usage,
    sharedFee: `cloudflare-workers-${plan}`,
  };
}
