import { coverage, inScope } from "../catalog/coverage.ts";
import type { SectionDetails, ServiceUse } from "../spec/details.ts";
import { type Regime, type SectionId, sectionIds } from "../spec/words.ts";
import { fail, type KnownDetails, type Observation, type Subject, unknown } from "./rule.ts";

/** One product of the plan and the section that uses it. */
export interface PlacedUse {
  section: SectionId;
  use: ServiceUse;
}

/**
 * The products that are known, and one unknown for each section where some are not. A rule judges the first and adds
 * the second: what is known fails although the rest is open.
 */
export function knownUses({ details }: Subject): { placed: PlacedUse[]; open: Observation[] } {
  const placed = sectionIds.flatMap((section) => (details?.[section]?.uses ?? []).map((use) => ({ section, use })));
  const open = sectionIds.flatMap((section) => {
    const { uses, unnamedUses = [] } = details?.[section] ?? {};
    if (uses !== undefined && unnamedUses.length === 0) return [];
    const what =
      unnamedUses.length === 0 ? "which services are used" : `which service is meant by ${unnamedUses.join(", ")}`;
    return [unknown(section, `${what} is not stated`)];
  });
  return { placed, open };
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

/** Whether no cache of one's own is planned: none at all, or the edge of the hosting. */
export function isNoCacheStore({ spec }: Subject): boolean {
  return isNone(spec.caching.service) || spec.caching.service === "edge";
}

/** Whether a public text says that something is not there. */
export function isNone(text: string): boolean {
  return /^(none|no|n\/a|-|)$/i.test(text.trim());
}

/** Whether one of two facts holds; null when neither holds and one is not known. */
export function either(first: boolean | null | undefined, second: boolean | null | undefined): boolean | null {
  if (first === true || second === true) return true;
  return first === false && second === false ? false : null;
}

/** A number that must be known, however large. */
export function requireStated(value: number | null | undefined, path: string, message: string): Observation[] {
  return value === undefined || value === null ? [unknown(path, message)] : [];
}

/** A number that must reach a minimum. Missing or null: unknown. */
export function requireAtLeast(
  value: number | null | undefined,
  { path, minimum, message }: { path: string; minimum: number; message: (value: number) => string },
): Observation[] {
  if (value === undefined || value === null) return [unknown(path, `${path} is not stated`)];
  return value >= minimum ? [] : [fail(path, message(value))];
}

/** Whether users log in, by workload; null when the workload is not known. */
export function usersLogIn({ workload }: Subject): boolean | null {
  return workload === undefined ? null : workload.authenticatedUsers.value > 0;
}

/** The services of a plan against one regime: not covered fails, unknown stays unknown, each naming the service. */
export function vendorCoverage(subject: Subject, regime: Regime): Observation[] {
  if (subject.details === undefined)
    return [unknown("", `which services are used at which plan is not stated, so ${regime} coverage is unknown`)];
  const { placed, open } = knownUses(subject);
  const judged = placed
    .filter(({ use }) => inScope(regime, use.role))
    .flatMap(({ section, use }) => {
      const service = subject.catalog.find(use.serviceId);
      if (service === undefined) return [unknown(section, `${use.serviceId} is not in the catalog`)];
      const { state, reason } = coverage(service, use, regime);
      if (state === "covered") return [];
      return [state === "not-covered" ? fail(section, reason, [section]) : unknown(section, reason)];
    });
  return [...judged, ...open.filter(({ path }) => inScope(regime, path === "cicd" ? "ci" : path))];
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
