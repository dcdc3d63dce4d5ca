import fc from "fast-check";
import { createCatalog } from "../src/catalog/catalog.ts";
import type { Component } from "../src/catalog/offering.ts";
import type { Service } from "../src/catalog/service.ts";

const { services } = createCatalog();
const priced = services.filter(({ prices }) => prices.length > 0);

const anyAmount = fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 100_000 }), fc.nat({ max: 2_000_000_000 }));
const anyBand = fc.tuple(anyAmount, anyAmount, anyAmount).map((amounts) => {
  const [low = 0, expected = 0, high = 0] = [...amounts].sort((first, second) => first - second);
  return { low, expected, high };
});

/** Anything that can be bought of a service of the catalog, in a region of it. */
export function anyComponentOf(service: Service): fc.Arbitrary<Component> {
  const skus = service.prices.flatMap((row) => (row.kind === "sku" ? [row.sku] : []));
  const meters = service.prices.flatMap((row) => (row.kind === "usage" ? [row.usage] : []));
  const regions = service.regions === "global" ? [null] : [null, ...service.regions.map(({ id }) => id)];
  return fc.record({
    serviceId: fc.constant(service.id),
    sku: fc.constantFrom(null, ...new Set(skus)),
    quantity: fc.integer({ min: 1, max: 9 }),
    region: fc.constantFrom(...regions),
    usage: fc.dictionary(fc.constantFrom("", ...new Set(meters)), anyBand, { maxKeys: 3 }).map(withoutEmptyKey),
  });
}

function withoutEmptyKey(usage: Component["usage"]): Component["usage"] {
  return Object.fromEntries(Object.entries(usage).filter(([key]) => key !== ""));
}

export const anyService = fc.constantFrom(...priced);
export const anyComponent = anyService.chain(anyComponentOf);
/** Up to eight components, often several of one service. */
export const anyComponents = fc
  .array(
    anyService.chain((service) => fc.array(anyComponentOf(service), { minLength: 1, maxLength: 3 })),
    { minLength: 1, maxLength: 3 },
  )
  .map((groups) => groups.flat());
