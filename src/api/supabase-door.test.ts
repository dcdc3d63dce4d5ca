import { describe, expect, it } from "vitest";
import { fakeBackend } from "../../test/fake-backend.ts";
import { newApp } from "./new-app.ts";
import { addSupabaseDoor } from "./supabase-door.ts";

/** A door to a database that answers whatever it is asked with the address. */
function openDoor() {
  const app = newApp();
  addSupabaseDoor(app, {
    ...fakeBackend(),
    supabase: { fetch: async ({ url }) => new Response(new URL(url).pathname) },
  });
  return app;
}

describe("the door to the embedded database", () => {
  it.each(["/rest/v1/projects", "/auth/v1/signup"])("leads to %s", async (path) => {
    const answer = await openDoor().request(`http://localhost/supabase${path}`);
    expect([answer.status, await answer.text()]).toEqual([200, path]);
  });

  // The embedded database asks nobody for a key there.
  it.each(["", "/", "/_system/config", "/_system/introspect", "/storage/v1/object", "/rest/v1"])(
    "does not lead to /supabase%s",
    async (path) => {
      expect((await openDoor().request(`http://localhost/supabase${path}`)).status).toBe(404);
    },
  );
});
