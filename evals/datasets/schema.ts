import { z } from "zod";
import { planStatusSchema } from "../../src/spec/plan.ts";
import { traitIdSchema } from "../../src/spec/traits.ts";
import { regimeSchema } from "../../src/spec/words.ts";

const keySchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "words in lower case with hyphens, such as eu-shop");
const reasonSchema = z.string().min(10).describe("Why a competent engineer insists, in a sentence");
const ruleIdsSchema = z.array(keySchema).describe("Ids of `infraspec rules list`");

/** `dev` is looked at while the product is changed; `test` only tells whether what was learned there holds elsewhere. */
const splitSchema = z.enum(["dev", "test"]);

const valueSchema = z.union([z.string(), z.number(), z.boolean()]);
const valuesSchema = z.array(valueSchema).min(1);

const operatorShape = {
  oneOf: valuesSchema.exactOptional(),
  noneOf: valuesSchema.exactOptional(),
  equals: valueSchema.exactOptional(),
  includesAny: valuesSchema.exactOptional(),
  includesAll: valuesSchema.exactOptional(),
  excludes: valuesSchema.exactOptional(),
  atLeast: z.number().exactOptional(),
  atMost: z.number().exactOptional(),
  isNull: z.literal(true).exactOptional(),
  matches: z.string().refine(isExpression, "is not a regular expression").exactOptional(),
};
const operatorNames = Object.keys(operatorShape);

/**
 * One thing that has to hold of a plan. `path` is dotted into the plan's JSON, `*` stands for every element (each has to
 * satisfy the check), a number for one of them. A path that leads nowhere fails the check. Texts compare without case.
 */
const expectationSchema = z
  .strictObject({ id: keySchema, path: z.string().min(1), reason: reasonSchema, ...operatorShape })
  .refine((check) => Object.keys(check).filter((key) => operatorNames.includes(key)).length === 1, {
    error: `must ask exactly one of ${operatorNames.join(", ")}`,
  });

/** Where the total has to lie, in US dollars a month; both ends belong to it. */
const monthlyUsdSchema = z
  .strictObject({ atLeast: z.number().nonnegative(), atMost: z.number().positive(), reason: reasonSchema })
  .refine(({ atLeast, atMost }) => atLeast <= atMost, { error: "atLeast is above atMost" });

/** hobby: below 1,000 users a month; small: 10,000; medium: 100,000; large: 1,000,000; huge: from there on. */
const sizeSchema = z.enum(["hobby", "small", "medium", "large", "huge"]);

/** What a brief is there to try. */
const focusSchema = z.enum([
  "ordinary",
  "stack",
  "preference",
  "compliance",
  "residency",
  "budget",
  "scale",
  "availability",
  "override",
  "contradiction",
  "adversarial",
  "language",
]);

/** A line of briefs.jsonl: what a caller asks, and what any good answer has in common. */
export const briefRowSchema = z.strictObject({
  key: keySchema,
  split: splitSchema,
  tags: z.strictObject({
    projectType: keySchema,
    size: sizeSchema,
    regimes: z.array(regimeSchema),
    focus: focusSchema,
  }),
  brief: z.record(z.string(), z.unknown()).describe("As a caller writes it; read by parseBrief"),
  expect: z.strictObject({
    status: z.array(planStatusSchema).min(1),
    checks: z.array(expectationSchema),
    monthlyUsd: monthlyUsdSchema.exactOptional(),
    mustPass: ruleIdsSchema,
    mustNotFail: ruleIdsSchema,
    traits: z.strictObject({ includes: z.array(traitIdSchema), excludes: z.array(traitIdSchema) }).exactOptional(),
  }),
});
export type BriefRow = z.infer<typeof briefRowSchema>;

/** A line of faults.jsonl: a specification that somebody wrote, and what the rules have to say of it. */
export const faultRowSchema = z.strictObject({
  key: keySchema,
  split: splitSchema,
  tags: z.strictObject({ regimes: z.array(regimeSchema), focus: keySchema }),
  example: z.string().nullable().describe("File in examples/specs that holds the same specification; null: none"),
  brief: z.record(z.string(), z.unknown()),
  spec: z.record(z.string(), z.unknown()).describe("As `infraspec check` takes it; read by parseSpec"),
  expect: z.strictObject({
    mustFail: ruleIdsSchema.describe("Each finds what was planted"),
    mustBeUnknown: ruleIdsSchema.describe("What the text leaves open is neither passed nor failed"),
    mustNotFail: ruleIdsSchema.describe("What the specification does right, next to the fault"),
    reason: reasonSchema,
  }),
});
export type FaultRow = z.infer<typeof faultRowSchema>;

function isExpression(text: string): boolean {
  try {
    return new RegExp(text, "i") instanceof RegExp;
  } catch {
    return false;
  }
}
