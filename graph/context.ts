import { z } from "zod";

/**
 * Settings of one run, shown as a form by Studio. LangGraph validates them but does not apply defaults, so nodes read
 * them through `runContext`.
 */
export const Context = z.object({
  decider: z.enum(["planner", "model"]).optional().describe("Who decides; default: what the server is set up for"),
  model: z.string().optional().describe("Model of the model decider; default: INFRASPEC_MODEL"),
  maxRepairRounds: z.int().min(0).max(3).optional().describe("Repair rounds before the planner takes over; default 2"),
});
export type RunContext = z.infer<typeof Context>;

export const defaultRepairRounds = 2;

export function runContext(context: unknown): RunContext & { maxRepairRounds: number } {
  const parsed = Context.parse(context ?? {});
  return { ...parsed, maxRepairRounds: parsed.maxRepairRounds ?? defaultRepairRounds };
}

/**
 * Supersteps of the longest run: brief, hosting, sections, cost, validate, persist; and for each repair round, and the
 * planner's round after them, repair, hosting, sections, cost, validate. Two steps are spare.
 */
export function recursionLimit(maxRepairRounds: number): number {
  return 6 + 5 * (maxRepairRounds + 1) + 2;
}
