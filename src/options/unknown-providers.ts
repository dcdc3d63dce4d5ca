import type { Catalog } from "../catalog/catalog.ts";
import type { Assumption, NormalizedBrief } from "../spec/brief.ts";
import { providerKey } from "./stack-needs.ts";

/** Preferred providers of which the catalog knows nothing: a preference is no demand, so the plan is made without them. */
export function unknownProviders({ preferences }: NormalizedBrief, { services }: Catalog): Assumption[] {
  return preferences.providers.flatMap((name, index) =>
    services.some(({ provider }) => provider === providerKey(name))
      ? []
      : [
          {
            path: `preferences.providers[${index}]`,
            value: name,
            why: "no provider of this name is in the catalog, so it plays no part in the plan",
          },
        ],
  );
}
