import { AppError } from "../../errors.ts";
import { type Plan, planSchema } from "../../spec/plan.ts";

/** A plan as it was saved, checked, since the views go through all of it. Throws AppError `conflict` for one of another release. */
export function readablePlan(document: unknown): Plan {
  const read = planSchema.safeParse(document);
  if (read.success) return read.data;
  throw new AppError("conflict", "this plan was saved by another release of infraspec: plan the project again");
}
