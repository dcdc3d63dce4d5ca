import type { Finding, PlanStatus } from "../spec/plan.ts";

/** `error`: feasible, and no error rule fails; `warning`: no rule of warning or above fails; `never`: always. */
export function passes(
  { status, findings }: { status: PlanStatus; findings: readonly Finding[] },
  failOn: string,
): boolean {
  if (failOn === "never") return true;
  const open = findings.filter(({ result, resolvedInRound }) => result === "fail" && resolvedInRound === null);
  if (status === "infeasible" || open.some(({ severity }) => severity === "error")) return false;
  return failOn !== "warning" || !open.some(({ severity }) => severity === "warning");
}
