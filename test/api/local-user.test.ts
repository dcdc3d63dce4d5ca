import { beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../src/api/main.ts";
import { readEnv } from "../../src/env.ts";
import { type ApiWorld, apiWorld } from "./world.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld({ localUser: true });
});

const asked = async (headers: Readonly<Record<string, string>>) => {
  const { status, body } = await world.ask("/api/projects", { user: null, headers });
  return status === 200 ? 200 : Object(body).code;
};

describe("the local user", () => {
  it("is whoever asks this machine without a token", async () => {
    expect(await asked({})).toBe(200);
  });

  it.each(["localhost", "LOCALHOST:8787", "127.0.0.1", "127.0.0.1:1", "127.8.8.8:80", "[::1]", "[::1]:8787"])(
    "is asked under the name %s",
    async (host) => {
      expect(await asked({ Host: host })).toBe(200);
    },
  );

  it.each([
    "evil.example",
    "localhost.evil.example",
    "evil.example:8787",
    "127.0.0.1.evil.example",
    "localhost@evil.example",
    "10.0.0.1",
    "0.0.0.0",
    "[::]",
    "[fe80::1]",
    "",
  ])("is not asked under the name %j, which could be made to lead here", async (host) => {
    expect(await asked({ Host: host })).toBe("misdirected_request");
  });

  it.each(["https://evil.example", "null", "http://localhost:3000", "http://localhost.evil.example", "file://", "x"])(
    "is not asked by a page of %s",
    async (origin) => {
      expect(await asked({ Host: "localhost:8787", Origin: origin })).toBe("cross_site_request");
    },
  );

  it("is asked by a page of its own", async () => {
    expect(
      await asked({ Host: "localhost:8787", Origin: "http://localhost:8787", "Sec-Fetch-Site": "same-origin" }),
    ).toBe(200);
  });

  it.each([
    ["cross-site", "cross_site_request"],
    ["same-origin", 200],
    ["none", 200],
  ])("is asked by a request that browsers call %s: %s", async (site, answer) => {
    expect(await asked({ "Sec-Fetch-Site": site })).toBe(answer);
  });

  it("does not stand in for a token that is wrong", async () => {
    expect(await asked({ Authorization: "Bearer a.b.c" })).toBe("unauthorized");
  });
});

describe("a server without users", () => {
  const env = { ...readEnv({}), SUPABASE_URL: undefined, INFRASPEC_DATA_DIR: "/nowhere/at/all" };

  it.each(["0.0.0.0", "::", "192.168.1.7", "example.com", "localhost.example.com", "127.0.0.1.example.com", ""])(
    "refuses to listen at %j",
    async (host) => {
      await expect(startServer({ host, port: 0 }, env)).rejects.toMatchObject({
        code: "configuration",
        message: expect.stringContaining("listen on 127.0.0.1"),
      });
    },
  );
});
