import type { Catalog } from "../../catalog/catalog.ts";
import type { Plan } from "../../spec/plan.ts";

/** What the result is made from. The catalog tells the names of services. */
export interface ResultInput {
  plan: Plan;
  catalog: Catalog;
}
