import { sourcedClaim, statedNo, unsourcedClaim } from "./claims.ts";
import type { Component, Need } from "./offering.ts";
import type { Service } from "./service.ts";

const hipaaUrl = "https://render.com/docs/hipaa-compliance";
const soc2Url = "https://render.com/articles/secure-ai-deployment-soc2-private-networking";

/** Workspace plan that the services run in; health data needs a Scale workspace, whose usage costs 20 percent more. */
export type RenderPlan = "hobby" | "pro" | "scale";

/** What the Render services share: places, plans and certificates (report from the Pro workspace). */
export const renderFamily = {
  vendor: "Render",
  provider: "render",
  network: "render",
  cloud: null,
  regions: [
    { id: "virginia", area: "us" },
    { id: "ohio", area: "us" },
    { id: "oregon", area: "us" },
    { id: "frankfurt", area: "eu" },
    { id: "singapore", area: "apac" },
  ],
  plans: ["hobby", "pro", "scale", "enterprise"],
  compliance: {
    SOC2: sourcedClaim(soc2Url, ["pro", "scale", "enterprise"], { asOf: "2026-11", note: "SOC 2 Type II" }),
    ISO27001: unsourcedClaim(["pro", "scale", "enterprise"]),
    GDPR: unsourcedClaim(),
    HIPAA: { ...sourcedClaim(hipaaUrl, ["scale", "enterprise"]), addOnSku: "hipaa-surcharge" },
    "PCI-DSS": statedNo("no PCI DSS attestation is stated"),
    FedRAMP: statedNo("no FedRAMP authorisation is stated"),
  },
  euResidency: "yes",
  status: "offered",
  slaPercent: null,
  maturity: "established",
} as const satisfies Partial<Service>;

/** Workspace plans worth offering: Hobby for one person's project under no regime, Scale where health data asks for it. */
export function renderPlans(need: Need): readonly RenderPlan[] {
  if (need.regimes.has("HIPAA")) return ["scale"];
  return need.brief.teamSize === 1 && need.regimes.size === 0 ? ["hobby", "pro"] : ["pro"];
}

/** The add-on that a health-data workspace buys; its cost stands in surcharge lines beside each instance. */
export function renderAddOns(need: Need): readonly string[] {
  return need.regimes.has("HIPAA") ? ["hipaa-surcharge"] : [];
}

/** `count` instances of a sku, with the health-data surcharge as a line of its own where it applies. */
export function renderInstances(
  need: Need,
  serviceId: string,
  instance: { sku: string; count: number },
): readonly Component[] {
  const plain = { serviceId, sku: instance.sku, quantity: instance.count, region: need.region, usage: {} };
  return need.regimes.has("HIPAA") ? [plain, { ...plain, sku: `${instance.sku}-hipaa` }] : [plain];
}

/** The workspace fee, paid once for all sections. */
export function renderWorkspace(plan: RenderPlan, usage: Component["usage"] = {}): Component {
  return { serviceId: "render", sku: plan, quantity: 1, region: null, usage, sharedFee: "render-workspace" };
}
