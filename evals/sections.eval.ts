import { describe, expect, it } from "vitest";
import { sectionIds } from "../src/spec/words.ts";
import { runModel } from "../test/model-run.ts";
import { loadBriefs } from "./datasets/load-dataset.ts";

/** Characters that a question may have: about 6,000 tokens, with the brief's own text in it. */
const mostCharacters = 24_000;

/** Every fifth brief of the part that may be looked at: the questions, not the answers, are judged here. */
const rows = loadBriefs().filter(
  ({ split, expect: { status } }, index) => split === "dev" && index % 5 === 0 && !status.includes("infeasible"),
);

describe.each(rows.map((row) => [row.key, row] as const))("%s", (_key, row) => {
  it("asks each section a question that can be answered from itself, and takes a sensible answer at once", async () => {
    const { plan, requests } = await runModel({ brief: row.brief, maxRepairRounds: 0 });
    const first = new Map(requests.toReversed().map((request) => [request.task, request]));
    for (const section of sectionIds) {
      const question = first.get(`${section}_decision`)?.text ?? "";
      expect(question, section).toContain(`Options for ${section}:`);
      expect(question.length, `${section}: characters of the question`).toBeLessThan(mostCharacters);
      // An option without a price is a hole that a model would fill from memory.
      expect(question, section).not.toMatch(/undefined|NaN|\[object/);
    }
    // In form at the first attempt: no section had to be asked again.
    const decided = plan.provenance.modelCalls.filter(({ round }) => round === 0);
    expect(decided.filter(({ outcome }) => outcome !== "answered")).toEqual([]);
  });
});
