import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGraphRunner } from "../../graph/run-graph.ts";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { createPlannerDecider } from "../../src/planner/decider.ts";
import { generateInfrastructure } from "../../src/projects/generate.ts";
import { clientOf, type Opened, openPlace, temporaryPlace } from "./embedded-place.ts";

const rounds = 3;

describe("the embedded store under many at once", () => {
  const place = temporaryPlace();
  let opened: Opened;

  beforeAll(async () => {
    opened = await openPlace(place.dataDir);
  });
  afterAll(async () => {
    await opened.backend.close();
    place.remove();
  });

  it("lets one of 50 concurrent generations of a project win; versions have no gaps", async () => {
    const { store, service } = opened;
    const project = await store.createProject({ name: "Busy", description: "", techStack: {} });
    const openStore = async () => store;
    const deciderFor = () => createPlannerDecider();
    const runGraph = createGraphRunner({ catalog: createCatalog(), deciderFor, openStore, now: () => Date.now() });
    const ctx = { runGraph, deciderFor: () => ({ id: "planner", model: null }) as const, openStore };
    const brief: unknown = JSON.parse(readFileSync("examples/hobby-site.json", "utf8"));
    for (let round = 1; round <= rounds; round += 1) {
      const all = await Promise.allSettled(
        Array.from({ length: 50 }, () => generateInfrastructure({ ctx, input: { brief, projectId: project.id } })),
      );
      const won = all.flatMap((one) => (one.status === "fulfilled" ? [one.value.version] : []));
      const lost = all.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
      expect(won).toEqual([round]);
      expect(new Set(lost)).toEqual(new Set(["conflict"]));
    }
    const { data } = await service.from("infrastructure_spec_versions").select("version").eq("project_id", project.id);
    expect(data?.map(({ version }) => version).sort()).toEqual([1, 2, 3]);
    const runs = await store.listRuns(project.id, { limit: 100 });
    expect(runs.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded"]);
  });

  it("keeps 2,000 requests of the anonymous, two users and the service apart", async () => {
    const { backend, service, store } = opened;
    await store.createProject({ name: "Mine", description: "", techStack: {} });
    const mine = clientOf(backend, backend.publishableKey, await backend.accessTokenFor(backend.localUserId));
    const stranger = clientOf(
      backend,
      backend.publishableKey,
      await backend.accessTokenFor("11111111-1111-4111-8111-111111111111"),
    );
    const anonymous = clientOf(backend, backend.publishableKey);
    const clients = [service, anonymous, mine, stranger];
    const all = (await service.from("projects").select("id")).data?.length ?? 0;
    const seen = await Promise.all(
      Array.from({ length: 2000 }, async (_, index) => {
        const client = clients[index % clients.length] ?? anonymous;
        return (await client.from("projects").select("id")).data?.length ?? null;
      }),
    );
    expect(all).toBeGreaterThan(1);
    for (const [index, count] of seen.entries()) expect(count).toBe([all, null, all, 0][index % clients.length]);
  });

  it("answers a row of 16 MB, and the next request, whatever it makes of the first", async () => {
    const { store } = opened;
    const { id: projectId } = await store.createProject({ name: "Large", description: "", techStack: {} });
    const { id: runId } = await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
    const plan = { blob: "x".repeat(16_000_000) };
    const written = { plan, spec: {}, tokens: null, costMicroUsd: 0, error: null };
    const saved = await store.finishRun({ runId, status: "succeeded", ...written }).catch((error) => error.code);
    if (typeof saved === "string") expect(saved).toMatch(/^(too_large|bad_input|store_unavailable|store_full)$/);
    else expect((await store.getRun(runId))?.plan).toEqual(plan);
    expect(await store.getProject("00000000-0000-4000-8000-000000000000")).toBeNull();
  });
});
