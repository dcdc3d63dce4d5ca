import { quoted, quotedForm, unquoted } from "./quoted.ts";

const entry = new RegExp(String.raw`\s*(${quotedForm})\s*(?=[,\n]|$)|[^,\n]+`, "g");

/** Names as they are typed, with commas or line ends between them. One that holds a comma stands in quotation marks. */
export function namesOfText(text: string): string[] {
  return [...text.matchAll(entry)].map(([typed]) => unquoted(typed.trim())).filter((name) => name !== "");
}

/** The same text from what was read. */
export function textOfNames(names: readonly string[]): string {
  return names.map((name) => (isPlain(name) ? name : quoted(name))).join(", ");
}

function isPlain(name: string): boolean {
  const [read, ...others] = namesOfText(name);
  return read === name && others.length === 0;
}
