import type { z } from "zod";
import { infrastructureSpecSchema } from "../../src/spec/infrastructure-spec.ts";
import { planSchema } from "../../src/spec/plan.ts";
import { passUnless, scoring } from "./evaluator.ts";

/** The specification has exactly the public keys, in their order; the plan fits its schema; only an infeasible one has no specification. */
export const schema = scoring("schema", "exactly the public form", ({ answer }) => {
  const { spec, plan, status } = answer;
  const planFaults = plan === null ? [] : faultsOf("plan", planSchema.safeParse(answer.json));
  if (spec === null) return passUnless([...planFaults, ...(status === "infeasible" ? [] : ["no specification"])]);
  return passUnless([
    ...planFaults,
    ...faultsOf("spec", infrastructureSpecSchema.safeParse(spec)),
    ...orderFaults(spec),
    ...(status === "infeasible" ? ["infeasible, yet with a specification"] : []),
  ]);
});

function faultsOf(what: string, read: z.ZodSafeParseResult<unknown>): string[] {
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) => `${[what, ...path.map(String)].join(".")}: ${message}`);
}

function orderFaults(spec: unknown): string[] {
  if (typeof spec !== "object" || spec === null) return [];
  const keys = Object.keys(spec).join(", ");
  const wanted = Object.keys(infrastructureSpecSchema.shape).join(", ");
  return keys === wanted ? [] : [`keys are ${keys}, not ${wanted}`];
}
