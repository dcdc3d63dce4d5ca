import { readRegion } from "../catalog/region-area.ts";
import type { Service } from "../catalog/service.ts";
import type { DatabaseEngine } from "../catalog/stack.ts";
import type { SectionDetails, ServiceUse } from "../spec/details.ts";
import { backupsOfText } from "./backups-text.ts";
import { idsNamedIn } from "./resolve-name.ts";
import { known, namedUse, type SectionOfSpec, type SpecInput, usesOf } from "./section-reading.ts";
import { servicesOffering } from "./service-lists.ts";
import { isNothing } from "./spoken.ts";
import { factsOfTier } from "./tier-text.ts";

/** The database as far as service, tier and backups tell. */
export function databaseOfSpec(input: SpecInput): SectionOfSpec<"database"> {
  const { database } = input.spec;
  if (isNothing(database.service)) return { details: { uses: [], engine: "none", replicas: 0 }, unnamed: [] };
  const text = `${database.service} ${database.tier}`;
  const engine = engineSaid(text);
  const databases = servicesOffering(input.catalog, "database");
  const named = namedUse(
    database.service,
    input,
    { section: "database", path: "database.service", role: "database", offering: "database", planText: text },
    {
      namedBeside: idsNamedIn(database.tier, databases),
      narrow: [({ offerings }) => engine !== undefined && offerings.database?.engines.includes(engine) === true],
    },
  );
  const uses = named.uses.map((use) => placed(use, input));
  const [use] = uses;
  const service = use === undefined ? undefined : input.catalog.find(use.serviceId);
  const details = {
    ...usesOf({ uses, unnamed: named.unnamed }),
    ...known<SectionDetails["database"]>({
      engine: onlyEngine(service) ?? engine,
      plan: use?.plan ?? undefined,
      instance: service === undefined ? undefined : instanceOf(service, database.tier),
      replicas: database.replicas,
      region: use?.region ?? undefined,
    }),
    ...factsOfTier(database.tier),
    backups: backupsOfText(database.backups),
  };
  return { details, unnamed: named.unnamed };
}

function placed(use: ServiceUse, { spec, catalog }: SpecInput): ServiceUse {
  if (use.area === "global") return use;
  const provider = catalog.find(use.serviceId)?.provider ?? null;
  const place = readRegion(spec.database.tier, catalog, provider);
  return { ...use, region: place?.region ?? null, area: place?.area ?? null };
}

const engineWords: readonly (readonly [engine: DatabaseEngine, words: RegExp])[] = [
  ["postgres", /\bpostgres(?:ql)?\b/i],
  ["mysql", /\b(?:mysql|mariadb|vitess)\b/i],
  ["sqlserver", /\b(?:sql server|mssql)\b/i],
  ["mongodb", /\bmongo(?:db)?\b/i],
  ["sqlite", /\b(?:sqlite|libsql)\b/i],
  ["dynamodb", /\bdynamo ?db\b/i],
  ["firestore", /\bfirestore\b/i],
  ["cosmosdb", /\bcosmos ?db\b/i],
];

/** The engine that a text names; undefined where it names none, or two. */
function engineSaid(text: string): DatabaseEngine | undefined {
  const found = engineWords.filter(([, words]) => words.test(text));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

function onlyEngine(service: Service | undefined): DatabaseEngine | undefined {
  const engines = service?.offerings.database?.engines ?? [];
  return engines.length === 1 ? engines[0] : undefined;
}

/** A size of the service's price list that stands in the tier, as it is written there. */
function instanceOf({ prices, plans }: Service, tier: string): string | undefined {
  const words = tier.split(/[\s,;:()]+/).filter((word) => /\d/.test(word) && !plans.includes(word));
  const sizes = words.map((word) => word.toLowerCase());
  return sizes.find((size) => prices.some((row) => row.kind === "sku" && row.sku === size));
}
