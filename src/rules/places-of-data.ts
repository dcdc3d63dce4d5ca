import { readPlace } from "../catalog/region-area.ts";
import { knownUses } from "./facts.ts";
import { fail, type Observation, type Subject, unknown } from "./rule.ts";

/** Sections whose services keep the application's data, so that each must be in a known place. */
const keepers = new Set(["hosting", "database", "caching"]);

/** Every service that is known to run outside an area fails; where the place is not known, that is said. */
export function outsideArea(subject: Subject, area: string): Observation[] {
  const { placed, open } = knownUses(subject);
  const away = placed
    .filter(({ use }) => isElsewhere(use.area, area))
    .map(({ section, use }) =>
      fail(section, `${use.serviceId} keeps data in ${use.region ?? use.area} (${use.area})`, [section]),
    );
  const unplaced = placed
    .filter(({ section, use }) => keepers.has(section) && use.area === null)
    .map(({ section, use }) => unknown(section, `where ${use.serviceId} keeps data is not stated`));
  return [...away, ...regionsElsewhere(subject, area), ...unplaced, ...open];
}

/** The regions that a specification names tell where the application runs, even where the service is not known. */
function regionsElsewhere({ spec, details, catalog }: Subject, area: string): Observation[] {
  const judged = new Set((details?.hosting?.uses ?? []).flatMap(({ region, area }) => (area === null ? [] : [region])));
  const provider = spec.hosting.provider.trim().toLowerCase();
  return spec.hosting.regions
    .filter((region) => !judged.has(region))
    .filter((region) => isElsewhere(readPlace(region, catalog, provider)?.area ?? null, area))
    .map((region) => fail("hosting.regions", `the application runs in ${region}`, ["hosting"]));
}

function isElsewhere(place: string | null, area: string): boolean {
  return place !== null && place !== "global" && place !== area;
}
