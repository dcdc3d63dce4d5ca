import { describe, expect, it } from "vitest";
import { cardText } from "./card.ts";

describe("cardText", () => {
  it("marks every line of what is unknown, and no other", () => {
    const { facts } = cardText({ name: "n", facts: ["40 GB", "a fact of so many words that it breaks: unknown"] });
    expect(facts.map(({ isUnknown }) => isUnknown)).toEqual([false, true, true]);
  });

  it("grows with its lines", () => {
    const short = cardText({ name: "n", facts: [] }).height;
    const taller = cardText({ name: "a name that takes more than a line", facts: ["a", "b"] }).height;
    expect(taller).toBeGreaterThan(short + 30);
  });

  it("stays a card, however long the words", () => {
    const { name, facts } = cardText({ name: "W".repeat(10_000), facts: ["x".repeat(10_000)] });
    expect([name.length, facts.length]).toEqual([3, 3]);
  });
});
