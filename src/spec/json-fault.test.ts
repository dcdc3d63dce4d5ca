import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault } from "./json-fault.ts";

describe("jsonFault", () => {
  it.each([
    ["", 1, 1, "expected a value, but the text ends"],
    ['{"a":}', 1, 6, 'expected a value, found "}"'],
    ['{"a":1,}', 1, 8, 'expected a key in double quotes, found "}"'],
    ["{'a':1}", 1, 2, 'expected a key in double quotes or }, found "\'"'],
    ['{"a" 1}', 1, 6, 'expected a colon after the key, found "1"'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'expected a comma or the closing bracket, found "\\""'],
    ["[1,2", 1, 5, "expected a comma or the closing bracket, but the text ends"],
    ["[1 2]", 1, 4, 'expected a comma or the closing bracket, found "2"'],
    ["[1}", 1, 3, 'expected a comma or the closing bracket, found "}"'],
    ["[", 1, 2, "expected a value or ], but the text ends"],
    ["{} {}", 1, 4, 'expected nothing more, found "{"'],
    ["nul", 1, 1, 'expected a value, found "n"'],
    ["01", 1, 1, 'expected a value, found "0"'],
    ["{\r\n// comment\r\n}", 2, 1, 'expected a key in double quotes or }, found "/"'],
    ["[🦎]", 1, 2, 'expected a value or ], found "🦎"'],
  ])("places the fault of %j", (text, line, column, message) => {
    expect(jsonFault(text)).toEqual({ line, column, message });
  });

  it.each([
    ['{"a": "b\nc"}', 9],
    ['"abc', 5],
    ['{"a":"\\x"}', 7],
    ['{"ab', 5],
  ])("places the break inside the text %j", (text, column) => {
    const fault = jsonFault(text);
    expect(fault?.column).toBe(column);
    expect(fault?.message).toMatch(/^expected a closing quote/);
  });

  it("does not run out of stack", () => {
    expect(jsonFault("[".repeat(200_000))?.column).toBe(200_001);
    expect(jsonFault(`"${"a".repeat(200_000)}`)?.column).toBe(200_002);
  });

  it("accepts what JSON accepts", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonFault(text)).toBeUndefined();
      }),
    );
  });

  it("places the fault of a text cut short at its end", () => {
    const cut = fc
      .json({ maxDepth: 3 })
      .filter((text) => /^[[{"]/.test(text))
      .chain((text) => fc.nat(text.length - 1).map((length) => text.slice(0, length)));
    fc.assert(
      fc.property(cut, (text) => {
        const fault = jsonFault(text);
        expect(fault?.message).toMatch(/but the text ends$|found "[^"]"$|found "\\\\"$/);
      }),
    );
  });
});
