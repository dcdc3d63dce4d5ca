import { readFileSync } from "node:fs";
import { runCli } from "../src/cli/program.ts";
import { type Plan, planSchema } from "../src/spec/plan.ts";
import { fakeWorld } from "./fake-world.ts";

const made = new Map<string, Promise<Plan>>();

/** The plan of a brief in `examples/`, made by the planner through the real graph; once in a process. */
export function examplePlan(file: string): Promise<Plan> {
  const known = made.get(file) ?? makePlan(file);
  made.set(file, known);
  return known;
}

async function makePlan(file: string): Promise<Plan> {
  const world = fakeWorld({ files: { brief: readFileSync(`examples/${file}`, "utf8") } });
  await runCli(["plan", "brief", "--no-save", "--quiet", "--fail-on", "never", "--format", "json"], world);
  return planSchema.parse(JSON.parse(world.out()));
}
