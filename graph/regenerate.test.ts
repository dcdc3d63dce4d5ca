import { describe, expect, it } from "vitest";
import type { Plan } from "../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../src/spec/words.ts";
import { inventedOption, recordingDecider } from "../test/fake-deciders.ts";
import { emptyProject, example, planned, projectOf } from "../test/project-world.ts";

const saas = "eu-b2b-saas";

/** Without the note of what was decided anew: all else of two plans can be compared. */
function withoutNotes(plan: Plan): Plan {
  return { ...plan, findings: plan.findings.filter(({ ruleId }) => ruleId !== "sections-regenerated") };
}

function messagesOf(plan: Plan, ruleId: string): string[] {
  return plan.findings.filter((finding) => finding.ruleId === ruleId).map(({ message }) => message);
}

/** A decider that takes the last option on offer, which is another one than the planner's. */
function contrary(): ReturnType<typeof recordingDecider> {
  return recordingDecider(({ offered }) => ({ kind: "chosen", optionId: offered.at(-1)?.id ?? "none" }));
}

describe.each([saas, "us-telehealth"])("%s with the same brief", (name) => {
  it.each(sectionIds)("regenerating %s gives the planner's own plan again", async (section) => {
    const { run } = await projectOf(name);
    const plan = await run(example(name), { sections: [section] });
    expect(withoutNotes(plan)).toEqual(await planned(name));
    const [note] = plan.findings.filter(({ ruleId }) => ruleId === "sections-regenerated");
    expect(note).toMatchObject({ result: "note", sections: [section] });
    expect(note?.message).toMatch(new RegExp(`^Decided anew: ${section}\\. Kept from version \\d+`));
  });

  it.each(sectionIds)("regenerating %s by another decider leaves the others as they are", async (section) => {
    const { store, projectId, run } = await projectOf(name);
    const whole = await planned(name);
    const decider = contrary();
    const plan = await run(example(name), { sections: [section], decider });
    expect([...new Set(decider.requests.map((request) => request.section))]).toEqual([section]);
    for (const other of sectionIds.filter((id) => id !== section && id !== "cicd"))
      expect(plan.decisions?.[other], other).toEqual(whole.decisions?.[other]);
    // Only the way to release may follow another hosting.
    expect({ ...plan.decisions?.cicd, details: null }).toEqual(
      section === "cicd" ? expect.anything() : { ...whole.decisions?.cicd, details: null },
    );
    expect(plan.decisions?.[section].decidedBy).not.toBe("planner");
    expect((await store.getInfrastructure(projectId))?.version).toBe(2);
  });
});

describe("the route", () => {
  it("goes to the named sections alone where hosting is kept", async () => {
    const { run, events } = await projectOf();
    await run(example(saas), { sections: ["security", "database"] });
    const nodes = events.flatMap((event) => (event.type === "started" ? [event.node] : []));
    expect(nodes).toEqual(["brief", "database", "security", "cost", "validate", "persist"]);
    const kept = events.flatMap((event) => (event.type === "kept" ? [event] : []));
    expect(kept.map(({ section }) => section)).toEqual(["hosting", "caching", "cicd", "monitoring"]);
    expect(kept.every(({ isChanged, label }) => !isChanged && label !== "")).toBe(true);
  });

  it("takes hosting first where it is named, then the named followers", async () => {
    const { run, events } = await projectOf();
    await run(example(saas), { sections: ["caching", "hosting"] });
    const nodes = events.flatMap((event) => (event.type === "started" ? [event.node] : []));
    expect(nodes).toEqual(["brief", "hosting", "caching", "cost", "validate", "persist"]);
  });

  it("is that of a plain run where every section is named, also without a plan", async () => {
    const { run } = await emptyProject();
    const plan = await run(example(saas), { sections: [...sectionIds] });
    expect(plan).toEqual(await run(example(saas)));
    expect(messagesOf(plan, "sections-regenerated")).toEqual([]);
  });
});

describe("a model that decides sections", () => {
  it("is offered only hosting that goes with what is kept", async () => {
    const { run } = await projectOf();
    const before = await planned(saas);
    const decider = recordingDecider();
    await run(example(saas), { sections: ["hosting"], decider });
    const [request] = decider.requests;
    expect(request?.offered.length).toBeGreaterThan(1);
    const offered = new Set(request?.offered.map(({ id }) => id));
    // Pages and workers reach the private database of the plan no way that it accepts.
    const all = request?.planning.enumeration.sections.hosting.options ?? [];
    expect(all.length).toBeGreaterThan(offered.size);
    for (const [id, { selection }] of request?.planning.search.byHosting ?? []) {
      expect(offered).toContain(id);
      expect(selection.database).toBe(before.decisions?.database.optionId);
    }
  });

  it("is offered only the database that a kept log-in stands beside", async () => {
    const { run } = await emptyProject();
    const partnered = recordingDecider(({ section, offered }) => {
      const wanted = offered.find(({ serviceId, fit }) =>
        section === "database" ? serviceId === "supabase" : fit.besideDatabase === "supabase",
      );
      return wanted === undefined ? undefined : { kind: "chosen", optionId: wanted.id };
    });
    const before = await run(example(saas), { decider: partnered });
    expect(before.decisions?.security.optionId).toContain("supabase:auth");
    const decider = recordingDecider();
    await run(example(saas), { sections: ["database"], decider });
    const services = new Set(decider.requests[0]?.offered.map(({ serviceId }) => serviceId));
    expect([...services]).toEqual(["supabase"]);
  });

  it("is asked again for a named section only, and what fails elsewhere stays a finding", async () => {
    const { run } = await projectOf();
    const decider = recordingDecider(({ section }, earlier) =>
      section === "database" && earlier === 0 ? inventedOption : undefined,
    );
    const tight = { ...example(saas), budgetConstraints: { maxMonthlyUsd: 1 } };
    const plan = await run(tight, { sections: ["database"], decider });
    expect(decider.requests.map(({ section }) => section)).toEqual(["database", "database"]);
    expect(plan.repairs.map(({ sections }) => sections)).toEqual([["database"]]);
    expect(plan.findings).toContainEqual(expect.objectContaining({ ruleId: "budget-exceeded", resolvedInRound: null }));
    expect(plan.status).toBe("needs_review");
  });

  it("is not asked again for a budget that only other sections could keep", async () => {
    const { run } = await projectOf();
    const tight = { ...example(saas), budgetConstraints: { maxMonthlyUsd: 100 } };
    const decider = recordingDecider();
    const plan = await run(tight, { sections: ["caching"], decider });
    expect(decider.requests).toHaveLength(1);
    expect(Number(decider.requests[0]?.planning.search.best?.overBudgetMicroUsd)).toBeGreaterThan(0);
    expect(plan.findings).toContainEqual(expect.objectContaining({ ruleId: "budget-exceeded", resolvedInRound: null }));
    const { cost } = await run(tight);
    expect(Number(cost?.monthly.expected)).toBeLessThanOrEqual(100);
  });

  it("repairs what it made too dear, where the budget can be kept with what is kept", async () => {
    const { run } = await projectOf();
    const brief = example(saas);
    const before = await planned(saas);
    const dear = Math.ceil(Number(before.cost?.monthly.expected)) + 5;
    const decider = contrary();
    const plan = await run(
      { ...brief, budgetConstraints: { maxMonthlyUsd: dear } },
      { sections: ["database"], decider },
    );
    expect(plan.repairs.every(({ sections }) => sections.join() === "database")).toBe(true);
    expect(plan.decisions?.database.decidedBy).toBe("planner-fallback");
    expect(Number(plan.cost?.monthly.expected)).toBeLessThanOrEqual(dear);
  });
});

describe("another brief", () => {
  it("keeps the services, in the sizes that it needs, and says so", async () => {
    const { run, events } = await projectOf();
    const before = await planned(saas);
    const grown = { ...example(saas), scaleRequirements: { expectedUsers: 400_000, dataVolumeGb: 900 } };
    const plan = await run(grown, { sections: ["caching"] });
    const ids = (of: Plan, section: SectionId) => of.decisions?.[section].optionId ?? "";
    const serviceOf = (id: string) => id.split("/").slice(0, 2).join("/");
    const { database } = plan.decisions ?? {};
    expect(ids(plan, "database")).not.toBe(ids(before, "database"));
    expect(serviceOf(ids(plan, "database"))).toBe(serviceOf(ids(before, "database")));
    expect(database?.details.highAvailability).toBe(before.decisions?.database.details.highAvailability);
    expect(database?.rationale).toMatch(/^Kept from version 1, where the planner chose it/);
    expect(messagesOf(plan, "kept-section-changed").find((message) => message.startsWith("database "))).toMatch(
      `database is kept, changed to suit the rest: ${ids(before, "database")} → ${ids(plan, "database")}; it costs $`,
    );
    expect(events).toContainEqual(expect.objectContaining({ type: "kept", section: "database", isChanged: true }));
    // Every section that is not named stands as it was, or the plan says what of it changed or costs otherwise.
    const told = [...messagesOf(plan, "kept-section-changed"), ...messagesOf(plan, "kept-section-repriced")];
    for (const section of sectionIds.filter((id) => id !== "caching")) {
      const stands =
        JSON.stringify(plan.decisions?.[section]) === JSON.stringify(before.decisions?.[section]) &&
        plan.cost?.bySection[section].expected === before.cost?.bySection[section].expected;
      expect(stands || told.some((message) => message.startsWith(`${section} `)), section).toBe(true);
    }
  });

  it("says which kept section costs otherwise without a change", async () => {
    const { run } = await projectOf();
    const more = { ...example(saas), workload: { egressGb: 5000 } };
    const plan = await run(more, { sections: ["cicd"] });
    const message = messagesOf(plan, "kept-section-repriced").find((text) => text.startsWith("hosting "));
    expect(message).toMatch(
      /costs \$[\d,.]+ a month now instead of \$[\d,.]+; its reasons give the figures of version 1/,
    );
  });

  it("holds the named section to the new budget, and no other", async () => {
    const { run } = await projectOf();
    const before = await planned(saas);
    const plan = await run(
      { ...example(saas), budgetConstraints: { maxMonthlyUsd: 60 } },
      { sections: ["database", "caching"] },
    );
    expect(Number(plan.cost?.monthly.expected)).toBeLessThan(Number(before.cost?.monthly.expected));
    for (const section of ["hosting", "cicd", "monitoring", "security"] as const)
      expect(plan.decisions?.[section], section).toEqual(before.decisions?.[section]);
  });

  it("that rules out a kept service names the section to add", async () => {
    const { run } = await projectOf();
    const login = /^security\/([\w-]+)/.exec((await planned(saas)).decisions?.security.optionId ?? "")?.[1] ?? "none";
    const without = { ...example(saas), preferences: { avoid: [login] } };
    await expect(run(without, { sections: ["database"] })).rejects.toThrow(
      new RegExp(`security cannot be kept: ${login}.* with .*; add "security" to sections`),
    );
    const plan = await run(without, { sections: ["database", "security"] });
    expect(plan.decisions?.security.optionId).not.toContain(login);
  });

  it("that cannot be met at all is answered as in a plain run", async () => {
    const { run, store, projectId } = await projectOf();
    const impossible = {
      ...example(saas),
      complianceRequirements: ["FedRAMP"],
      preferences: { avoid: ["aws", "gcp", "azure", "cloudflare"] },
    };
    const plan = await run(impossible, { sections: ["database"] });
    expect(plan).toMatchObject({ status: "infeasible", decisions: null });
    expect((await store.getInfrastructure(projectId))?.version).toBe(1);
  });
});
