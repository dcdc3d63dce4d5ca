import { coverage, inScope } from "../catalog/coverage.ts";
import type { SectionDetails, ServiceUse } from "../spec/details.ts";
import { type Regime, type SectionId, sectionIds } from "../spec/words.ts";
import { fail, type KnownDetails, type Observation, type Subject, unknown } from "./rule.ts";

/** One product of the plan and the section that uses it. */
export interface PlacedUse {
  section: SectionId;
  use: ServiceUse;
}

/** All products of all sections; null when the details of a section are missing. */
export function allUses({ details }: Subject): PlacedUse[] | null {
  if (details === undefined || sectionIds.some((section) => details[section]?.uses === undefined)) return null;
  return sectionIds.flatMap((section) => (details[section]?.uses ?? []).map((use) => ({ section, use })));
}

/**
 * A yes/no fact of a section's details. Missing or null: unknown. `true` passes; anything else fails with the message.
 */
export function requireFlag(value: boolean | null | undefined, path: string, message: string): Observation[] {
  if (value === true) return [];
  return [value === false ? fail(path, message) : unknown(path, `${path} is not stated`)];
}

export function isNoDatabase({ spec }: Subject): boolean {
  return spec.database.service === "none";
}

/** Whether users log in, by workload; null when the workload is not known. */
export function usersLogIn({ workload }: Subject): boolean | null {
  return workload === undefined ? null : workload.authenticatedUsers.value > 0;
}

/** The services of a plan against one regime: not covered fails, unknown stays unknown, each naming the service. */
export function vendorCoverage(subject: Subject, regime: Regime): Observation[] {
  const uses = allUses(subject);
  if (uses === null)
    return [unknown("", `which services are used at which plan is not stated, so ${regime} coverage is unknown`)];
  return uses
    .filter(({ use }) => inScope(regime, use.role))
    .flatMap(({ section, use }) => {
      const service = subject.catalog.find(use.serviceId);
      if (service === undefined) return [unknown(section, `${use.serviceId} is not in the catalog`)];
      const { state, reason } = coverage(service, use, regime);
      if (state === "covered") return [];
      return [state === "not-covered" ? fail(section, reason, [section]) : unknown(section, reason)];
    });
}

/** Details of one section as far as they are known; a field that is missing or null is unknown. */
export function detailsOf<S extends SectionId>({ details }: Subject, section: S): Partial<SectionDetails[S]> {
  const known: KnownDetails = details ?? {};
  return known[section] ?? {};
}

/** One unknown for a section whose details are missing. */
export function noDetails(section: SectionId): Observation[] {
  return [unknown(section, `the details of ${section} are not stated`)];
}
