import type { Service } from "../service.ts";
import { checkIncludes } from "./includes.ts";
import { checkMissingSource } from "./missing-source.ts";
import { checkCapabilities } from "./offered-without-capabilities.ts";
import { type CatalogProblem, type Check, type CheckId, type CheckOptions, checkIds } from "./problem.ts";
import { checkRegions } from "./regions.ts";
import { checkSiblings } from "./siblings.ts";
import { checkSizeOrder } from "./size-order.ts";
import { checkStale } from "./stale.ts";
import { checkTiers } from "./tiers.ts";
import { checkUnitSize } from "./unit-size.ts";

const checks: Readonly<Record<CheckId, Check>> = {
  "missing-source": checkMissingSource,
  stale: checkStale,
  tiers: checkTiers,
  siblings: checkSiblings,
  "size-order": checkSizeOrder,
  "unit-size": checkUnitSize,
  regions: checkRegions,
  "offered-without-capabilities": checkCapabilities,
  includes: checkIncludes,
};

/** Everything in the catalog that is wrong (`error`) or wants a second look (`warning`), by check, then by service. */
export function checkCatalog(services: readonly Service[], options: CheckOptions): CatalogProblem[] {
  const context = { ...options, services };
  return checkIds.flatMap((checkId) =>
    services.flatMap((service) =>
      checks[checkId](service, context).map((found) => ({ serviceId: service.id, checkId, ...found })),
    ),
  );
}
