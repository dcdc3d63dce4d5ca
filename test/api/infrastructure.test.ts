import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "../../src/errors.ts";
import { type ApiWorld, apiWorld, newProject, small } from "./world.ts";

let world: ApiWorld;
let path: string;
beforeAll(async () => {
  world = await apiWorld();
  path = `${await newProject(world)}/infrastructure`;
  await world.ask(path, { body: small });
});

const planSchema = z.object({
  plan: z.object({ decisions: z.record(z.string(), z.object({ optionId: z.string() })) }),
});

describe("a specification", () => {
  it("is null before the first, and the generated one afterwards", async () => {
    const fresh = `${await newProject(world)}/infrastructure`;
    const before = { infrastructureSpec: null, hasSpecification: false, version: 0, plan: null };
    expect((await world.ask(fresh)).body).toMatchObject(before);
    const made = await world.ask(fresh, { body: small });
    expect([made.status, made.body]).toMatchObject([200, { generated: true, version: 1 }]);
    const { infrastructureSpec, plan } = z
      .looseObject({ infrastructureSpec: z.unknown(), plan: z.unknown() })
      .parse(made.body);
    expect((await world.ask(fresh)).body).toMatchObject({
      infrastructureSpec,
      plan,
      hasSpecification: true,
      version: 1,
    });
  });

  it("that no plan can meet is answered with the reason, and replaces nothing", async () => {
    const fresh = `${await newProject(world)}/infrastructure`;
    await world.ask(fresh, { body: small });
    const preferences = { avoid: ["aws", "gcp", "azure", "cloudflare"] };
    const made = await world.ask(fresh, { body: { complianceRequirements: ["FedRAMP"], preferences } });
    expect([made.status, made.body]).toMatchObject([
      200,
      { generated: false, infrastructureSpec: null, version: null, plan: { status: "infeasible" } },
    ]);
    expect((await world.ask(fresh)).body).toMatchObject({ version: 1, hasSpecification: true });
  });

  it.each([
    ["table", "text/plain", "Astro"],
    ["markdown", "text/markdown", "# "],
    ["html", "text/html", "<!doctype html>"],
    ["svg", "image/svg+xml", "<svg"],
    ["mermaid", "text/plain", "flowchart"],
    ["sarif", "application/sarif+json", '"version": "2.1.0"'],
    ["json", "application/json", '"hasSpecification":true'],
  ])("is shown as %s", async (format, type, part) => {
    const shown = await world.ask(`${path}?format=${format}`);
    expect([shown.status, shown.headers.get("Content-Type")?.split(";")[0]]).toEqual([200, type]);
    if (format !== "table") expect(shown.text.toLowerCase()).toContain(part.toLowerCase());
    expect(shown.text.length).toBeGreaterThan(200);
  });

  it("is shown in no other format, and in none before the first", async () => {
    const refused = await world.ask(`${path}?format=pdf`);
    expect([refused.status, refused.body]).toMatchObject([422, { errors: [{ pointer: "/format" }] }]);
    const fresh = await newProject(world);
    expect((await world.ask(`${fresh}/infrastructure?format=table`)).status).toBe(409);
  });

  it("is asked for by HEAD without a body", async () => {
    const head = await world.ask(path, { method: "HEAD" });
    expect([head.status, head.text]).toEqual([200, ""]);
  });

  it.each([
    [{ scaleRequirements: { expectedUsers: "many" } }, "/scaleRequirements/expectedUsers"],
    [{ complianceRequirements: ["GDRP"] }, "/complianceRequirements/0"],
    [{ budgetConstraints: "cheap" }, "/budgetConstraints"],
    [{ expectedUser: 5 }, "/expectedUser"],
    [{ sections: ["databse"] }, "/sections/0"],
    [{ sections: "database" }, "/sections"],
    [{ decider: "oracle" }, "/decider"],
    [{ projectName: 5 }, "/projectName"],
  ])("with a bad field is 422 and says where: %j", async (body, pointer) => {
    const refused = await world.ask(path, { body });
    expect([refused.status, refused.body]).toMatchObject([422, { code: "bad_input", errors: [{ pointer }] }]);
  });

  it("asks for what was asked before, where only some sections are decided anew", async () => {
    const path = `${await newProject(world)}/infrastructure`;
    const asked = { ...small, complianceRequirements: ["GDPR"], scaleRequirements: { expectedUsers: 40_000 } };
    await world.ask(path, { body: { ...asked, budgetConstraints: "$900/month" } });
    const again = await world.ask(path, { body: { sections: ["monitoring"], budgetConstraints: "$800/month" } });
    expect(again.body).toMatchObject({
      version: 2,
      plan: {
        brief: {
          complianceRequirements: ["GDPR"],
          scaleRequirements: { expectedUsers: 40_000 },
          teamSize: 1,
          budgetConstraints: { maxMonthlyUsd: "800" },
        },
      },
    });
    const notes = z.looseObject({ plan: z.looseObject({ findings: z.array(z.looseObject({ ruleId: z.string() })) }) });
    const ruleIds = notes.parse(again.body).plan.findings.map(({ ruleId }) => ruleId);
    expect(ruleIds).toContain("sections-regenerated");
    expect(ruleIds).not.toContain("kept-section-changed");
    expect((await world.ask(path, { body: {} })).body).toMatchObject({
      plan: { brief: { complianceRequirements: [] } },
    });
  });

  it("keeps the sections that are not named", async () => {
    const before = planSchema.parse((await world.ask(path)).body).plan.decisions;
    const made = await world.ask(path, { body: { ...small, sections: ["monitoring"] } });
    expect([made.status, made.body]).toMatchObject([200, { generated: true }]);
    const after = planSchema.parse(made.body).plan.decisions;
    for (const section of ["hosting", "database", "caching", "cicd", "security"])
      expect(after[section]?.optionId).toBe(before[section]?.optionId);
  });

  it("whose decider cannot be had is 503, and opens no run", async () => {
    const fresh = await apiWorld({
      graph: {
        deciderFor: () => {
          throw new AppError("configuration", "no model is set up");
        },
      },
    });
    const project = await newProject(fresh);
    const refused = await fresh.ask(`${project}/infrastructure`, { body: { decider: "model" } });
    expect([refused.status, refused.body]).toMatchObject([
      503,
      { code: "configuration", detail: "no model is set up" },
    ]);
    expect((await fresh.ask(`${project}/infrastructure/runs`)).body).toMatchObject({ runs: [] });
  });
});

describe("versions", () => {
  it("are listed page by page, compared, and restored", async () => {
    const project = `${await newProject(world)}/infrastructure`;
    for (const expectedUsers of [1000, 200_000, 3000])
      await world.ask(project, {
        body: { ...small, budgetConstraints: "$9000/month", scaleRequirements: { expectedUsers } },
      });
    const first = await world.ask(`${project}/versions?limit=2`);
    expect(first.body).toMatchObject({ versions: [{ version: 3 }, { version: 2 }], next: 2 });
    const rest = await world.ask(`${project}/versions?limit=2&before=2`);
    expect(rest.body).toMatchObject({ versions: [{ version: 1 }], next: null });

    const diff = await world.ask(`${project}/diff`);
    expect(diff.body).toMatchObject({ from: 2, to: 3, reasons: { restoredFrom: null } });
    expect(diff.text).toContain("expectedUsers");
    expect((await world.ask(`${project}/diff?from=1&to=2`)).body).toMatchObject({ from: 1, to: 2 });

    const restored = await world.ask(`${project}/versions/1/restore`, { body: { expectedVersion: 3 } });
    expect([restored.status, restored.body]).toMatchObject([200, { version: 4, restoredFrom: 1 }]);
    expect((await world.ask(`${project}/diff?from=1&to=4`)).body).toMatchObject({
      spec: [],
      reasons: { restoredFrom: 1 },
    });
    expect((await world.ask(`${project}/versions/1/restore`, { body: { expectedVersion: 3 } })).status).toBe(409);
    expect((await world.ask(`${project}/versions/4/restore`, { body: {} })).status).toBe(409);
    expect((await world.ask(`${project}/versions/9/restore`, { body: {} })).status).toBe(404);
    expect((await world.ask(`${project}/diff?from=9`)).status).toBe(404);
    expect((await world.ask(`${project}/diff?to=1`)).body).toMatchObject({ status: 422, code: "bad_usage" });
  });

  it.each([
    "diff?from=0",
    "diff?to=x",
    "versions?before=0",
    "versions?limit=x",
    "versions/0/restore",
    "versions/x/restore",
  ])("refuse %s", async (wrong) => {
    const refused = await world.ask(`${path}/${wrong}`, wrong.endsWith("restore") ? { body: {} } : {});
    expect(refused.status).toBe(422);
    expect(refused.text).not.toMatch(/Invalid input|Too (small|big)/);
  });
});
