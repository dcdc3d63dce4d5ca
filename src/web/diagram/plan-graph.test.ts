import { describe, expect, it } from "vitest";
import { examplePlan } from "../../../test/example-plan.ts";
import { createCatalog } from "../../catalog/catalog.ts";
import type { Plan } from "../../spec/plan.ts";
import type { ArchitectureGraph, Part } from "./graph.ts";
import { architectureOf } from "./plan-graph.ts";

const catalog = createCatalog();

type Change = (decisions: NonNullable<Plan["decisions"]>) => void;

async function graphOf(file: string, change: Change = () => {}): Promise<ArchitectureGraph> {
  const plan = structuredClone(await examplePlan(file));
  if (plan.decisions !== null) change(plan.decisions);
  const graph = architectureOf(plan, catalog);
  if (graph === null) expect.fail("nothing was decided");
  return graph;
}

const part = ({ parts }: ArchitectureGraph, id: string): Part | undefined => parts.find((one) => one.id === id);
const flows = ({ flows: all }: ArchitectureGraph): string[] =>
  all.map(({ from, to, label }) => `${from} > ${to}: ${label}`);

describe("the architecture of a plan", () => {
  it("shows every product that was chosen: as a part, or as a fact of one", async () => {
    for (const file of ["us-telehealth.json", "global-consumer-app.json", "hobby-site.json"]) {
      const graph = await graphOf(file);
      const text = graph.parts.map(({ name, facts }) => [name, ...facts].join("\n")).join("\n");
      const plan = await examplePlan(file);
      const uses = Object.values(plan.decisions ?? {}).flatMap(({ details }) => details.uses);
      const shown = uses.filter(({ serviceId }) => serviceId !== "framework-auth");
      expect(shown.length).toBeGreaterThan(3);
      for (const { serviceId } of shown) expect(text, file).toContain(catalog.find(serviceId)?.name);
    }
  });

  it("leads a request from the users over firewall, CDN and load balancer to the application", async () => {
    expect(flows(await graphOf("us-telehealth.json")).slice(0, 4)).toEqual([
      "users > firewall-0: HTTPS",
      "firewall-0 > cdn-0: filtered requests",
      "cdn-0 > entry-0: what is not cached",
      "entry-0 > compute: spreads requests",
    ]);
  });

  it("joins only parts that are there", async () => {
    const graph = await graphOf("hobby-site.json");
    const ids = new Set(graph.parts.map(({ id }) => id));
    expect(graph.flows.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("tells instances, replicas and backups", async () => {
    const graph = await graphOf("us-telehealth.json", ({ hosting, database }) => {
      Object.assign(hosting.details, { minimumInstances: 3, maximumInstances: 9 });
      Object.assign(database.details, { replicas: 2, replicaRegions: ["eu-west-1"] });
    });
    expect(part(graph, "compute")?.facts).toContain("3 to 9 instances");
    expect(part(graph, "replicas")).toMatchObject({ name: "2 replicas", facts: ["in eu-west-1"] });
    expect(part(graph, "backups")).toMatchObject({ name: "Continuous" });
    const frames = new Map(graph.groups.map(({ id, label }) => [id, label]));
    expect(frames.get(part(graph, "replicas")?.groupId ?? "")).toBe("eu-west-1");
    expect(frames.get(part(graph, "database")?.groupId ?? "")).toBe("us-east-1");
  });

  it("says what is unknown, and takes no unknown for a no", async () => {
    const graph = await graphOf("us-telehealth.json", ({ hosting, database, security }) => {
      Object.assign(hosting.details, { tlsInTransit: null, multiZone: null });
      Object.assign(database.details, { encryptionAtRest: null, privateNetwork: null });
      Object.assign(database.details.backups, { enabled: null, retentionDays: null, crossRegionCopy: null });
      Object.assign(security.details, { mfa: null });
    });
    expect(part(graph, "compute")?.facts).toContain("zones: unknown");
    expect(part(graph, "database")?.facts).toContain("encryption at rest: unknown");
    expect(part(graph, "backups")).toMatchObject({ name: "Unknown" });
    expect(part(graph, "backups")?.facts).toEqual(expect.arrayContaining(["kept: unknown", "copy elsewhere: unknown"]));
    expect(part(graph, "security-0")?.facts).toContain("second factor: unknown");
    expect(flows(graph)).toEqual(
      expect.arrayContaining(["users > firewall-0: TLS: unknown", "compute > database: postgres, network: unknown"]),
    );
  });

  it("draws no backups where there are none", async () => {
    const graph = await graphOf("us-telehealth.json", ({ database }) => {
      Object.assign(database.details.backups, { enabled: false });
    });
    expect(part(graph, "backups")).toMatchObject({ name: "None", facts: [] });
    expect(graph.flows.some(({ to }) => to === "backups")).toBe(false);
  });

  it("draws no database, cache or log-in that was not chosen", async () => {
    const graph = await graphOf("hobby-site.json");
    expect(graph.parts.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(["database"]));
    expect(part(graph, "cache")).toBeUndefined();
    expect(part(graph, "backups")).toBeUndefined();
  });

  it("sums what the bill says of a part and of the products that stand in it", async () => {
    const plan = await examplePlan("us-telehealth.json");
    const sum = (ids: readonly string[]): number =>
      (plan.cost?.lineItems ?? [])
        .filter(({ serviceId }) => ids.includes(serviceId))
        .reduce((total, { monthlyUsd }) => total + Number(monthlyUsd), 0);
    const graph = await graphOf("us-telehealth.json");
    const pipeline = `$${sum(["aws-codebuild", "aws-codepipeline"]).toFixed(2)}/month`;
    expect(part(graph, "pipeline")?.facts).toContain(pipeline);
  });

  it("has one box for a product that is both CDN and firewall", async () => {
    const graph = await graphOf("us-telehealth.json", ({ security, hosting }) => {
      for (const use of security.details.uses) if (use.role === "waf") use.serviceId = "cloudflare";
      for (const use of hosting.details.uses) if (use.role === "cdn") use.serviceId = "cloudflare";
    });
    expect(graph.parts.filter(({ name }) => name === "Cloudflare")).toHaveLength(1);
    expect(part(graph, "cdn-0")?.role).toBe("CDN and firewall");
  });

  it("frames a provider of several parts, and not one of a single part", async () => {
    const graph = await graphOf("us-telehealth.json");
    expect(graph.groups.map(({ label, kind }) => `${kind} ${label}`)).toEqual([
      "provider Amazon Web Services",
      "region us-east-1",
    ]);
    expect(part(graph, "security-0")).toMatchObject({ name: "WorkOS AuthKit", groupId: null });
  });

  it("makes ids of its own words, whatever the names", async () => {
    const graph = await graphOf("us-telehealth.json", (decisions) => {
      for (const { details } of Object.values(decisions)) {
        for (const use of details.uses) Object.assign(use, { serviceId: `"><script>`, region: `<b>"'` });
      }
    });
    const ids = [...graph.parts, ...graph.groups].map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is null where nothing was decided", async () => {
    const plan = { ...(await examplePlan("bad/contradictory-fedramp.json")) };
    expect(plan.status).toBe("infeasible");
    expect(architectureOf(plan, catalog)).toBeNull();
  });
});
