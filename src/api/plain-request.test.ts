import { beforeAll, describe, expect, it } from "vitest";
import { type ApiWorld, alice, apiWorld, hobby, newProject } from "../../test/api/world.ts";
import { tokenOf } from "../../test/fake-backend.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});

/** As Next.js hands a request to a route: a proxy, whose body is a stream without a length. */
async function foreignRequest(path: string, method: string, text: string): Promise<Request> {
  const request = new Request(`http://localhost${path}`, {
    ...{ method, body: new Blob([text]).stream(), duplex: "half" },
    headers: { Authorization: `Bearer ${await tokenOf(alice)}`, "Content-Type": "application/json" },
  });
  return new Proxy(request, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

describe("a request of another framework's kind", () => {
  it("is answered as any other", async () => {
    const made = await world.app.fetch(await foreignRequest("/api/projects", "POST", JSON.stringify(hobby)));
    expect([made.status, await made.json()]).toMatchObject([201, { name: hobby.name }]);
  });

  it("may have no body to speak of", async () => {
    const run = `${await newProject(world)}/infrastructure/runs/3f0c9a52-5c0e-4b8e-9a53-0d6a4f2f8c11`;
    expect((await world.app.fetch(await foreignRequest(run, "DELETE", ""))).status).toBe(404);
  });

  it("may have no larger body than others", async () => {
    const tooLong = JSON.stringify({ ...hobby, description: "x".repeat(1_100_000) });
    expect((await world.app.fetch(await foreignRequest("/api/projects", "POST", tooLong))).status).toBe(413);
  });
});
