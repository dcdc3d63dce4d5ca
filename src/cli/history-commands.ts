import { type Command, Option } from "commander";
import type { VersionsOptions } from "./commands/versions.ts";
import type { CliWorld } from "./ports.ts";

const format = (): Option =>
  new Option("--format <format>", "how to show it").choices(["table", "json"]).default("table");

export function addDiff(program: Command, world: CliWorld): void {
  program
    .command("diff")
    .description("what changed between two versions of a project, what it costs, and why")
    .argument("<id>", "id of the project")
    .argument("[from]", "a version; without one the last two are compared")
    .argument("[to]", "another version, instead of the current one")
    .addOption(format())
    .action(async (id: string, from: string | undefined, to: string | undefined, options: { format: string }) => {
      const { diffCommand } = await import("./commands/diff.ts");
      await diffCommand({ id, from, to }, options, world);
    });
}

/** Below `infraspec projects`. */
export function addVersions(projects: Command, world: CliWorld): void {
  projects
    .command("versions")
    .description("list the versions of a project's specification, newest first")
    .argument("<id>", "id of the project")
    .option("--before <version>", "only versions before this one, for the next page")
    .addOption(format())
    .action(async (id: string, options: VersionsOptions) => {
      const { listVersions } = await import("./commands/versions.ts");
      await listVersions(id, options, world);
    });
  projects
    .command("restore")
    .description("make an earlier version current again, as a new version")
    .argument("<id>", "id of the project")
    .argument("<version>", "the version to restore")
    .option("--expected-version <version>", "restore only while this version is current")
    .addOption(format())
    .action(async (id: string, version: string, options: { format: string; expectedVersion?: string }) => {
      const { restoreCommand } = await import("./commands/versions.ts");
      await restoreCommand(id, version, options, world);
    });
}

export function addData(program: Command, world: CliWorld): void {
  const data = program.command("data").description("projects as a file: for backups, upgrades and moving to Supabase");
  data
    .command("export")
    .description("write projects with their runs and versions as JSON")
    .option("--output <file>", "write to a file instead of standard output")
    .option("--project <id>", "only this project")
    .action(async (options: { output?: string; project?: string }) => {
      const { exportCommand } = await import("./commands/data.ts");
      await exportCommand(options, world);
    });
  data
    .command("import")
    .description("bring in an export under the same ids: all of it or nothing")
    .argument("<file>", "file of infraspec data export, or - for standard input")
    .option("--skip-existing", "leave out projects that are here already")
    .addOption(format())
    .action(async (source: string, options: { skipExisting?: boolean; format: string }) => {
      const { importCommand } = await import("./commands/data.ts");
      await importCommand(source, options, world);
    });
}
