import type { Catalog } from "../catalog/catalog.ts";
import type { Component } from "../catalog/offering.ts";
import type { PriceRow } from "../catalog/price.ts";
import type { Service } from "../catalog/service.ts";
import { suggestName } from "../spec/closest-name.ts";
import {
  complain,
  isFields,
  maximumEntries,
  problemsError,
  type Reading,
  readFields,
  readList,
  shown,
} from "../spec/reading.ts";
import type { Band } from "../spec/words.ts";
import { priceIndex } from "./price-index.ts";

const fileKeys = ["components"];
const componentKeys = ["serviceId", "sku", "quantity", "region", "usage", "label"];
/** Beyond 10^15 a count can no longer be exact in a double. */
const maximumAmount = 1e15;
const longestLabel = 100;

/**
 * Reads `{ components: [{ serviceId, sku?, quantity?, region?, usage?, label? }] }`: what is bought of which service.
 * `usage` is natural units a month by meter, each a number or `{ low, expected, high }`; `quantity` is 1 when left out.
 * Services, skus, usage keys and regions must be in the catalog. Throws one BadInputError that lists every problem with
 * its path and the nearest known name; `what` names the input in its message.
 */
export function parseComponents(input: unknown, catalog: Catalog, what = "components"): Component[] {
  const reading: Reading = { problems: [], assumptions: [] };
  if (!isFields(input)) complain(reading, "", input, 'must be an object such as { "components": [ … ] }');
  const { components } = isFields(input) ? readFields(reading, "", input, fileKeys) : {};
  const entries = readList(reading, "components", components, '[{ "serviceId": "aws-s3", "usage": { … } }]');
  if (reading.problems.length === 0 && entries.length === 0)
    complain(reading, "components", undefined, `names nothing to price; list 1 to ${maximumEntries} components`);
  const read = entries.flatMap(
    (entry, index) => readComponent(reading, `components[${index}]`, { entry, catalog }) ?? [],
  );
  if (reading.problems.length > 0) throw problemsError(what, reading.problems);
  return read;
}

function readComponent(
  reading: Reading,
  path: string,
  { entry, catalog }: { entry: unknown; catalog: Catalog },
): Component | undefined {
  if (!isFields(entry)) return complain(reading, path, entry, 'must be an object with a "serviceId"');
  const fields = readFields(reading, path, entry, componentKeys);
  const service = readService(reading, `${path}.serviceId`, fields.serviceId, catalog);
  if (service === undefined) return undefined;
  const sku = readSku(reading, `${path}.sku`, fields.sku, service);
  const usage = readUsage(reading, `${path}.usage`, fields.usage, service);
  if (sku === null && Object.keys(usage).length === 0 && reading.problems.length === 0)
    return complain(
      reading,
      path,
      undefined,
      `${service.id} needs a sku or usage; see infraspec catalog show ${service.id}`,
    );
  const label = readLabel(reading, `${path}.label`, fields.label);
  return {
    serviceId: service.id,
    sku,
    quantity: readAmount(reading, `${path}.quantity`, fields.quantity ?? 1),
    region: readRegion(reading, `${path}.region`, fields.region, rowsOf(service, sku, usage)),
    usage,
    ...(label === undefined ? {} : { label }),
  };
}

function readService(reading: Reading, path: string, value: unknown, catalog: Catalog): Service | undefined {
  if (typeof value !== "string")
    return complain(reading, path, value, "must be the id of a service; infraspec catalog list shows all");
  const service = catalog.find(value);
  if (service !== undefined) return service;
  const name = value.trim().toLowerCase();
  const byAlias = catalog.services.filter(({ specName, aliases }) => specName === name || aliases.includes(name));
  const ids = (byAlias.length > 0 ? byAlias : catalog.services).map(({ id }) => id);
  const near =
    byAlias.length > 0 ? `did you mean ${ids.map((id) => `"${id}"`).join(" or ")}?` : suggestName(value, ids);
  return complain(reading, path, value, `is no service of the catalog; ${near}`);
}

function readSku(reading: Reading, path: string, value: unknown, service: Service): string | null {
  if (value === undefined || value === null) return null;
  const skus = [...priceIndex(service).skus.keys()];
  if (typeof value === "string" && skus.includes(value)) return value;
  const near = skus.length === 0 ? "it has none: leave it out" : suggestName(shown(value), skus);
  complain(reading, path, value, `is no sku of ${service.id}; ${near}`);
  return null;
}

function readUsage(reading: Reading, path: string, value: unknown, service: Service): Record<string, Band> {
  const known = [...priceIndex(service).usages.keys()];
  const fields = readFields(reading, path, value, known);
  const bands = Object.entries(fields)
    .filter(([key]) => known.includes(key))
    .map(([key, amount]) => [key, readBand(reading, `${path}.${key}`, amount)] as const);
  return Object.fromEntries(bands);
}

function readBand(reading: Reading, path: string, value: unknown): Band {
  if (!isFields(value)) {
    const expected = readAmount(reading, path, value);
    return { low: expected, expected, high: expected };
  }
  const fields = readFields(reading, path, value, ["low", "expected", "high"]);
  const expected = readAmount(reading, `${path}.expected`, fields.expected);
  const low = readAmount(reading, `${path}.low`, fields.low ?? expected);
  const high = readAmount(reading, `${path}.high`, fields.high ?? expected);
  if (low > expected || expected > high)
    complain(reading, path, undefined, `low ${low}, expected ${expected}, high ${high}: must not fall`);
  return { low, expected, high };
}

function readAmount(reading: Reading, path: string, value: unknown): number {
  if (typeof value === "number" && value >= 0 && value <= maximumAmount) return value;
  complain(reading, path, value, "must be a number from 0 to 1e15, in the unit that infraspec catalog show prints");
  return 0;
}

/** A price that depends on the region needs one; where one price holds everywhere none is needed. */
function readRegion(reading: Reading, path: string, value: unknown, { service, rows }: RegionOf): string | null {
  const ids = service.regions === "global" ? [] : service.regions.map(({ id }) => id);
  const priced = service.prices.map(({ region }) => region).filter((region) => region !== "*");
  const known = [...new Set([...ids, ...priced])];
  if (value === undefined || value === null) {
    if (rows.some((same) => same.every(({ region }) => region !== "*")))
      complain(reading, path, undefined, `${service.id} is priced by region: name one of ${known.join(", ")}`);
    return null;
  }
  if (typeof value === "string" && known.includes(value)) return value;
  const near = known.length === 0 ? "it has none: leave it out" : suggestName(shown(value), known);
  complain(reading, path, value, `is no region of ${service.id}; ${near}`);
  return null;
}

interface RegionOf {
  service: Service;
  /** Price rows of each thing that is bought, in all regions. */
  rows: readonly (readonly PriceRow[])[];
}

function rowsOf(service: Service, sku: string | null, usage: Record<string, Band>): RegionOf {
  const { skus, usages } = priceIndex(service);
  const bought: (readonly PriceRow[] | undefined)[] = [
    sku === null ? undefined : skus.get(sku),
    ...Object.keys(usage).map((key) => usages.get(key)),
  ];
  return { service, rows: bought.filter((rows) => rows !== undefined) };
}

function readLabel(reading: Reading, path: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" && value.trim() !== "" && value.length <= longestLabel) return value.trim();
  return complain(reading, path, shown(value), `must be a text of 1 to ${longestLabel} characters`);
}
