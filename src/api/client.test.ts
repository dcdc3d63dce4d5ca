import { beforeAll, describe, expect, it } from "vitest";
import { type ApiWorld, alice, apiWorld } from "../../test/api/world.ts";
import { tokenOf } from "../../test/fake-backend.ts";
import { createInfraspecClient, type InfraspecClient } from "./client.ts";

let world: ApiWorld;
let client: InfraspecClient;

beforeAll(async () => {
  world = await apiWorld();
  client = createInfraspecClient("http://localhost", {
    accessToken: () => tokenOf(alice),
    fetch: async (input, init) => await world.app.request(input, init),
  });
});

describe("the typed client", () => {
  it("creates a project, generates, reads, and knows the type of each answer", async () => {
    const created = await client.api.projects.$post({
      header: {},
      json: { name: "Shop", description: "A shop for garden tools" },
    });
    if (created.status !== 201) throw new TypeError(`not created: ${created.status}`);
    const { id } = await created.json();
    const place = client.api.projects[":id"].infrastructure;
    const generated = await place.$post({
      param: { id },
      header: {},
      json: { scaleRequirements: { expectedUsers: "10k" } },
    });
    expect(generated.status).toBe(200);
    const read = await place.$get({ param: { id }, query: {} });
    if (!read.ok) throw new TypeError("not read");
    const current = await read.json();
    expect(current.infrastructureSpec?.estimatedMonthlyCost).toContain("/month");
    const listed = await place.runs.$get({ param: { id }, query: {} });
    if (!listed.ok) throw new TypeError("not listed");
    const { runs } = await listed.json();
    expect(runs.map(({ status }) => status)).toEqual(["succeeded"]);
    const bill = await client.api.price.$post({
      json: { components: [{ serviceId: "aws-egress", usage: { egressGb: 1 } }] },
    });
    if (!bill.ok) throw new TypeError("not priced");
    expect((await bill.json()).currency).toBe("USD");
  });

  it("does not compile with a wrong field", async () => {
    // @ts-expect-error a project has a name
    const response = await client.api.projects.$post({ header: {}, json: { title: "Shop" } });
    expect(response.status).toBe(422);
  });
});
