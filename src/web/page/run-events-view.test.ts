import { describe, expect, it } from "vitest";
import { createRunEvents, type RunEvent } from "../../api/run-events.ts";
import type { ProgressEvent } from "../../projects/progress.ts";
import { pageEvents, seenSoFar } from "./run-events-view.ts";

const told: readonly ProgressEvent[] = [
  { type: "started", node: "brief" },
  { type: "options", section: "hosting", offered: 7, excluded: 2 },
  { type: "started", node: "hosting" },
  { type: "decided", section: "hosting", optionId: "h", label: "<b>Big</b>", monthlyUsd: "12.5", decidedBy: "planner" },
];

function recorded(end: "values" | "error" | null) {
  const events = createRunEvents();
  for (const event of told) events.add("custom", event);
  if (end !== null) events.add(end, {});
  if (end !== null) events.end();
  return events;
}

async function pagesAfter(after: number, end: "values" | "error" = "values"): Promise<RunEvent[]> {
  const found: RunEvent[] = [];
  for await (const event of pageEvents(recorded(end).after(0, new AbortController().signal), after)) found.push(event);
  return found;
}

describe("what the page is told of a run", () => {
  it("is only what an event changes, with every text escaped", async () => {
    const [, options, , decided] = await pagesAfter(0);
    expect(options?.data).toMatchObject({ say: null, isEnd: false });
    expect(JSON.stringify(options?.data)).not.toContain("run-security");
    expect(decided?.data).toMatchObject({
      say: "Hosting decided: <b>Big</b>, $12.50 a month.",
      regions: { "run-hosting": expect.stringContaining("&lt;b&gt;Big&lt;/b&gt;") },
    });
  });

  it("goes on after the last event that was shown, with the same changes", async () => {
    const all = await pagesAfter(0);
    expect(await pagesAfter(2)).toEqual(all.slice(2));
    expect(all.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ["values", "The run has ended; its result is on the page."],
    ["error", "The run has failed; the page says why."],
  ] as const)("ends with %s", async (end, say) => {
    const last = (await pagesAfter(4, end)).at(-1);
    expect(last).toMatchObject({ event: end, data: { say, isEnd: true } });
  });
});

describe("a page that is loaded while a run goes on", () => {
  it("shows what has happened so far, and waits for nothing", async () => {
    const { seen, sequence } = await seenSoFar({ events: recorded(null) });
    expect(sequence).toBe(4);
    expect(seen.progress.sections.hosting.decision?.label).toBe("<b>Big</b>");
    expect(seen.sentences).toEqual([
      "The brief is being read and sized.",
      "Hosting: 7 options fit, 2 ruled out.",
      "Hosting decided: <b>Big</b>, $12.50 a month.",
    ]);
  });
});
