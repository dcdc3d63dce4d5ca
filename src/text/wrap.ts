/** Breaks text at spaces to lines of at most `width` characters; each line after the first is indented. */
export function wrap(text: string, { width, indent }: { width: number; indent: number }): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${" ".repeat(indent)}`);
}
