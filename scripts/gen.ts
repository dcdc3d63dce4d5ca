/**
 * Writes what follows from code: the tables of services, rules, prompts, events and model prices in docs/, the output
 * shown in the README, and the logos of the diagram. `--check` fails when a file is not up to date.
 * Run: npm run gen [-- --check]
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { prompt, promptNames } from "../prompts/index.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import { type RowSummary, summarizeClaims, summarizeRows } from "../src/catalog/check/summary.ts";
import { usedServiceIds } from "../src/catalog/check/used-service-ids.ts";
import type { Service } from "../src/catalog/service.ts";
import { claimText, regionsText, usedFor } from "../src/formats/catalog-words.ts";
import { modelPrices } from "../src/models/model-price.ts";
import { progressEventSchema } from "../src/projects/progress.ts";
import { allRules } from "../src/rules/rules.ts";
import { regimes, sectionIds } from "../src/spec/words.ts";
import { iconFile } from "./icon-file.ts";

const catalog = createCatalog();
const isCheck = process.argv.includes("--check");

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const used = usedServiceIds(catalog.services);

/** `12 / 3 / 1`: rows of high, medium and low confidence; those that nobody publishes a price for are said. */
function confidenceText({ confidence, unpublished }: RowSummary): string {
  const { high, medium, low } = confidence;
  return `${high} / ${medium} / ${low}${unpublished === 0 ? "" : `, ${unpublished} not published`}`;
}

function regionCount({ regions }: Service): string {
  if (regions === "global") return "global";
  return regions.length === 0 ? "?" : String(regions.length);
}

const services = table(
  ["id", "name", "used for", "status", "regions", "SLA", "price rows", "high / medium / low", "oldest"],
  catalog.services.map((service) => {
    const summary = summarizeRows([service]);
    return [
      service.id,
      service.name,
      usedFor(service, used),
      service.status,
      regionCount(service),
      service.slaPercent === null ? "?" : `${service.slaPercent} %`,
      String(summary.rows),
      confidenceText(summary),
      summary.oldest ?? "?",
    ];
  }),
);

const compliance = table(
  ["id", ...regimes, "EU residency"],
  catalog.services.map(({ id, compliance: claims, euResidency }) => [
    id,
    ...regimes.map((regime) => claimText(claims[regime])),
    typeof euResidency === "string" ? euResidency : euResidency.plans.join(", "),
  ]),
);

const regionList = table(
  ["regions", "services"],
  [...Map.groupBy(catalog.services, regionsText)].map(([regions, those]) => [
    regions,
    those.map(({ id }) => id).join(", "),
  ]),
);

const statuses = ["offered", "retiring", "closed"] as const;

function countByStatus(services: readonly Service[]): string[] {
  return [services.length, ...statuses.map((wanted) => services.filter(({ status }) => status === wanted).length)].map(
    String,
  );
}

const bySection = table(
  ["section", "services", ...statuses],
  [
    ...sectionIds.map((section) => [
      section,
      ...countByStatus(catalog.services.filter(({ sections }) => sections.includes(section))),
    ]),
    ["all", ...countByStatus(catalog.services)],
  ],
);

function catalogSummary(): string {
  const rows = summarizeRows(catalog.services);
  const cells = summarizeClaims(catalog.services);
  const { high, medium, low } = rows.confidence;
  return [
    `- ${catalog.services.length} services, ${rows.rows} price rows, gathered up to ${catalog.priceBookDate}.`,
    `- Confidence of prices: ${high} high, ${medium} medium, ${low} low; ${rows.unpublished} are of what nobody publishes a price for. ${rows.withoutPage} have no page, ${rows.undated} no date; the oldest is of ${rows.oldest ?? "an unknown day"}.`,
    `- Claims of regimes: ${cells.sourced} rest on a page that was read, ${cells.unsourced} on none, of ${cells.unknown} nothing is known.`,
  ].join("\n");
}

const rules = table(
  ["id", "severity", "regime", "sections", "what it asks", "reference"],
  allRules.map(({ id, severity, regime, sections, title, reference }) => [
    id,
    severity,
    regime ?? "all",
    sections.join(", "),
    title,
    reference,
  ]),
);

const prompts = table(
  ["prompt", "version", "what for"],
  promptNames.map((name) => [name, prompt(name).version, prompt(name).purpose]),
);

const events = table(
  ["type", "fields", "when"],
  progressEventSchema.options.map((option) => [
    option.shape.type.value,
    Object.keys(option.shape)
      .filter((field) => field !== "type")
      .join(", "),
    option.description ?? "",
  ]),
);

const prices = table(
  ["model", "input", "cached input", "output", "as of", "confidence"],
  modelPrices().map(({ model, inputUsdPerMillion, cachedInputUsdPerMillion, outputUsdPerMillion, source }) => [
    model,
    `$${inputUsdPerMillion}`,
    cachedInputUsdPerMillion === null ? "?" : `$${cachedInputUsdPerMillion}`,
    `$${outputUsdPerMillion}`,
    source.url === null ? source.asOf : `[${source.asOf}](${source.url})`,
    source.confidence,
  ]),
);

/** What `npm start` prints stands in the README as the golden test holds it. */
function readme(): string {
  const golden = readFileSync("test/golden/eu-b2b-saas.txt", "utf8").trimEnd();
  const block = /<!-- output: .*<!-- \/output -->/s;
  const text = `<!-- output: generated by npm run gen -->\n\`\`\`text\n${golden}\n\`\`\`\n<!-- /output -->`;
  return readFileSync("README.md", "utf8").replace(block, () => text);
}

const files: Readonly<Record<string, string>> = {
  "README.md": readme(),
  "docs/catalog.md": `# Catalog

Generated by \`npm run gen\`. \`infraspec catalog show <service>\` prints all that is known of one, \`infraspec catalog check\` what is wrong or old.

${catalogSummary()}

A service of several sections counts in each.

${bySection}

## Services

\`?\` means that nothing is known. Rows by confidence, and the oldest date of a price.

${services}

## Compliance

A regime cell names the plans that are covered; \`?\` means that nothing is known, \`(no page read)\` that no page stating it was read.

${compliance}

## Regions

${regionList}
`,
  "docs/model.md": `# The model decider

Generated by \`npm run gen\`.

## Prompts

The version is a hash of the file, and every plan records those it was made with.

${prompts}

## Events of a run

What \`streamMode: "custom"\` sends, whoever decides: one schema (\`src/projects/progress.ts\`) for command line, API and pages.

${events}

## List prices

US dollars per million tokens, standard tier. A model that is not listed has no known price, and neither has a reseller's.

${prices}
`,
  "src/web/diagram/icons.generated.ts": iconFile(),
  "docs/rules.md": `# Rules

${allRules.length} rules. Generated by \`npm run gen\`. A rule answers pass, fail, unknown or not applicable; unknown is never a pass.

${rules}
`,
};

const stale = Object.entries(files).filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
for (const [path, text] of stale) {
  if (isCheck) console.error(`${path} is not up to date: run npm run gen`);
  else writeFileSync(path, text);
}
if (!isCheck) console.log(stale.length === 0 ? "nothing to write" : `wrote ${stale.map(([path]) => path).join(", ")}`);
process.exitCode = isCheck && stale.length > 0 ? 1 : 0;
