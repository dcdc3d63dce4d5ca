import type { Service } from "../catalog/service.ts";
import type { ServiceUse } from "../spec/details.ts";
import { statedPlan } from "./resolve-name.ts";
import { denies, says } from "./spoken.ts";

/** A service that a text names, with plan and add-ons as far as the text states them. Where it runs is told apart. */
export function statedUse(service: Service, role: string, text: string): ServiceUse {
  return {
    serviceId: service.id,
    role,
    plan: statedPlan(service, text),
    region: null,
    area: service.regions === "global" ? "global" : null,
    addOns: statedAddOns(service, text),
  };
}

/** The add-on for health data, where the text says that it is bought or that it is not; null: not stated. */
function statedAddOns({ compliance }: Service, text: string): string[] | null {
  const sku = compliance.HIPAA?.addOnSku;
  if (sku === undefined) return null;
  if (says(text, /\b(?:baa|hipaa[\s-](?:add[\s-]?on|baa|option|package)|with hipaa)\b/)) return [sku];
  return denies(text, /\b(?:hipaa|baa)\b/) ? [] : null;
}
