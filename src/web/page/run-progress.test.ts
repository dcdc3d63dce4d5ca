import { describe, expect, it } from "vitest";
import type { ProgressEvent } from "../../projects/progress.ts";
import { sectionIds } from "../../spec/words.ts";
import { afterEnd, afterEvent, noProgress, type RunProgress } from "./run-progress.ts";

const decided = (
  section: (typeof sectionIds)[number],
  decidedBy: "model" | "planner-fallback" = "model",
): ProgressEvent => ({
  ...{ type: "decided", section, optionId: `${section}/one`, label: "One", monthlyUsd: "12.5", decidedBy },
});
const started = (node: string): ProgressEvent => ({ type: "started", node });
const after = (...events: readonly ProgressEvent[]): RunProgress => events.reduce(afterEvent, noProgress());

describe("the progress of a run", () => {
  it("waits everywhere before the first event", () => {
    const { nodes, sections } = noProgress();
    expect(new Set(Object.values(nodes))).toEqual(new Set(["waiting"]));
    expect(Object.keys(sections)).toEqual([...sectionIds]);
  });

  it("lights a node up when it begins, and takes those before it for done", () => {
    const { nodes } = after(
      started("brief"),
      started("hosting"),
      decided("hosting"),
      started("database"),
      started("cost"),
    );
    expect(nodes).toMatchObject({
      brief: "done",
      hosting: "done",
      database: "done",
      cost: "active",
      validate: "waiting",
    });
  });

  it("keeps branches apart that go on side by side", () => {
    const { nodes } = after(started("caching"), started("database"), started("security"), decided("security"));
    expect(nodes).toMatchObject({ caching: "active", database: "active", security: "done", cost: "waiting" });
  });

  it("counts options, calls of the model and what the rules say", () => {
    const call = {
      task: "hosting",
      round: 0,
      model: "m",
      format: "json-schema",
      reason: null,
      tokens: null,
      costUsd: null,
      durationMs: 1,
    } as const;
    const progress = after(
      { type: "options", section: "hosting", offered: 7, excluded: 2 },
      { type: "called", call: { ...call, outcome: "answered" } },
      { type: "called", call: { ...call, outcome: "failed" } },
      { type: "validated", fails: 1, unknowns: 3 },
    );
    expect(progress.sections.hosting.options).toEqual({ offered: 7, excluded: 2 });
    expect(progress).toMatchObject({ modelCalls: 2, failedCalls: 1, findings: { fails: 1, unknowns: 3 } });
  });

  it("says who decided, and what was kept", () => {
    const { sections } = after(decided("hosting"), decided("caching", "planner-fallback"), {
      type: "kept",
      section: "cicd",
      optionId: "cicd/one",
      label: "Kept",
      isChanged: false,
    });
    expect(sections.hosting.decision).toEqual({ label: "One", monthlyUsd: "12.5", how: "model" });
    expect(sections.caching.decision?.how).toBe("fallback");
    expect(sections.cicd.decision).toEqual({ label: "Kept", monthlyUsd: null, how: "kept" });
  });

  it("opens what is repaired again, and counts its rounds", () => {
    const repairing = (round: number): ProgressEvent => ({
      ...{ type: "repairing", round, sections: ["security"], ruleIds: ["pci-dss-waf"], by: "decider" },
    });
    const first = after(decided("security"), decided("hosting"), repairing(1));
    expect(first.nodes).toMatchObject({ repair: "active", security: "waiting", hosting: "done" });
    const second = [started("security"), decided("security"), repairing(2), started("cost")].reduce(afterEvent, first);
    expect(second.nodes.repair).toBe("done");
    expect(second).toMatchObject({ repairRounds: 2, sections: { security: { repairs: 2 }, hosting: { repairs: 0 } } });
  });

  it("leaves nothing under way at the end, and what was not reached as it was", () => {
    const going = after(started("brief"), started("hosting"));
    expect(afterEnd(going, "failed").nodes).toMatchObject({ brief: "done", hosting: "failed", cost: "waiting" });
    expect(afterEnd(going, "finished").nodes).toMatchObject({ hosting: "done", cost: "waiting" });
  });

  it("takes no notice of a node that it does not know", () => {
    expect(after(started("astrology"))).toEqual(noProgress());
  });
});
