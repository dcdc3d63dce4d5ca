import { describe, expect, it } from "vitest";
import type { Plan } from "../src/spec/plan.ts";
import { recordingDecider } from "../test/fake-deciders.ts";
import { emptyProject, example, projectOf } from "../test/project-world.ts";

const saas = "eu-b2b-saas";

describe("sections that cannot be regenerated", () => {
  it.each([
    [["databse"], 'sections[0]: "databse" is no section; did you mean "database"?'],
    [["database", "network"], 'sections[1]: "network" is no section; known: hosting, database'],
  ])("says what %j should be", async (sections, message) => {
    const { run } = await emptyProject();
    await expect(run(example(saas), { sections })).rejects.toThrow(message);
  });

  it("asks for the project", async () => {
    const { run } = await emptyProject();
    const running = run(example(saas), { sections: ["database"], projectId: undefined });
    await expect(running).rejects.toMatchObject({
      code: "bad_input",
      message: expect.stringContaining("name the project"),
    });
  });

  it("asks for a plan of the whole where there is none", async () => {
    const { run } = await emptyProject();
    await expect(run(example(saas), { sections: ["database"] })).rejects.toThrow(
      /has no plan yet: plan the whole first/,
    );
  });

  it.each([
    ["a plan of another shape", (plan: Plan) => ({ ...plan, version: "0" }), "cannot read"],
    ["an infeasible plan", (plan: Plan) => ({ ...plan, decisions: null, spec: null }), "infeasible"],
  ])("asks for a plan of the whole where there is %s", async (_, change, message) => {
    const { run } = await projectOf(saas, change);
    await expect(run(example(saas), { sections: ["database"] })).rejects.toThrow(message);
  });

  it("is a conflict where the specification changed in the meantime, and the change stands", async () => {
    const { run, store, projectId } = await projectOf();
    const decider = recordingDecider(async () => {
      await store.restoreVersion({ projectId, version: 1 });
      return undefined;
    });
    const running = run(example(saas), { sections: ["database"], decider });
    await expect(running).rejects.toMatchObject({ code: "conflict" });
    expect((await store.getInfrastructure(projectId))?.version).toBe(2);
    expect(await store.listRuns(projectId, { limit: 1 })).toMatchObject([{ status: "failed" }]);
  });
});
