/** Text between quotation marks, written as JSON writes it, for what would otherwise be taken apart at a comma or a colon. */
export const quotedForm = String.raw`"(?:[^"\\]|\\.)*"`;

export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** What stands between the marks; the text itself where it is not quoted in that way. */
export function unquoted(text: string): string {
  if (!new RegExp(`^${quotedForm}$`).test(text)) return text;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "string" ? read : text;
  } catch {
    // An escape that JSON does not know: then the marks are part of what was typed.
    return text;
  }
}
