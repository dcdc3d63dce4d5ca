import type { Component, Configuration } from "../offering.ts";

type Optional = "companions" | "addOns" | "shortfalls" | "notPriced";

/** A configuration with what is usually empty left out. */
export function configuration<Facts>(
  parts: Omit<Configuration<Facts>, Optional> & Partial<Pick<Configuration<Facts>, Optional>>,
): Configuration<Facts> {
  return { companions: [], addOns: [], shortfalls: [], notPriced: [], ...parts };
}

/** `count` of a sku with nothing metered. */
export function skuComponent(
  serviceId: string,
  sku: string,
  { quantity = 1, region = null }: { quantity?: number; region?: string | null } = {},
): Component {
  return { serviceId, sku, quantity, region, usage: {} };
}

/** Metered usage without a sku. */
export function usageComponent(serviceId: string, usage: Component["usage"], region: string | null = null): Component {
  return { serviceId, sku: null, quantity: 1, region, usage };
}
