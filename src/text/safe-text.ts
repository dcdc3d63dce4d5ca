/** Text of others, for a terminal: without control characters and escape sequences, on one line. */
export function safeText(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, " ")
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
}

/** Text of others inside a Markdown table: no cell borders, no HTML, no line breaks. */
export function markdownText(text: string): string {
  return safeText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("|", "\\|")
    .replaceAll("`", "'")
    .replaceAll(/([[\]*_])/g, "\\$1");
}
