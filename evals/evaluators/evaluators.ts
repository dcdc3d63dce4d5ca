import { arithmetic } from "./arithmetic.ts";
import { coherence } from "./coherence.ts";
import { compliance } from "./compliance.ts";
import { costRange } from "./cost-range.ts";
import { budget, errorRules } from "./error-rules.ts";
import type { Evaluator } from "./evaluator.ts";
import { expectations } from "./expectations.ts";
import { grounding } from "./grounding.ts";
import { measures } from "./measures.ts";
import { residency } from "./residency.ts";
import { schema } from "./schema.ts";

/** Every evaluator, scores first. */
export const evaluators: readonly Evaluator[] = [
  schema,
  errorRules,
  budget,
  expectations,
  residency,
  compliance,
  costRange,
  arithmetic,
  coherence,
  grounding,
  ...measures,
];
