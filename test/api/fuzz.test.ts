import { expect, it } from "vitest";
import { z } from "zod";
import { fuzz } from "./fuzz.ts";
import { apiWorld, bob, newProject, runIdOf, small } from "./world.ts";

/** `API_FUZZ=5000` asks for more, `API_FUZZ_SEED` for others. */
const requests = Number(process.env.API_FUZZ ?? 400);
const seed = Number(process.env.API_FUZZ_SEED ?? 1);

it(`whatever is asked is answered as the document promises, and never with a fault (${requests} requests)`, {
  timeout: 30_000 + requests * 500,
}, async () => {
  const world = await apiWorld({ limits: { bodyBytes: 20_000 } });
  const mine = await newProject(world);
  const run = runIdOf((await world.ask(`${mine}/infrastructure`, { body: small })).body);
  await world.ask(`${mine}/infrastructure`, { body: { ...small, teamSize: 3 } });
  await newProject(world);
  const { next } = z.object({ next: z.string() }).parse((await world.ask("/api/projects?limit=1")).body);
  const other = await newProject(world, bob);
  const ids = [mine, other].map((path) => path.split("/").at(-1) ?? "");
  const statuses = await fuzz(world, {
    known: [...ids, ids[0] ?? "", ids[0]?.toUpperCase() ?? "", run, "1", "2", next, "table"],
    requests,
    seed,
  });
  // The requests reach what they are meant to try, and do not all end at the first guard.
  for (const status of [200, 401, 404, 405, 415, 422]) expect(statuses).toContain(status);
});
