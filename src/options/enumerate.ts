import type { SectionId } from "../spec/words.ts";
import { cachingCandidates } from "./caching.ts";
import { cicdCandidates } from "./cicd.ts";
import { type HardConstraints, hardConstraints } from "./constraints.ts";
import { databaseCandidates } from "./database.ts";
import { hostingCandidates } from "./hosting.ts";
import { monitoringCandidates } from "./monitoring.ts";
import type { AnyCandidate, Candidate, OptionsBySection, SectionOptions } from "./option.ts";
import { priceCandidate } from "./price-option.ts";
import { securityCandidates } from "./security.ts";
import { type PlanningContext, type PlanningSubject, planningContext } from "./subject.ts";

/** All options of a brief, with the constraints they meet and the candidates that break one. */
export interface Enumeration {
  context: PlanningContext;
  constraints: HardConstraints;
  sections: OptionsBySection;
}

/** Which candidates are of interest; where none of a section's is, all of them are. */
export type Interest = (candidate: AnyCandidate) => boolean;

/**
 * Every way to fill every section: services × workload × constraints, those that meet all hard constraints priced.
 * Pricing is most of the work, so a caller who asks about some candidates names its interest. Pure and deterministic;
 * throws BadInputError when the brief requires something that the catalog does not know.
 */
export function enumerateOptions(subject: PlanningSubject, interest: Interest = () => true): Enumeration {
  const context = planningContext(subject);
  const constraints = hardConstraints(context);
  const { hosting, database, caching, cicd, monitoring, security } = candidateSections(context, constraints);
  return {
    context,
    constraints,
    sections: {
      hosting: priced(context, hosting(), interest),
      database: priced(context, database(), interest),
      caching: priced(context, caching(), interest),
      cicd: priced(context, cicd(), interest),
      monitoring: priced(context, monitoring(), interest),
      security: priced(context, security(), interest),
    },
  };
}

/** The candidates of one section without their prices: what there is, and what speaks against it. */
export function sectionCandidates(subject: PlanningSubject, section: SectionId): readonly AnyCandidate[] {
  const context = planningContext(subject);
  return candidateSections(context, hardConstraints(context))[section]();
}

function candidateSections(context: PlanningContext, constraints: HardConstraints) {
  return {
    hosting: () => hostingCandidates(context, constraints),
    database: () => databaseCandidates(context, constraints),
    caching: () => cachingCandidates(context, constraints),
    cicd: () => cicdCandidates(context, constraints),
    monitoring: () => monitoringCandidates(context, constraints),
    security: () => securityCandidates(context, constraints),
  };
}

/** Options by rising cost and penalty, the id deciding among equals. */
function priced<S extends SectionId>(
  { catalog }: PlanningContext,
  candidates: readonly Candidate<S>[],
  interest: (candidate: Candidate<S>) => boolean,
): SectionOptions<S> {
  const score = (option: { monthlyMicroUsd: number; penaltyMicroUsd: number }): number =>
    option.monthlyMicroUsd + option.penaltyMicroUsd;
  const possible = candidates.filter(({ breaches }) => breaches.length === 0);
  const wanted = possible.filter(interest);
  return {
    options: (wanted.length === 0 ? possible : wanted)
      .map((candidate) => priceCandidate(catalog, candidate))
      .sort((first, second) => score(first) - score(second) || (first.id < second.id ? -1 : 1)),
    excluded: candidates.filter(({ breaches }) => breaches.length > 0),
  };
}
