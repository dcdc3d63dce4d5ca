/** Where a text stops being JSON: 1-based line and column, and what is wrong there. */
export interface JsonFault {
  line: number;
  column: number;
  message: string;
}

/**
 * The first place where a text is not JSON; undefined when it is. `JSON.parse` decides; its own message names the
 * place only sometimes, so the text is read again here to find it.
 */
export function jsonFault(text: string): JsonFault | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { offset, expected } = scan(text);
    const before = text.slice(0, offset).split("\n");
    const met = offset >= text.length ? "but the text ends" : `found ${characterAt(text, offset)}`;
    const message = expected === "" && error instanceof Error ? error.message : `expected ${expected}, ${met}`;
    return { line: before.length, column: (before.at(-1) ?? "").length + 1, message };
  }
}

/** The whole character in quotes, also where it is an emoji or a control character. */
function characterAt(text: string, offset: number): string {
  return JSON.stringify(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

type Expect = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma" | "end";

const wanted: Readonly<Record<Expect, string>> = {
  value: "a value",
  "value or ]": "a value or ]",
  key: "a key in double quotes",
  "key or }": "a key in double quotes or }",
  colon: "a colon after the key",
  comma: "a comma or the closing bracket",
  end: "nothing more",
};

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const space = /[ \t\r\n]*/y;

/** Walks the tokens with a stack of open brackets, not by recursion: depth is the caller's to choose. */
function scan(text: string): { offset: number; expected: string } {
  const open: string[] = [];
  let expect: Expect = "value";
  let offset = 0;
  for (;;) {
    offset += lengthOf(space, text, offset);
    if (expect === "end") return { offset, expected: offset < text.length ? wanted.end : "" };
    const step = stepOver(text, offset, expect, open);
    if (step === undefined) return faultAt(text, offset, expect);
    offset += step.length;
    expect = step.next;
  }
}

function stepOver(
  text: string,
  offset: number,
  expect: Expect,
  open: string[],
): { length: number; next: Expect } | undefined {
  const character = text[offset] ?? "";
  if (character === ":" && expect === "colon") return { length: 1, next: "value" };
  if (character === "," && expect === "comma") return { length: 1, next: open.at(-1) === "{" ? "key" : "value" };
  if (closes(character, expect, open)) {
    open.pop();
    return { length: 1, next: open.length === 0 ? "end" : "comma" };
  }
  if (expect === "key" || expect === "key or }") {
    const length = stringLength(text, offset);
    return length === 0 ? undefined : { length, next: "colon" };
  }
  return expect === "value" || expect === "value or ]" ? stepOverValue(text, offset, open) : undefined;
}

function closes(character: string, expect: Expect, open: readonly string[]): boolean {
  if (character === "}") return open.at(-1) === "{" && (expect === "comma" || expect === "key or }");
  return character === "]" && open.at(-1) === "[" && (expect === "comma" || expect === "value or ]");
}

function stepOverValue(text: string, offset: number, open: string[]): { length: number; next: Expect } | undefined {
  const character = text[offset];
  if (character === "{" || character === "[") {
    open.push(character);
    return { length: 1, next: character === "{" ? "key or }" : "value or ]" };
  }
  const length = stringLength(text, offset) || lengthOf(literal, text, offset);
  return length === 0 ? undefined : { length, next: open.length === 0 ? "end" : "comma" };
}

function lengthOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Inside a broken string the fault is where it breaks, not where it begins. */
function faultAt(text: string, offset: number, expect: Expect): { offset: number; expected: string } {
  const { length } = readString(text, offset);
  if (length === 0 || expect === "colon" || expect === "comma") return { offset, expected: wanted[expect] };
  return {
    offset: offset + length,
    expected: "a closing quote (a line break or a backslash inside a text is written \\n or \\\\)",
  };
}

function stringLength(text: string, offset: number): number {
  const { length, closed } = readString(text, offset);
  return closed ? length : 0;
}

const escapeSequence = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** How far a text in quotes goes on from its opening quote, and whether it ends properly. */
function readString(text: string, start: number): { length: number; closed: boolean } {
  if (text[start] !== '"') return { length: 0, closed: false };
  let offset = start + 1;
  for (;;) {
    const character = text[offset];
    if (character === '"') return { length: offset + 1 - start, closed: true };
    const step = character === "\\" ? lengthOf(escapeSequence, text, offset) : 1;
    if (character === undefined || character < " " || step === 0) return { length: offset - start, closed: false };
    offset += step;
  }
}
