/**
 * How far our amounts are from published bills. Prints a table (`--format json` for all of it), with `--write` also
 * docs/accuracy.md; `--check` fails when that document is not up to date. Run: npm run accuracy [-- --write]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { measure } from "./measure.ts";
import { readCases } from "./read-cases.ts";
import { renderJson } from "./render-json.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { renderText } from "./render-text.ts";

const document = "docs/accuracy.md";
const { values } = parseArgs({
  options: {
    format: { type: "string", default: "table" },
    write: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
});
if (values.format !== "table" && values.format !== "json")
  throw new RangeError(`--format takes table or json, not "${values.format}"`);

const examples = readdirSync("examples")
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name): [string, unknown] => [path.parse(name).name, JSON.parse(readFileSync(`examples/${name}`, "utf8"))]);
const measurement = await measure({
  catalog: createCatalog(),
  cases: readCases("evals/datasets/published-bills.jsonl"),
  examples: new Map(examples),
});

const text = renderMarkdown(measurement);
if (values.check) {
  const isCurrent = existsSync(document) && readFileSync(document, "utf8") === text;
  if (!isCurrent) console.error(`${document} is not up to date: run npm run accuracy -- --write`);
  process.exitCode = isCurrent ? 0 : 1;
} else {
  process.stdout.write(values.format === "json" ? renderJson(measurement) : renderText(measurement));
  if (values.write) writeFileSync(document, text);
}
