import { z } from "zod";
import { type AnswerForm, answerForm } from "../../src/models/strict-schema.ts";
import type { FreeFields } from "../../src/options/free-fields.ts";
import type { SectionId } from "../../src/spec/words.ts";

/** Labels under which a question offers its options; the same in every run, so that the form of an answer is constant. */
export const labels = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] as const;
export type Label = (typeof labels)[number];

const longestRationale = 1000;

/** What every section is asked: the reasons first, so that the choice follows from them. */
export const commonFields = {
  rationale: z
    .string()
    .refine((text) => text.trim().length >= 20, "must give the reasons in two to four sentences")
    .refine((text) => text.length <= longestRationale, `must have at most ${longestRationale} characters`)
    .describe(
      "Why this option for this project: two to four plain sentences, without markup, links or invented figures",
    ),
  choice: z.enum(labels).describe("Label of the chosen option in the table; only labels of the table exist"),
};

/** What a section's answer holds once it was parsed. */
export interface ParsedAnswer {
  label: Label;
  rationale: string;
  fields: FreeFields;
}

/** The form in which a section is answered: what goes over the wire, and how an answer of that form is read. */
export interface SectionForm {
  form: AnswerForm;
  parse(answer: unknown): ParsedAnswer | { faults: string[] };
}

type Answer = z.infer<z.ZodObject<typeof commonFields>>;

/** A section's form from its schema; `fieldsOf` turns the answer's own fields into those of a decision. */
export function sectionForm<Parsed extends Answer>(
  section: SectionId,
  schema: z.ZodType<Parsed>,
  fieldsOf: (answer: Parsed) => FreeFields,
): SectionForm {
  return {
    form: answerForm(`${section}_decision`, schema),
    parse: (answer) => {
      const parsed = schema.safeParse(answer);
      if (!parsed.success) return { faults: faultsOf(parsed.error) };
      const { choice, rationale } = parsed.data;
      return { label: choice, rationale, fields: fieldsOf(parsed.data) };
    },
  };
}

/** What zod says, as it can be said to the model. */
export function faultsOf({ issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => `${path.length === 0 ? "the object" : path.join(".")}: ${message}`);
}
