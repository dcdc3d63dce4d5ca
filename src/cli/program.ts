import { Command, CommanderError, Option } from "commander";
import { planFormats, storedPlanFormats } from "../formats/plan-formats.ts";
import type { CatalogCheckOptions, CatalogListOptions } from "./commands/catalog.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { PlanOptions } from "./commands/plan.ts";
import type { RulesListOptions } from "./commands/rules.ts";
import { errorJson, errorLine, exitStatus } from "./exit-status.ts";
import { addData, addDiff, addVersions } from "./history-commands.ts";
import type { CliWorld } from "./ports.ts";

/** Runs the program once and returns its exit status. Never throws. */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<number> {
  let status = 0;
  const program = buildProgram(world, (result) => {
    status = result;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    return report(error, argv, world);
  } finally {
    await world.deps.close();
  }
}

function report(error: unknown, argv: readonly string[], world: CliWorld): number {
  // Help and version end by an exception of commander as well.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (world.signal.aborted) return 130;
  world.stderr.write(`infraspec: ${errorLine(error)}\n`);
  if (wantsJson(argv)) world.stdout.write(errorJson(error));
  if (world.debug && error instanceof Error) world.stderr.write(`${error.stack ?? ""}\n`);
  return exitStatus(error);
}

function wantsJson(argv: readonly string[]): boolean {
  return argv.includes("--format=json") || argv[argv.indexOf("--format") + 1] === "json";
}

function buildProgram(world: CliWorld, done: (status: number) => void): Command {
  const program = new Command("infraspec");
  program
    .description("From a brief to a validated, priced infrastructure specification.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text.replace(/^error: /, "infraspec: ")),
    })
    .showHelpAfterError("(infraspec --help lists commands and options)");
  addPlan(program, world, done);
  addPrice(program, world);
  addCheck(program, world, done);
  addRules(program, world);
  addCatalog(program, world, done);
  addProjects(program, world);
  addDiff(program, world);
  addData(program, world);
  addServe(program, world);
  return program;
}

function addPlan(program: Command, world: CliWorld, done: (status: number) => void): void {
  program
    .command("plan")
    .description("plan the infrastructure of a brief")
    .argument("<brief>", "file with the brief as JSON, or - for standard input")
    .addOption(new Option("--format <format>", "how to show the plan").choices(planFormats).default("table"))
    .option("--output <file>", "write the result to a file instead of standard output")
    .addOption(new Option("--decider <decider>", "who decides").choices(["planner", "model"]))
    .option("--model <name>", "model of the model decider")
    .option("--max-monthly-usd <amount>", "budget, instead of the brief's")
    .addOption(failOnOption())
    .option("--project <id>", "save into this project instead of the one named like the brief")
    .option("--sections <names>", "decide only these anew, by commas; the project's others are kept")
    .option("--no-save", "do not save the plan")
    .option("--quiet", "no progress on standard error")
    .action(async (source: string, options: PlanOptions) => {
      const { planCommand } = await import("./commands/plan.ts");
      done(await planCommand(source, options, world));
    });
}

function addPrice(program: Command, world: CliWorld): void {
  program
    .command("price")
    .description("a bill for components that you name, without any planning")
    .argument("<components...>", "files with { components: [ … ] } as JSON, or - for standard input")
    .addOption(new Option("--format <format>", "how to show the bill").choices(["table", "json"]).default("table"))
    .action(async (sources: string[], options: { format: string }) => {
      const { priceCommand } = await import("./commands/price.ts");
      await priceCommand(sources, options, world);
    });
}

function failOnOption(): Option {
  return new Option("--fail-on <severity>", "exit with 1 when a rule of this severity fails")
    .choices(["error", "warning", "never"])
    .default("error");
}

function addCheck(program: Command, world: CliWorld, done: (status: number) => void): void {
  program
    .command("check")
    .description("the rules over specifications, whoever wrote them; what they do not tell is unknown")
    .argument("<specs...>", "files with a specification or a plan as JSON, or - for standard input")
    .option("--brief <file>", "file with the brief that says what is asked for; a plan holds its own")
    .addOption(
      new Option("--format <format>", "how to show the verdict")
        .choices(["table", "json", "markdown", "sarif"])
        .default("table"),
    )
    .addOption(failOnOption())
    .action(async (sources: string[], options: CheckOptions) => {
      const { checkCommand } = await import("./commands/check.ts");
      done(await checkCommand(sources, options, world));
    });
}

function addRules(program: Command, world: CliWorld): void {
  const format = (): Option =>
    new Option("--format <format>", "how to show it").choices(["table", "json"]).default("table");
  const rules = program.command("rules").description("rules that plans and specifications are judged by");
  rules
    .command("list")
    .description("list rules")
    .option("--regime <regime>", "only those of a regime, e.g. HIPAA")
    .option("--section <section>", "only those that look at a section, e.g. database")
    .addOption(format())
    .action(async (options: RulesListOptions) => {
      const { rulesList } = await import("./commands/rules.ts");
      rulesList(options, world);
    });
  rules
    .command("show")
    .description("show a rule: what holds, why, how to mend it, and the clause it rests on")
    .argument("<rule>", "id of the rule")
    .addOption(format())
    .action(async (id: string, options: { format: string }) => {
      const { rulesShow } = await import("./commands/rules.ts");
      rulesShow(id, options, world);
    });
}

function addCatalog(program: Command, world: CliWorld, done: (status: number) => void): void {
  const format = (): Option =>
    new Option("--format <format>", "how to show it").choices(["table", "json"]).default("table");
  const catalog = program.command("catalog").description("services and prices that plans are made of");
  catalog
    .command("list")
    .description("list services")
    .option("--section <section>", "only those for a section, e.g. hosting")
    .option("--provider <provider>", "only those of a provider, e.g. aws")
    .option("--regime <regime>", "only those that say yes to a regime, e.g. HIPAA")
    .addOption(format())
    .action(async (options: CatalogListOptions) => {
      const { catalogList } = await import("./commands/catalog.ts");
      catalogList(options, world);
    });
  catalog
    .command("show")
    .description("show what is known of a service: facts, skus, usage keys, prices, sources")
    .argument("<service>", "id of the service, or another name of it")
    .addOption(format())
    .action(async (name: string, options: { format: string }) => {
      const { catalogShow } = await import("./commands/catalog.ts");
      catalogShow(name, options, world);
    });
  catalog
    .command("check")
    .description("look for wrong, old and unsourced prices; exit with 1 when there is an error")
    .option("--max-age-days <days>", "make every figure older than this an error")
    .option("--today <date>", "day of the check instead of today, for a check that can be repeated")
    .addOption(format())
    .action(async (options: CatalogCheckOptions) => {
      const { catalogCheck } = await import("./commands/catalog.ts");
      done(catalogCheck(options, world));
    });
}

function addServe(program: Command, world: CliWorld): void {
  program
    .command("serve")
    .description("serve the API for this user, or with SUPABASE_URL for users who sign in")
    .option("--port <port>", "port to listen on, 0 for any that is free (default: PORT, else 8787)")
    .option("--host <host>", "address to listen on", "127.0.0.1")
    .action(async (options: { port?: string; host: string }) => {
      const { serveCommand } = await import("./commands/serve.ts");
      await serveCommand(options, world);
    });
}

function addProjects(program: Command, world: CliWorld): void {
  const format = (): Option =>
    new Option("--format <format>", "how to show it").choices(["table", "json"]).default("table");
  const projects = program.command("projects").description("saved projects and their specifications");
  projects
    .command("list")
    .description("list projects, newest first")
    .addOption(format())
    .action(async (options: { format: string }) => {
      const { listProjects } = await import("./commands/projects.ts");
      await listProjects(options, world);
    });
  projects
    .command("create")
    .description("create a project")
    .requiredOption("--name <name>", "name of the project")
    .option("--description <text>", "what the project is", "")
    .addOption(format())
    .action(async (options: { name: string; description: string; format: string }) => {
      const { createProject } = await import("./commands/projects.ts");
      await createProject(options, world);
    });
  projects
    .command("show")
    .description("show a project's current specification")
    .argument("<id>", "id of the project")
    .addOption(new Option("--format <format>", "how to show it").choices(storedPlanFormats).default("table"))
    .action(async (id: string, options: { format: string }) => {
      const { showProject } = await import("./commands/projects.ts");
      await showProject(id, options, world);
    });
  addVersions(projects, world);
}
