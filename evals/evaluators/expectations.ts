import { InvariantError } from "../../src/errors.ts";
import type { Answer } from "./answer.ts";
import { scoring, shareWithout } from "./evaluator.ts";
import { operators } from "./operators.ts";
import { type PathValue, valuesAt } from "./path-values.ts";
import type { Expectation, Row } from "./row.ts";

const mostShownCharacters = 60;

/** Share of the row's expectations that hold: status, values at paths, rules that must (not) pass, kinds of work. */
export const expectations = scoring("expectations", "expectations of the brief met", ({ answer, row }) => {
  const { status, mustPass, mustNotFail, traits } = row.expect;
  const checks = row.expect.checks.filter(({ path }) => !answer.lacks.includes(path.split(".")[0] ?? ""));
  const traitFaults = traitFaultsOf(answer, answer.lacks.includes("traits") ? undefined : traits);
  const faults = [
    ...(status.includes(answer.status) ? [] : [`status is ${answer.status}, not ${status.join(" or ")}`]),
    ...checks.flatMap((check) => faultsOf(answer, check)),
    ...mustPass.flatMap((ruleId) => ruleFaults(answer, ruleId, ["pass"])),
    ...mustNotFail.flatMap((ruleId) => ruleFaults(answer, ruleId, ["pass", "unknown", "not-applicable"])),
    ...traitFaults.faults,
  ];
  return shareWithout(faults, 1 + checks.length + mustPass.length + mustNotFail.length + traitFaults.all);
});

/** At most one fault a check, whatever the number of values it looks at. */
function faultsOf({ json }: Answer, check: Expectation): string[] {
  const asked = Object.entries(check).filter(([key]) => operators.has(key));
  if (asked.length === 0) throw new InvariantError(`expectation ${check.id} asks nothing of ${check.path}`);
  const values = valuesAt(json, check.path);
  const broken = asked.find(([name, operand]) => !values.every((value) => satisfies(value, name, operand)));
  if (broken === undefined) return [];
  const [name, operand] = broken;
  const met = values.find((value) => !satisfies(value, name, operand));
  return [`${check.id}: ${check.path} is ${shown(met)}, expected ${name} ${JSON.stringify(operand)} (${check.reason})`];
}

/** A value that is not there satisfies nothing: it would be a typing error that always holds. */
function satisfies(value: PathValue, name: string, operand: unknown): boolean {
  return value.kind === "found" && operators.get(name)?.(value.value, operand) === true;
}

function shown(met: PathValue | undefined): string {
  if (met === undefined || met.kind === "missing") return "missing";
  const text = JSON.stringify(met.value) ?? "undefined";
  return text.length > mostShownCharacters ? `${text.slice(0, mostShownCharacters)}…` : text;
}

function ruleFaults({ checks }: Answer, ruleId: string, allowed: readonly string[]): string[] {
  const result = checks.find((check) => check.ruleId === ruleId)?.result ?? "missing";
  return allowed.includes(result) ? [] : [`${ruleId}: ${result}`];
}

function traitFaultsOf(
  { traitIds }: Answer,
  traits: Row["expect"]["traits"],
): { faults: readonly string[]; all: number } {
  const { includes = [], excludes = [] } = traits ?? {};
  return {
    faults: [
      ...includes.filter((id) => !traitIds.includes(id)).map((id) => `trait ${id} is not read`),
      ...excludes.filter((id) => traitIds.includes(id)).map((id) => `trait ${id} is read`),
    ],
    all: includes.length + excludes.length,
  };
}
