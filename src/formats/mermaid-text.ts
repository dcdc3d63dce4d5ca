import { safeText } from "../text/safe-text.ts";

/**
 * Text of others inside a quoted Mermaid label. Everything but letters, digits, spaces and plain punctuation becomes a
 * numeric entity: a quote would end the label, `%%` begin a comment or a directive, backquotes make it Markdown, and
 * `<` is read as HTML, even though it was quoted.
 */
export function mermaidText(text: string): string {
  return Array.from(safeText(text))
    .map((character) => (/[\p{L}\p{M}\p{N} .,:/()+→–×-]/u.test(character) ? character : entity(character)))
    .join("");
}

function entity(character: string): string {
  return `#${character.codePointAt(0) ?? 0xfffd};`;
}
