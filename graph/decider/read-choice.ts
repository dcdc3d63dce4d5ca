import type { AnswerReading } from "../../src/models/structured-call.ts";
import { type FreeFields, misplacedFields, withoutFields } from "../../src/options/free-fields.ts";
import type { AnyOption, Option } from "../../src/options/option.ts";
import { cleanLine, cleanText } from "../../src/spec/text.ts";
import type { SectionForm } from "../nodes/answer.schema.ts";
import { ungrounded } from "./grounding.ts";
import type { Shown } from "./shortlist.ts";

/** A model's answer for a section once it is held against what was asked. */
export interface SectionChoice {
  optionId: string;
  /** Undefined where the words could not be used. */
  rationale: string | undefined;
  fields: FreeFields;
}

export interface ChoiceQuestion {
  form: SectionForm;
  shown: readonly Shown[];
  /** The text that figures of the rationale must come from. */
  text: string;
  hosting: Option<"hosting"> | null;
}

/**
 * Turns an answer into a choice. A label that is not on offer, or an answer of another form, is no choice; a rationale
 * with figures of its own, or a field that does not go with the option, can be left out of one.
 */
export function readChoice(
  answer: unknown,
  { form, shown, text, hosting }: ChoiceQuestion,
): AnswerReading<SectionChoice> {
  const parsed = form.parse(answer);
  if ("faults" in parsed) return { ok: false, faults: parsed.faults };
  const { label, fields } = parsed;
  const option: AnyOption | undefined = shown.find((candidate) => candidate.label === label)?.standing.option;
  if (option === undefined) {
    const offered = shown.map((candidate) => candidate.label).join(", ");
    return { ok: false, faults: [`choice: ${label} is not offered; the labels of the table are ${offered}`] };
  }
  const rationale = cleanLine(parsed.rationale);
  const misplaced = misplacedFields(fields, { option, hosting });
  // Before it becomes one line, in which a list looks like a sentence.
  const loose = ungrounded(cleanText(parsed.rationale), text);
  const choice = {
    optionId: option.id,
    rationale: loose.length === 0 ? rationale : undefined,
    fields: withoutFields(
      fields,
      misplaced.map(({ field }) => field),
    ),
  };
  const faults = [
    ...misplaced.map(({ field, fault }) => `${field}: ${fault}`),
    ...loose.map((fault) => `rationale: ${fault}`),
  ];
  return faults.length === 0 ? { ok: true, value: choice } : { ok: false, faults, usable: choice };
}
