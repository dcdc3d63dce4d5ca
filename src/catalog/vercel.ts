import type { TraitId } from "../spec/traits.ts";
import type { Component, Need } from "./offering.ts";
import { scale } from "./shape/bands.ts";
import { functionUse } from "./shape/functions.ts";

/** Plans with a price. Enterprise is sold by quote only. */
export type VercelPlan = "hobby" | "pro";

/** Memory given to a function, GB: the default of the Standard machine (docs: function limits). */
export const functionMemoryGb = 2;
/** Requests that share one instance's memory time under fluid compute (judgement). */
const sharedConcurrency = 4;
const secondsPerHour = 3600;

/** Traits that make a project commercial; the Hobby plan is for non-commercial use only. */
const commercialTraits: readonly TraitId[] = [
  "business-saas",
  "e-commerce",
  "card-data",
  "telehealth",
  "internal-tool",
];
/** What the Hobby plan holds (docs: fair use). Beyond it the project is paused, so the high estimate must fit. */
const hobbyLimits = {
  invocations: 1_000_000,
  activeCpuHours: 4,
  memoryGbHours: 360,
  transferGb: 100,
  edgeRequests: 1_000_000,
  blobStorageGb: 1,
};
/** A budget beyond the Pro fee says that the project is no hobby, USD a month. */
const hobbyBudgetUsd = 20;

/** Plans on offer: Pro, and Hobby where the project is one person's, under no regime, and stays within its limits. */
export function vercelPlans(need: Need): readonly VercelPlan[] {
  return isHobby(need) ? ["hobby", "pro"] : ["pro"];
}

function isHobby(need: Need): boolean {
  const { teamSize, budgetConstraints } = need.brief;
  if (teamSize !== 1 || need.regimes.size > 0) return false;
  if (budgetConstraints !== undefined && Number(budgetConstraints.maxMonthlyUsd) > hobbyBudgetUsd) return false;
  if (commercialTraits.some((trait) => need.traits.has(trait))) return false;
  const usage = hobbyUsage(need);
  return Object.entries(hobbyLimits).every(([key, limit]) => (usage[key]?.high ?? 0) <= limit);
}

/** Everything a month uses, in the meters that the Hobby plan limits. */
export function hobbyUsage(need: Need): Component["usage"] {
  return {
    ...functionUsage(need),
    transferGb: need.size("egressGb"),
    edgeRequests: need.size("edgeRequestsPerMonth"),
    blobStorageGb: need.size("objectStorageGb"),
  };
}

/** Invocations, CPU and memory time of the application's requests; nothing for plain files. */
export function functionUsage(need: Need): Component["usage"] {
  if (need.appModel === "static") return {};
  const use = functionUse(need);
  return {
    invocations: use.requests,
    activeCpuHours: scale(use.cpuSeconds, 1 / secondsPerHour),
    memoryGbHours: scale(use.wallSeconds, functionMemoryGb / sharedConcurrency / secondsPerHour),
  };
}

/** The team's plan fee, paid once for all sections. Its usage credit pays for usage named here. */
export function vercelTeam(need: Need, plan: VercelPlan, usage: Component["usage"] = {}): Component {
  return { serviceId: "vercel", sku: plan, quantity: 1, region: need.region, usage, sharedFee: "vercel-team" };
}

/** Seats that deploy beyond the one that Pro includes; reading along is free. */
export function vercelSeats(need: Need, plan: VercelPlan): readonly Component[] {
  const seats = Math.max(0, Math.ceil(need.size("developerSeats").expected) - 1);
  if (plan === "hobby" || seats === 0) return [];
  return [
    { serviceId: "vercel", sku: "pro-seat", quantity: seats, region: null, usage: {}, sharedFee: "vercel-seats" },
  ];
}

/** The agreement for health data. */
export function vercelAddOns(need: Need): readonly string[] {
  return need.regimes.has("HIPAA") ? ["hipaa-baa"] : [];
}

export function vercelAddOnComponents(need: Need): readonly Component[] {
  return vercelAddOns(need).map((sku) => ({
    serviceId: "vercel",
    sku,
    quantity: 1,
    region: null,
    usage: {},
    sharedFee: `vercel-${sku}`,
  }));
}
