interface Limits {
  /** Characters that fit on a line. */
  columns: number;
  /** Lines that fit; what is beyond is cut with an ellipsis. */
  lines: number;
}

/** Breaks a text into lines for a picture, between words where they fit and inside them where not. */
export function wrapText(text: string, { columns, lines }: Limits): string[] {
  const wrapped: string[] = [];
  let current = "";
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, columns))) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (lengthOf(longer) <= columns) {
      current = longer;
      continue;
    }
    wrapped.push(current);
    current = word;
  }
  if (current !== "") wrapped.push(current);
  return wrapped.length <= lines ? wrapped : [...wrapped.slice(0, lines - 1), cut(wrapped[lines - 1] ?? "", columns)];
}

function cut(line: string, columns: number): string {
  return `${Array.from(line)
    .slice(0, columns - 1)
    .join("")
    .trimEnd()}…`;
}

/** In code points, as pieces are cut. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A word in pieces that fit. By code points, so that no character is torn. */
function pieces(word: string, columns: number): string[] {
  const characters = Array.from(word);
  const found: string[] = [];
  for (let start = 0; start < characters.length; start += columns) {
    found.push(characters.slice(start, start + columns).join(""));
  }
  return found;
}
