import { Decimal } from "decimal.js";
import { AppError, badUsage } from "../../errors.ts";
import type { NormalizedBrief } from "../../spec/brief.ts";
import { suggestName } from "../../spec/closest-name.ts";
import { parseBrief, parseBriefJson } from "../../spec/parse-brief.ts";
import { sectionIds } from "../../spec/words.ts";
import { passes } from "../fail-on.ts";
import { renderPlan } from "../../formats/render.ts";
import type { Saved } from "../../formats/saved.ts";
import type { CliWorld } from "../ports.ts";
import { progressReporter } from "../progress.ts";

export interface PlanOptions {
  format: string;
  output?: string;
  decider?: "planner" | "model";
  model?: string;
  maxMonthlyUsd?: string;
  failOn: string;
  project?: string;
  sections?: string;
  save: boolean;
  quiet?: boolean;
}

/** Plans one brief, saves it unless told not to, prints it, and returns the exit status. */
export async function planCommand(source: string, options: PlanOptions, world: CliWorld): Promise<number> {
  const brief = withBudget(await readBrief(source, world), options.maxMonthlyUsd);
  const decider = chooseDecider(options);
  const sections = sectionsOf(options);
  const projectId = await projectFor(brief, options, world);
  const result = await world.deps.generate({
    brief,
    projectId,
    sections,
    settings: { decider, model: options.model },
    onProgress: options.quiet === true ? () => {} : progressReporter(world),
    signal: world.signal,
  });
  const saved: Saved | null =
    result.projectId === null ? null : { projectId: result.projectId, version: result.version };
  const text = await renderPlan(result.plan, {
    format: options.format,
    color: world.color && options.output === undefined,
    saved,
    source: source === "-" ? "standard input" : source,
  });
  if (options.output === undefined) world.stdout.write(text);
  else await world.writeFile(options.output, text);
  if (saved !== null && options.format === "table" && options.quiet !== true)
    world.stderr.write("To see it as a page, and what changes: npx infraspec serve\n");
  return passes(result.plan, options.failOn) ? 0 : 1;
}

async function readBrief(source: string, world: CliWorld): Promise<NormalizedBrief> {
  const text = source === "-" ? await world.readStdin() : await world.readFile(source);
  return parseBriefJson(text).brief;
}

function withBudget(brief: NormalizedBrief, maxMonthlyUsd: string | undefined): NormalizedBrief {
  if (maxMonthlyUsd === undefined) return brief;
  if (!/^\d+(\.\d+)?$/.test(maxMonthlyUsd) || new Decimal(maxMonthlyUsd).isZero()) {
    throw badUsage(`--max-monthly-usd takes an amount above zero such as 500, not "${maxMonthlyUsd}"`);
  }
  return parseBrief({ ...brief, budgetConstraints: { maxMonthlyUsd } }).brief;
}

/** Who decides; undefined leaves it to the environment. A model that is named is meant to be used. */
function chooseDecider({ decider, model }: PlanOptions): "planner" | "model" | undefined {
  if (model === undefined) return decider;
  if (decider === "planner") throw badUsage("--model and --decider planner contradict each other: leave one out");
  return "model";
}

/** Undefined where all are decided. A word that is no section is refused before a run is opened that could only fail. */
function sectionsOf({ sections, save }: PlanOptions): string[] | undefined {
  if (sections === undefined) return undefined;
  if (!save)
    throw badUsage("--sections keeps the rest of a project's plan, and --no-save leaves the project out: choose one");
  const named = sections
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  if (named.length === 0) throw badUsage("--sections takes names such as monitoring,security");
  const strange = named.find((word) => !sectionIds.some((section) => section === word));
  if (strange !== undefined)
    throw badUsage(`--sections: "${strange}" is no section; ${suggestName(strange, sectionIds)}`);
  return named;
}

async function projectFor(
  brief: NormalizedBrief,
  { project, save, sections }: PlanOptions,
  world: CliWorld,
): Promise<string | undefined> {
  if (!save) {
    if (project !== undefined) throw badUsage("--project and --no-save contradict each other: leave one out");
    return undefined;
  }
  if (project !== undefined) return project;
  const { projectName, projectDescription, techStack } = brief;
  if (sections !== undefined) return await plannedProject(projectName, world);
  return (await world.deps.projectNamed(projectName, { description: projectDescription, techStack })).id;
}

/** Sections are decided anew beside a plan that is there: no project is made for them. */
async function plannedProject(name: string, { deps }: CliWorld): Promise<string> {
  const project = await (await deps.openStore()).findProjectByName(name);
  if (project !== null) return project.id;
  throw new AppError("not_found", `there is no project named "${name}" yet: plan the whole first, without --sections`);
}
