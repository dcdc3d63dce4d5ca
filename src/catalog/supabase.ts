import type { Component, Need } from "./offering.ts";

/** Plans for production; Free pauses idle projects and keeps no backups. */
export const supabasePlans = ["pro", "team"] as const;
export type SupabasePlan = (typeof supabasePlans)[number];

export function supabasePlanName(plan: SupabasePlan): string {
  return plan === "pro" ? "Pro" : "Team";
}

/** The organisation's plan fee, paid once for all sections, with the usage that its allowances cover. */
export function supabaseOrganisation(need: Need, plan: SupabasePlan, usage: Component["usage"]): Component {
  return {
    serviceId: "supabase",
    sku: plan,
    quantity: 1,
    region: need.region,
    usage,
    sharedFee: "supabase-organisation",
  };
}

/** The HIPAA add-on is bought where the regime asks for it; only the Team plan can have it. */
export function supabaseAddOns(need: Need, plan: SupabasePlan): readonly string[] {
  return need.regimes.has("HIPAA") && plan === "team" ? ["hipaa"] : [];
}

export function supabaseAddOnComponents(need: Need, plan: SupabasePlan): readonly Component[] {
  return supabaseAddOns(need, plan).map((sku) => ({
    serviceId: "supabase",
    sku,
    quantity: 1,
    region: null,
    usage: {},
    sharedFee: `supabase-${sku}`,
  }));
}
