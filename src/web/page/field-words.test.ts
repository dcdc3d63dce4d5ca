import { describe, expect, it } from "vitest";
import { fieldPaths, wordsOf } from "./field-words.ts";

describe("the words of a field", () => {
  it("are the schema's, so that no way in says something else", () => {
    expect(wordsOf("budgetConstraints")).toEqual({
      label: "Budget",
      hint: 'US dollars, e.g. "< $500/month" or "$6k per year"',
    });
    expect(wordsOf("scaleRequirements.dataVolumeGb")).toEqual({
      label: "Data volume GB",
      hint: 'Data stored, in GB: a number or text such as "2 TB"',
    });
  });

  it("are there for every field of the form", () => {
    const silent = fieldPaths.filter((path) => path !== "decider" && wordsOf(path).label === path);
    expect(silent).toEqual([]);
  });
});
