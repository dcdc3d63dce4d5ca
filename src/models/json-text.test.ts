import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJsonText } from "./json-text.ts";

describe("readJsonText", () => {
  it.each([
    ["plain", '{"a":1}'],
    ["in a code block", '```json\n{"a":1}\n```'],
    ["between sentences", 'Sure! Here it is: {"a":1} Hope that helps {or not'],
    ["with braces in its strings", 'So: {"a":1,"b":"} \\" {"}'],
  ])("reads one object %s", (_name, text) => {
    expect(readJsonText(text)).toMatchObject({ value: { a: 1 } });
  });

  it.each([
    ["nothing", " \n", /empty/],
    ["prose", "I choose A.", /no JSON object/],
    ["two objects", '{"a":1} or {"a":2}', /more than one/],
    ["a cut object", '{"a":1', /no JSON object/],
    ["NaN", '{"a":NaN}', /broken/],
  ])("refuses %s", (_name, text, fault) => {
    expect(readJsonText(text)).toEqual({ fault: expect.stringMatching(fault) });
  });

  it("finds any object between any words without braces", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.string().map((text) => text.replaceAll(/[{}"]/g, "")),
        (value, words) => {
          const json: unknown = JSON.parse(JSON.stringify(value));
          expect(readJsonText(`${words} ${JSON.stringify(value)} ${words}`)).toEqual({ value: json });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("reads 200 kB of open braces in linear time", () => {
    expect(readJsonText("{".repeat(200_000))).toEqual({ fault: "the answer holds no JSON object" });
  });
});
