import { AppError } from "../../errors.ts";
import { planSchema } from "../../spec/plan.ts";
import { plainTable } from "../../text/plain-table.ts";
import { renderPlan } from "../../formats/render.ts";
import { safeText } from "../../text/safe-text.ts";
import type { CliWorld } from "../ports.ts";

/** Projects shown by one call of the list. */
const pageSize = 100;

export async function listProjects({ format }: { format: string }, world: CliWorld): Promise<void> {
  const store = await world.deps.openStore();
  const projects = await store.listProjects({ limit: pageSize });
  if (format === "json") {
    world.stdout.write(`${JSON.stringify({ projects }, null, 2)}\n`);
    return;
  }
  if (projects.length === 0) {
    world.stdout.write("No projects yet: infraspec plan <brief.json> creates one.\n");
    return;
  }
  const rows = await Promise.all(
    projects.map(async ({ id, name, createdAt }) => {
      const current = await store.getInfrastructure(id);
      return [
        id,
        safeText(name),
        current === null || current.spec === null ? "no specification" : `version ${current.version}`,
        createdAt.slice(0, 10),
      ];
    }),
  );
  world.stdout.write(plainTable(["id", "name", "specification", "created"], rows));
}

export async function createProject(
  { name, description, format }: { name: string; description: string; format: string },
  world: CliWorld,
): Promise<void> {
  const store = await world.deps.openStore();
  const project = await store.createProject({ name, description, techStack: { categories: [] } });
  world.stdout.write(format === "json" ? `${JSON.stringify(project, null, 2)}\n` : `${project.id}\n`);
}

export async function showProject(id: string, { format }: { format: string }, world: CliWorld): Promise<void> {
  const store = await world.deps.openStore();
  const current = await store.getInfrastructure(id);
  if (current === null)
    throw new AppError("not_found", `there is no project ${id}; infraspec projects list shows yours`);
  if (format === "json") {
    world.stdout.write(`${JSON.stringify({ ...current, hasSpecification: current.spec !== null }, null, 2)}\n`);
    return;
  }
  if (current.plan === null) {
    world.stdout.write(`Project ${id} has no specification yet: infraspec plan <brief.json> --project ${id}\n`);
    return;
  }
  const plan = planSchema.safeParse(current.plan);
  if (!plan.success)
    throw new AppError(
      "bad_input",
      `the plan of project ${id} was saved by an earlier version of infraspec: plan it again, or see --format json`,
      { cause: plan.error },
    );
  world.stdout.write(
    await renderPlan(plan.data, {
      format,
      color: world.color,
      saved: { projectId: id, version: current.version },
      source: `project ${id}`,
    }),
  );
}
