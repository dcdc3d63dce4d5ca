import type { Check } from "../../src/spec/plan.ts";
import type { FaultRow } from "../datasets/schema.ts";
import { notApplicable, type Question, shareWithout, type Verdict } from "../evaluators/evaluator.ts";

type Result = Check["result"] | "missing";

/** One question asked of what the rules say of a specification with a planted fault. */
interface FaultQuestion extends Question {
  ruleIds(row: FaultRow): readonly string[];
  isRight(result: Result): boolean;
}

/** What is looked for, in the order of a row's expectations. */
export const faultQuestions: readonly FaultQuestion[] = [
  question("faults-found", "planted faults are found", {
    ruleIds: ({ expect }) => expect.mustFail,
    isRight: (result) => result === "fail",
  }),
  question("unknowns-kept", "what the text leaves open is unknown", {
    ruleIds: ({ expect }) => expect.mustBeUnknown,
    isRight: (result) => result === "unknown",
  }),
  question("no-false-alarm", "what is right does not fail", {
    ruleIds: ({ expect }) => expect.mustNotFail,
    // A rule that is gone would otherwise never cry wolf.
    isRight: (result) => result !== "fail" && result !== "missing",
  }),
];

/** The share of the rules named that answer as they must; the comment names the others with their result. */
export function faultVerdict(
  { ruleIds, isRight }: FaultQuestion,
  { row, checks }: { row: FaultRow; checks: readonly Check[] },
): Verdict {
  const ids = ruleIds(row);
  if (ids.length === 0) return notApplicable("no rule is named");
  const results = ids.map((id) => ({ id, result: resultOf(id, checks) }));
  return shareWithout(
    results.filter(({ result }) => !isRight(result)).map(({ id, result }) => `${id} is ${result}`),
    ids.length,
  );
}

function resultOf(id: string, checks: readonly Check[]): Result {
  return checks.find(({ ruleId }) => ruleId === id)?.result ?? "missing";
}

function question(id: string, title: string, asks: Pick<FaultQuestion, "ruleIds" | "isRight">): FaultQuestion {
  return { id, title, kind: "score", unit: null, ...asks };
}
