import type { Service } from "../catalog/service.ts";
import { regimes } from "../spec/words.ts";
import { componentsExample } from "./catalog-example.ts";
import { type PageNumbers, skuTable, usageTable } from "./catalog-prices.ts";
import { claimText, regionsText } from "./catalog-words.ts";
import { wrap } from "../text/wrap.ts";

const width = 96;
const labelWidth = 14;
/** Rows named under a note that many share. */
const mostNamed = 4;

/** The catalog's knowledge of one service as plain data, with an example for `infraspec price`. */
export function catalogServiceJson({ offerings, ...facts }: Service): object {
  return { ...facts, roles: Object.keys(offerings), example: componentsExample({ offerings, ...facts }) };
}

/** All that a person needs to write a components file for the service; 96 columns where the names allow. */
export function renderCatalogService(service: Service, usedFor: string): string {
  const pages = pageNumbers(service);
  const parts = [
    `${service.name} (${service.id})\n${facts(service, usedFor)}`,
    section("Compliance", compliance(service, pages)),
    section("Skus", skuTable(service.prices, pages)),
    section("Usage, a month", usageTable(service.prices, pages)),
    section("Notes", notes(service)),
    section("Sources", [...pages].map(([url, number]) => `[${number}] ${url}`).join("\n")),
    section("Example for infraspec price", example(service)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(heading: string, text: string): string {
  if (text.trim() === "") return "";
  return [
    heading,
    ...text
      .trimEnd()
      .split("\n")
      .map((line) => (line === "" ? line : `  ${line}`)),
  ].join("\n");
}

function pageNumbers({ prices, compliance: claims, capabilitySource }: Service): PageNumbers {
  const commitments = prices.flatMap((row) => (row.kind === "sku" ? (row.commitments ?? []) : []));
  const urls = [
    capabilitySource.url,
    ...prices.map(({ source }) => source.url),
    ...commitments.map(({ source }) => source.url),
    ...Object.values(claims).map(({ url }) => url),
  ].flatMap((url) => url ?? []);
  return new Map([...new Set(urls)].map((url, index) => [url, index + 1]));
}

function labelled(lines: readonly (readonly [label: string, text: string])[]): string {
  return lines
    .map(
      ([label, text]) =>
        `${label.padEnd(labelWidth)}${wrap(text, { width: width - labelWidth - 2, indent: labelWidth })}`,
    )
    .join("\n");
}

function facts(service: Service, usedFor: string): string {
  const { euResidency, capabilitySource, statusNote } = service;
  const page = capabilitySource.url === null ? "" : `, ${capabilitySource.url}`;
  return labelled([
    ["vendor", service.vendor],
    ["status", `${service.status}${statusNote === undefined ? "" : ` (${statusNote})`}`],
    ["used for", usedFor],
    ["plans", service.plans.join(", ")],
    ["regions", regionsText(service)],
    ["data in EU", typeof euResidency === "string" ? euResidency : `with ${euResidency.plans.join(", ")}`],
    ["SLA", service.slaPercent === null ? "none known" : `${service.slaPercent} %`],
    ["facts as of", `${capabilitySource.asOf}, ${capabilitySource.confidence} confidence${page}`],
    ["other names", [service.specName, ...service.aliases.filter((alias) => alias !== service.specName)].join(", ")],
  ]);
}

function compliance({ compliance: claims }: Service, pages: PageNumbers): string {
  return labelled(
    regimes.map((regime) => {
      const claim = claims[regime];
      const page = claim === undefined || claim.url === null ? "" : ` [${pages.get(claim.url) ?? "?"}]`;
      return [regime, `${claimText(claim)}${page}${claim?.note === undefined ? "" : `: ${claim.note}`}`];
    }),
  );
}

/** Each note once, with the rows that it is on. */
function notes({ prices }: Service): string {
  const noted = prices.flatMap((row) => (row.note === undefined ? [] : [{ note: row.note, row }]));
  return [...Map.groupBy(noted, ({ note }) => note)]
    .map(([note, rows]) => {
      const keys = [...new Set(rows.map(({ row }) => (row.kind === "sku" ? row.sku : row.usage)))];
      const more = keys.length > mostNamed ? ` and ${keys.length - mostNamed} more` : "";
      return `- ${wrap(`${keys.slice(0, mostNamed).join(", ")}${more}: ${note}`, { width: width - 4, indent: 2 })}`;
    })
    .join("\n");
}

function example(service: Service): string {
  return JSON.stringify(componentsExample(service), null, 2);
}
