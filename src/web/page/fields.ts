import { type Content, type Markup, markup } from "../markup.ts";
import { wordsOf } from "./field-words.ts";
import { type FormFields, firstValue, ticked } from "./form-fields.ts";
import type { FormProblems } from "./form-problems.ts";

/** A form as it stands: what was filled in, and what is wrong with it. */
export interface FormState {
  fields: FormFields;
  problems: FormProblems;
}

export function fieldId(path: string): string {
  return `field-${path.replaceAll(".", "-")}`;
}

interface TextField {
  path: string;
  label?: string;
  hint?: string;
  placeholder?: string;
  rows?: number;
  isRequired?: boolean;
  isFixed?: boolean;
  inputMode?: "decimal" | "text";
}

/** A line or a box of text with its label, its hint and what is wrong with it. */
export function textField(field: TextField, state: FormState): Markup {
  const { path, placeholder = "", rows, isRequired = false, isFixed = false, inputMode = "text" } = field;
  const { label, hint } = { ...wordsOf(path), ...(field.hint === undefined ? {} : { hint: field.hint }) };
  const id = fieldId(path);
  const value = firstValue(state.fields, path);
  const described = describedBy(path, hint);
  const invalid = state.problems.byField.has(path) ? "true" : "false";
  const required = isRequired ? markup` required` : null;
  const fixed = isFixed ? markup` readonly` : null;
  // A browser drops the first line end of a text box.
  const control =
    rows === undefined
      ? markup`<input type="text" id="${id}" name="${path}" value="${value}" placeholder="${placeholder}" inputmode="${inputMode}" autocomplete="off" spellcheck="false" aria-describedby="${described}" aria-invalid="${invalid}"${required}${fixed}>`
      : markup`<textarea id="${id}" name="${path}" rows="${rows}" placeholder="${placeholder}" aria-describedby="${described}" aria-invalid="${invalid}"${required}>
${value}</textarea>`;
  return markup`<div class="field">
<label for="${id}">${field.label ?? label}${isRequired ? markup` <span class="needed">needed</span>` : null}</label>
${hintText(path, hint)}
${control}
${problemText(path, state)}
</div>
`;
}

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface ChoiceField {
  path: string;
  /** Of the form's field where it is another than the brief's. */
  name?: string;
  label?: string;
  hint?: string;
  choices: readonly Choice[];
}

export function selectField({ path, name = path, label, hint, choices }: ChoiceField, state: FormState): Markup {
  const words = wordsOf(path);
  const id = fieldId(name);
  const chosen = firstValue(state.fields, name);
  const invalid = state.problems.byField.has(path) ? "true" : "false";
  return markup`<div class="field">
<label for="${id}">${label ?? words.label}</label>
${hintText(name, hint ?? words.hint)}
<select id="${id}" name="${name}" aria-describedby="${describedBy(name, hint ?? words.hint)}" aria-invalid="${invalid}">${choices.map(
    ({ value, label: text }) =>
      markup`<option value="${value}"${value === chosen ? markup` selected` : null}>${text}</option>`,
  )}</select>
${problemText(path, state, name)}
</div>
`;
}

/** Boxes to tick. Those that are ticked come first, in their order, since it may mean something. */
export function checkboxes({ path, label, hint, choices }: ChoiceField, state: FormState): Markup {
  const words = wordsOf(path);
  const on = ticked(state.fields, path);
  const first = on.flatMap((value) => choices.filter((choice) => choice.value === value));
  const ordered = [...first, ...choices.filter(({ value }) => !on.includes(value))];
  return markup`<fieldset class="field" id="${fieldId(path)}" tabindex="-1" aria-describedby="${describedBy(path, hint ?? words.hint)}">
<legend>${label ?? words.label}</legend>
${hintText(path, hint ?? words.hint)}
<div class="choices">${ordered.map((choice) => checkbox(choice, { path, isOn: on.includes(choice.value) }))}</div>
${problemText(path, state)}
</fieldset>
`;
}

function checkbox({ value, label, hint }: Choice, { path, isOn }: { path: string; isOn: boolean }): Markup {
  const explained = hint === undefined ? null : markup` <span class="quiet">${hint}</span>`;
  return markup`<label class="choice"><input type="checkbox" name="${path}" value="${value}"${isOn ? markup` checked` : null}><span>${label}${explained}</span></label>`;
}

/** Fields that few need, folded; open where something in them was filled in or is wrong. */
export function foldedFields(summary: string, isOpen: boolean, body: Content): Markup {
  return markup`<details class="more-fields"${isOpen ? markup` open` : null}><summary>${summary}</summary>${body}</details>`;
}

function hintText(path: string, hint: string): Markup | null {
  return hint === "" ? null : markup`<p class="hint" id="${fieldId(path)}-hint">${hint}</p>`;
}

/** Always there, so that what is said in it while somebody types is heard. */
function problemText(path: string, { problems }: FormState, name = path): Markup {
  const messages = problems.byField.get(path) ?? [];
  return markup`<p class="problem" id="${fieldId(name)}-problem" data-problem-of="${path}" data-control="${fieldId(name)}" aria-live="polite">${messages.join("; ")}</p>`;
}

function describedBy(path: string, hint: string): string {
  const id = fieldId(path);
  return hint === "" ? `${id}-problem` : `${id}-hint ${id}-problem`;
}
