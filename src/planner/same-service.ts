import type { AnyCandidate, AnyOption } from "../options/option.ts";
import type { SectionDetails, ServiceUse } from "../spec/details.ts";
import type { SectionId } from "../spec/words.ts";
import type { Selected } from "./selected.ts";

/** What a section has been served by: an option, or as much of one as a decision says. */
export interface Served<S extends SectionId> {
  section: S;
  serviceId: string;
  uses: readonly ServiceUse[];
  details: SectionDetails[S];
}
type AnyServed = { [S in SectionId]: Served<S> }[SectionId];

/** Hosting, database, cache and CI are one service; monitoring and security are put together from several. */
export function isSameService(option: AnyCandidate, chosen: AnyServed): boolean {
  if (option.section !== "monitoring" && option.section !== "security") return option.serviceId === chosen.serviceId;
  return partsOf(option) === partsOf(chosen);
}

/** Interest in the services of a plan alone. */
export function servicesOf({ options }: Pick<Selected, "options">): (candidate: AnyCandidate) => boolean {
  return (candidate) => isSameService(candidate, options[candidate.section]);
}

function partsOf({ uses }: Pick<AnyServed, "uses">): string {
  return [...new Set(uses.map(({ serviceId }) => serviceId))].sort().join(" ");
}

/** A database does not lose its standby because its size changes. */
export function isAsReliable(option: AnyOption, chosen: AnyServed): boolean {
  if (option.section !== "database" || chosen.section !== "database") return true;
  return option.details.highAvailability === chosen.details.highAvailability;
}
