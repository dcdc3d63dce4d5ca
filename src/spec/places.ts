import type { NormalizedBrief } from "./brief.ts";
import { assume, complain, type Reading, readList } from "./reading.ts";
import { type Regime, type UserArea, userAreas } from "./words.ts";

type Residency = NormalizedBrief["dataResidency"];

const aliases: Readonly<Record<UserArea, readonly string[]>> = {
  us: ["usa", "unitedstates", "unitedstatesofamerica", "america", "northamerica"],
  eu: [
    "europe",
    "europeanunion",
    "eea",
    "germany",
    "france",
    "spain",
    "italy",
    "netherlands",
    "belgium",
    "ireland",
    "poland",
    "sweden",
    "denmark",
    "finland",
    "austria",
    "portugal",
    "czechia",
    "greece",
    "romania",
    "dach",
    "nordics",
    "benelux",
  ],
  uk: ["gb", "unitedkingdom", "greatbritain", "britain", "england", "scotland", "wales"],
  apac: [
    "asia",
    "asiapacific",
    "oceania",
    "anz",
    "australia",
    "newzealand",
    "japan",
    "india",
    "singapore",
    "southkorea",
    "korea",
    "indonesia",
    "southeastasia",
    "thailand",
    "vietnam",
    "philippines",
    "malaysia",
    "hongkong",
    "taiwan",
  ],
  sa: ["latam", "latinamerica", "southamerica", "brazil", "argentina", "chile", "colombia", "peru"],
  africa: ["southafrica", "nigeria", "kenya", "egypt", "ghana", "morocco"],
};

/** Words that stand for several areas, or for one that is only the nearest. Each use is listed as an assumption. */
const wider: ReadonlyMap<string, { areas: readonly UserArea[]; why: string }> = new Map([
  [
    "emea",
    { areas: ["eu", "uk", "africa"], why: "EMEA is read as eu, uk and africa; the Middle East has no area of its own" },
  ],
  ["americas", { areas: ["us", "sa"], why: "the Americas are read as us and sa" }],
  ["canada", { areas: ["us"], why: "Canada has no area of its own; us is the nearest" }],
  ["mexico", { areas: ["us"], why: "Mexico has no area of its own; us is the nearest" }],
  ["switzerland", { areas: ["eu"], why: "Switzerland has no area of its own; eu is the nearest" }],
  ["norway", { areas: ["eu"], why: "Norway is read as eu" }],
]);

const everywhere = /^(?:global|globally|worldwide|world|everywhere|international|all)$/;

export interface Places {
  userRegions: UserArea[];
  globalDistribution: boolean;
  dataResidency: Residency;
}

/** What the brief says about place. `globalDistribution` is undefined when it does not say. */
interface PlaceInput {
  userRegions: unknown;
  dataResidency: unknown;
  globalDistribution: boolean | undefined;
  regimes: readonly Regime[];
}

/**
 * Where users are (in the order given: the first is the primary one), where data must stay, and whether the application
 * is served from everywhere.
 */
export function readPlaces(reading: Reading, input: PlaceInput): Places {
  const dataResidency = readResidency(reading, input.dataResidency);
  const isStated = input.userRegions !== undefined && input.userRegions !== null;
  const named = readList(reading, "userRegions", input.userRegions, '["us", "eu"]');
  const read = named.map((entry, index) => readArea(reading, `userRegions[${index}]`, entry));
  const isEverywhere = read.includes(userAreas);
  if (isEverywhere && input.globalDistribution === undefined) {
    assume(reading, "scaleRequirements.globalDistribution", "true", "users are said to be everywhere");
  }
  const globalDistribution = input.globalDistribution ?? isEverywhere;
  if (isStated && (!Array.isArray(input.userRegions) || named.length > 0)) {
    return { userRegions: [...new Set(read.flat())], globalDistribution, dataResidency };
  }
  const { areas, why } = defaultRegions(dataResidency, globalDistribution, input.regimes);
  assume(reading, "userRegions", areas.join(", "), `not stated; ${why}`);
  return { userRegions: [...areas], globalDistribution, dataResidency };
}

/** The most telling thing that the brief says: where data must stay, that users are everywhere, then its regimes. */
function defaultRegions(
  residency: Residency,
  isGlobal: boolean,
  regimes: readonly Regime[],
): { areas: readonly UserArea[]; why: string } {
  if (residency !== null)
    return { areas: [residency], why: `data stays in the ${residency}, so users are taken to be there` };
  if (isGlobal) return { areas: userAreas, why: "globalDistribution is true, so users are taken to be everywhere" };
  if (regimes.includes("GDPR")) return { areas: ["eu"], why: "GDPR is asked for, so users are taken to be in the EU" };
  return { areas: ["us"], why: "us is the default" };
}

const knownAreas = `known: ${userAreas.join(", ")} and global`;

function readArea(reading: Reading, path: string, entry: unknown): readonly UserArea[] {
  if (typeof entry !== "string") {
    complain(reading, path, entry, `must be text; ${knownAreas}`);
    return [];
  }
  const name = fold(entry);
  if (everywhere.test(name)) return userAreas;
  const area = areaOf(name);
  if (area !== undefined) return [area];
  const several = wider.get(name);
  if (several === undefined) complain(reading, path, entry, `is not an area known here; ${knownAreas}`);
  else assume(reading, path, several.areas.join(", "), several.why);
  return several?.areas ?? [];
}

function areaOf(name: string): UserArea | undefined {
  return userAreas.find((area) => area === name || aliases[area].includes(name));
}

function readResidency(reading: Reading, value: unknown): Residency {
  if (value === undefined || value === null) return null;
  const name = typeof value === "string" ? fold(value) : undefined;
  if (name !== undefined && /^(?:none|no|na|any|anywhere|null)$/.test(name)) return null;
  if (name !== undefined && /^(?:eu|europe|europeanunion|eea|euonly)$/.test(name)) return "eu";
  if (name !== undefined && /^(?:us|usa|unitedstates|unitedstatesofamerica|usonly)$/.test(name)) return "us";
  complain(reading, "dataResidency", value, 'must be "eu", "us" or null: no other residency can be promised');
  return null;
}

function fold(entry: string): string {
  return entry
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}
