import type { Catalog } from "../../catalog/catalog.ts";

/**
 * An option in words: `monitoring/datadog:pro+pagerduty:free` is "Datadog (pro) + PagerDuty (free)". What the catalog
 * does not know keeps its id.
 */
export function optionName(catalog: Catalog, optionId: string): string {
  const [, services = optionId] = optionId.split("/");
  const [before = services] = services.split("@");
  return before
    .split("+")
    .map((use) => {
      const [id = use, plan] = use.split(":");
      const name = catalog.find(id)?.name ?? id;
      return plan === undefined || plan === "standard" ? name : `${name} (${plan})`;
    })
    .join(" + ");
}
