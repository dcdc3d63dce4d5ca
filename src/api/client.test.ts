import { beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { type ApiWorld, alice, apiWorld } from "../../test/api/world.ts";
import { tokenOf } from "../../test/fake-backend.ts";
import { type InfrastructureSpec, infrastructureSpecSchema } from "../spec/infrastructure-spec.ts";
import { createInfraspecClient, type InfraspecClient } from "./client.ts";
import type { Problem } from "./problem.ts";

let world: ApiWorld;
let client: InfraspecClient;
/** Operations of the API's document that were called. */
const called = new Set<string>();

const nothing = { id: "3f0c9a52-5c0e-4b8e-9a53-0d6a4f2f8c11" };
const brief = { projectName: "Shop", projectDescription: "An online shop for garden tools", techStack: ["Next.js"] };

beforeAll(async () => {
  world = await apiWorld();
  client = createInfraspecClient("http://localhost", {
    accessToken: () => tokenOf(alice),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      called.add(world.openApi.operationOf(request.method, pathname)?.operation.operationId ?? pathname);
      return await world.app.request(request);
    },
  });
});

type ResultOf<Answer extends { json(): unknown }> = Exclude<Awaited<ReturnType<Answer["json"]>>, Problem>;

/** The result of a call, or a failed test that shows the problem. */
async function resultOf<Answer extends { status: number; json(): Promise<unknown> }>(
  response: Answer,
): Promise<ResultOf<Answer>> {
  const body = await response.json();
  if (isResult<Answer>(body)) return body;
  expect.unreachable(`${response.status}: ${JSON.stringify(body)}`);
}

function isResult<Answer extends { json(): unknown }>(body: unknown): body is ResultOf<Answer> {
  return typeof body === "object" && body !== null && !("requestId" in body);
}

describe("the typed client", () => {
  it("has each operation of the document, with the types of its answer", async () => {
    const { projects, plans, price, check } = client.api;
    const made = await resultOf(await projects.$post({ json: { name: "Shop", description: "Garden tools" } }));
    const param = { id: made.id };
    expect((await resultOf(await projects.$get())).projects.map(({ id }) => id)).toEqual([made.id]);
    expect((await resultOf(await projects[":id"].$get({ param }))).name).toBe("Shop");

    const place = projects[":id"].infrastructure;
    const generated = await place.$post({ param, json: { scaleRequirements: { expectedUsers: "10k" } } });
    if (generated.status !== 200) expect.unreachable(`${generated.status}`);
    const { runId, infrastructureSpec } = await generated.json();
    expect((await resultOf(await place.$get({ param }))).infrastructureSpec).toEqual(infrastructureSpec);
    await resultOf(await place.$post({ param, json: {} }));

    expect((await resultOf(await place.runs.$get({ param, query: { limit: "1" } }))).runs).toHaveLength(1);
    const run = await resultOf(await place.runs[":runId"].$get({ param: { ...param, runId } }));
    expect([run.status, run.plan?.spec]).toEqual(["succeeded", infrastructureSpec]);
    expect((await place.runs[":runId"].$delete({ param: { ...param, runId } })).status).toBe(409);
    const { versions } = await resultOf(await place.versions.$get({ param }));
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(await resultOf(await place.diff.$get({ param, query: { from: "1" } }))).toMatchObject({ from: 1, to: 2 });
    const restoring = { param: { ...param, version: "1" }, json: { expectedVersion: 2 } };
    expect((await resultOf(await place.versions[":version"].restore.$post(restoring))).restoredFrom).toBe(1);

    const plan = await resultOf(await plans.$post({ json: brief }));
    expect(plan.spec?.estimatedMonthlyCost).toContain("/month");
    const components = [{ serviceId: "aws-egress", usage: { egressGb: 1 } }];
    expect((await resultOf(await price.$post({ json: { components } }))).currency).toBe("USD");
    const verdict = await resultOf(await check.$post({ json: { spec: plan.spec, brief } }));
    expect(verdict.findings).toBeInstanceOf(Array);
    expect((await resultOf(await client.healthz.$get())).status).toBe("ok");
    expect((await resultOf(await client.readyz.$get())).status).toBe("ok");
    expect([...called].sort()).toEqual(world.openApi.operations.map(({ operation }) => operation.operationId).sort());
  });

  it("tells a result from a problem by its status", async () => {
    const response = await client.api.projects[":id"].infrastructure.$post({ param: nothing, json: {} });
    if (response.ok) expect.unreachable("there is no such project");
    const problem = await response.json();
    expectTypeOf(problem).toEqualTypeOf<Problem>();
    expect(problem).toMatchObject({ status: 404, code: "not_found" });
  });

  it("knows what a generation answers at once, and later", async () => {
    const { id } = await resultOf(await client.api.projects.$post({ json: { name: "Later", description: "A shop" } }));
    const response = await client.api.projects[":id"].infrastructure.$post({
      param: { id },
      header: { prefer: "respond-async" },
      json: {},
    });
    if (response.status !== 202) expect.unreachable(`${response.status}`);
    const { runId } = await response.json();
    expect(await world.runs.find(runId)?.outcome).toMatchObject({ kind: "finished" });
  });

  it("sends a token as it is, or asks for it before each request", async () => {
    const sent: (string | null)[] = [];
    const fetching = async (...[input, init]: Parameters<typeof fetch>): Promise<Response> => {
      sent.push(new Request(input, init).headers.get("Authorization"));
      return new Response("{}");
    };
    const renewed = ["b1", "b2"];
    for (const accessToken of ["a", () => renewed.shift() ?? "", async () => "c", undefined]) {
      const other = createInfraspecClient("http://localhost", {
        fetch: fetching,
        ...(accessToken === undefined ? {} : { accessToken }),
      });
      await other.api.projects.$get();
      await other.api.projects.$get();
    }
    expect(sent).toEqual(["Bearer a", "Bearer a", "Bearer b1", "Bearer b2", "Bearer c", "Bearer c", null, null]);
  });

  it("does not compile with a wrong call", async () => {
    const { projects, plans } = client.api;
    // @ts-expect-error a project has a name
    expect((await projects.$post({ json: { title: "Shop" } })).status).toBe(422);
    // @ts-expect-error a brief has a description
    expect((await plans.$post({ json: { projectName: "Shop" } })).status).toBe(422);
    // @ts-expect-error a project is named by its id
    expect((await projects[":id"].infrastructure.$get({ param: {} })).status).toBe(422);
    // @ts-expect-error the query knows no such format
    expect((await projects[":id"].infrastructure.$get({ param: nothing, query: { format: "pdf" } })).status).toBe(422);
    // @ts-expect-error there is no such route
    expect((await client.api.plan.$get()).status).toBe(404);
  });

  it("gives a specification the type that the package exports", async () => {
    const response = await client.api.plans.$post({ json: brief });
    if (!response.ok) expect.unreachable(`${response.status}`);
    const { spec } = await response.json();
    expectTypeOf(spec).toEqualTypeOf<InfrastructureSpec | null>();
    expect(infrastructureSpecSchema.parse(spec)).toEqual(spec);
  });
});
