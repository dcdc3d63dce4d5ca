import { describe, expect, it } from "vitest";
import { wrapText } from "./wrap-text.ts";

describe("wrapText", () => {
  it("breaks between words", () => {
    expect(wrapText("Amazon RDS for PostgreSQL", { columns: 15, lines: 3 })).toEqual(["Amazon RDS for", "PostgreSQL"]);
  });

  it("breaks a word that is longer than a line, and tears no character", () => {
    expect(wrapText("aaaaaa", { columns: 4, lines: 3 })).toEqual(["aaaa", "aa"]);
    expect(wrapText("👩👩👩", { columns: 2, lines: 3 })).toEqual(["👩👩", "👩"]);
  });

  it("cuts with an ellipsis what does not fit", () => {
    expect(wrapText("one two three four", { columns: 5, lines: 2 })).toEqual(["one", "two…"]);
  });

  it("gives no line for no text", () => {
    expect(wrapText("  ", { columns: 5, lines: 2 })).toEqual([]);
  });
});
