import type { Area } from "../spec/words.ts";
import type { Catalog } from "./catalog.ts";
import type { ServiceRegion } from "./service.ts";

/** A place as somebody wrote it: the region id of a provider where one is named, and the area it lies in. */
export interface Place {
  region: string | null;
  area: Area | "global";
}

/** Words for places by area. `Europe` is none of them: London and Zurich are in Europe, but not in the EU. */
const placeWords: Readonly<Record<Area | "global", readonly string[]>> = {
  us: [
    "us",
    "usa",
    "united states",
    "n. virginia",
    "virginia",
    "ohio",
    "oregon",
    "california",
    "iowa",
    "texas",
    "dallas",
    "chicago",
    "new york",
    "san francisco",
    "los angeles",
    "seattle",
    "washington",
    "atlanta",
    "south carolina",
    "govcloud",
  ],
  eu: [
    "eu",
    "european union",
    "germany",
    "frankfurt",
    "berlin",
    "falkenstein",
    "nuremberg",
    "ireland",
    "dublin",
    "france",
    "paris",
    "netherlands",
    "amsterdam",
    "sweden",
    "stockholm",
    "italy",
    "milan",
    "spain",
    "madrid",
    "belgium",
    "finland",
    "helsinki",
    "poland",
    "warsaw",
    "denmark",
    "austria",
    "vienna",
    "portugal",
    "lisbon",
  ],
  uk: ["uk", "united kingdom", "london", "england", "manchester", "cardiff"],
  apac: [
    "apac",
    "asia",
    "asia pacific",
    "singapore",
    "japan",
    "tokyo",
    "osaka",
    "india",
    "mumbai",
    "bangalore",
    "australia",
    "sydney",
    "melbourne",
    "south korea",
    "seoul",
    "hong kong",
    "taiwan",
    "jakarta",
  ],
  sa: ["south america", "brazil", "sao paulo", "são paulo", "chile", "santiago"],
  africa: ["africa", "south africa", "cape town", "johannesburg"],
  ca: ["canada", "toronto", "montreal", "montréal", "calgary"],
  ch: ["switzerland", "zurich", "zürich", "geneva"],
  me: ["middle east", "dubai", "uae", "united arab emirates", "bahrain", "israel", "tel aviv", "qatar", "doha"],
  global: ["global", "edge", "worldwide", "all regions"],
};

const placeAreas = ["us", "eu", "uk", "apac", "sa", "africa", "ca", "ch", "me", "global"] as const;

/**
 * Where a text says that something runs: by a region id (those of the provider first), else by the name of a city,
 * country or area. Null where it names none, or places in two areas.
 */
export function readPlace(text: string, catalog: Catalog, provider: string | null): Place | null {
  const place = readRegion(text, catalog, provider);
  if (place !== null) return place;
  return only(areasByWords(text).map((area) => ({ region: null, area })));
}

/** The same by region ids alone, for texts that are about other things as well. */
export function readRegion(text: string, catalog: Catalog, provider: string | null): Place | null {
  const tokens = text.toLowerCase().split(/[\s,;/()]+/);
  const own = provider === null ? [] : placesOf(tokens, regionsOf(catalog, provider));
  if (own.length > 0) return only(own);
  const elsewhere = placesOf(tokens.filter(isTellingId), regionsOf(catalog, null));
  return only(elsewhere.map(({ area }) => ({ region: null, area })));
}

/** Some products call their regions `us` and `eu`: within a text those are words like others. */
function isTellingId(token: string): boolean {
  return token.length > 2;
}

function placesOf(tokens: readonly string[], regions: ReadonlyMap<string, ServiceRegion>): Place[] {
  return tokens.flatMap((token) => {
    const found = regions.get(token);
    return found === undefined ? [] : [{ region: found.id, area: found.area }];
  });
}

/** The place that all name; null where they name several areas, or none. */
function only(places: readonly Place[]): Place | null {
  const [first] = places;
  return first !== undefined && places.every(({ area }) => area === first.area) ? first : null;
}

function areasByWords(text: string): (Area | "global")[] {
  const said = ` ${spaced(text)} `;
  return placeAreas.filter((area) => placeWords[area].some((name) => said.includes(` ${spaced(name)} `)));
}

function spaced(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
}

/** Region ids by catalog and provider: every text asks for them, and they are some hundreds. */
const regionMaps = new WeakMap<Catalog, Map<string | null, ReadonlyMap<string, ServiceRegion>>>();

function regionsOf(catalog: Catalog, provider: string | null): ReadonlyMap<string, ServiceRegion> {
  const maps = regionMaps.get(catalog) ?? new Map<string | null, ReadonlyMap<string, ServiceRegion>>();
  const map = maps.get(provider) ?? regionMapOf(catalog, provider);
  regionMaps.set(catalog, maps.set(provider, map));
  return map;
}

function regionMapOf({ services }: Catalog, provider: string | null): ReadonlyMap<string, ServiceRegion> {
  const lists = services
    .filter((service) => provider === null || service.provider === provider)
    .flatMap(({ regions }) => (regions === "global" ? [] : regions));
  return new Map(lists.map((region) => [region.id.toLowerCase(), region]));
}
