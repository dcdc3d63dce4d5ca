import { checkSpec } from "../../check/check-spec.ts";
import { type ParsedSpec, parseSpec } from "../../check/parse-spec.ts";
import { badUsage } from "../../errors.ts";
import type { NormalizedBrief } from "../../spec/brief.ts";
import { jsonLines, lineOfPath } from "../../spec/json-lines.ts";
import { parseBriefJson } from "../../spec/parse-brief.ts";
import { parseJson } from "../../spec/parse-json.ts";
import { passes } from "../fail-on.ts";
import { renderCheckMarkdown } from "../../formats/check-markdown.ts";
import type { CheckedSpec } from "../../formats/check-summary.ts";
import { renderCheckTable } from "../../formats/check-table.ts";
import { renderSarif } from "../../formats/sarif.ts";
import type { CliWorld } from "../ports.ts";

export interface CheckOptions {
  brief?: string;
  format: string;
  failOn: string;
}

/** Checks each specification against the brief and returns the exit status. All are read before any is printed. */
export async function checkCommand(
  sources: readonly string[],
  options: CheckOptions,
  world: CliWorld,
): Promise<number> {
  const inputs = [...sources, ...(options.brief === undefined ? [] : [options.brief])];
  if (inputs.filter((source) => source === "-").length > 1)
    throw badUsage("only one of the specifications and the brief can be read from standard input");
  const brief = options.brief === undefined ? null : parseBriefJson(await readSource(options.brief, world)).brief;
  const checked: CheckedSpec[] = [];
  for (const source of sources) {
    const name = source === "-" ? "standard input" : source;
    const text = await readSource(source, world);
    const parsed = parseSpec(parseJson(text, name), name);
    const against = brief ?? ownBrief(parsed, name);
    const result = checkSpec({ ...parsed, brief: against, catalog: world.deps.catalog });
    checked.push({ source: name, brief: against, lineOf: linesIn(text), ...result });
  }
  world.stdout.write(render(checked, options.format, world.color));
  return checked.every((result) => passes(result, options.failOn)) ? 0 : 1;
}

async function readSource(source: string, world: CliWorld): Promise<string> {
  return source === "-" ? await world.readStdin() : await world.readFile(source);
}

/** Lines of the specification's paths, which in a wrapper or a plan stand below `spec`. */
function linesIn(text: string): (path: string) => number | undefined {
  const lines = jsonLines(text);
  const prefix = lines.has("spec") ? "spec." : "";
  return (path) => lineOfPath(lines, `${prefix}${path}`);
}

function ownBrief({ plan }: ParsedSpec, name: string): NormalizedBrief {
  if (plan === null)
    throw badUsage(`${name} holds no brief, so that nothing says what is asked for: add --brief <file>`);
  return plan.brief;
}

function render(checked: readonly CheckedSpec[], format: string, color: boolean): string {
  if (format === "sarif") return renderSarif(checked);
  if (format === "json") return checkJson(checked);
  const parts = checked.map((each) =>
    format === "markdown" ? renderCheckMarkdown(each) : renderCheckTable(each, { color }),
  );
  return parts.join("\n");
}

function checkJson(checked: readonly CheckedSpec[]): string {
  const results = checked.map(({ source, status, findings, checks }) => ({ source, status, findings, checks }));
  const [only, ...others] = results;
  if (only === undefined || others.length > 0) return `${JSON.stringify({ specs: results }, null, 2)}\n`;
  const { source: _source, ...result } = only;
  return `${JSON.stringify(result, null, 2)}\n`;
}
