import type { PlacedUse } from "./facts.ts";
import type { Subject } from "./rule.ts";

/** Names of products, each once, for a note; what the catalog does not know keeps its id. */
export function productNames({ catalog }: Subject, uses: readonly PlacedUse[]): string {
  return [...new Set(uses.map(({ use }) => catalog.find(use.serviceId)?.name ?? use.serviceId))].join(", ");
}
