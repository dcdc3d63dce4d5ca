import { z } from "zod";
import { answerForm } from "../../src/models/strict-schema.ts";
import { statableKeys } from "../../src/sizing/stated-size.ts";
import { traitIds } from "../../src/spec/traits.ts";

const quotation = z
  .string()
  .describe("The words of the brief that prove it, copied letter by letter, as few as will do");

const briefAnswerSchema = z.strictObject({
  traits: z
    .array(
      z.strictObject({
        id: z.enum(traitIds).describe("The kind of application or of data"),
        quotation,
      }),
    )
    .describe("Kinds of work that the project does itself, each once"),
  sizes: z
    .array(
      z.strictObject({
        key: z.enum(statableKeys).describe("Which size"),
        amount: z.string().describe('The number with its unit and period as it stands in the quotation, e.g. "16 TB"'),
        quotation,
      }),
    )
    .describe("Sizes that the text states as numbers about this project; often none"),
});

/** What a model answers that has read a brief; it becomes a `ProposedReading` as it is. */
export const briefForm = {
  form: answerForm("brief_reading", briefAnswerSchema),
  schema: briefAnswerSchema,
};
