import type { SectionId } from "../spec/words.ts";
import { cachingCandidates } from "./caching.ts";
import { cicdCandidates } from "./cicd.ts";
import { type HardConstraints, hardConstraints } from "./constraints.ts";
import { databaseCandidates } from "./database.ts";
import { hostingCandidates } from "./hosting.ts";
import { monitoringCandidates } from "./monitoring.ts";
import type { Candidate, OptionsBySection, SectionOptions } from "./option.ts";
import { priceCandidate } from "./price-option.ts";
import { securityCandidates } from "./security.ts";
import { type PlanningContext, type PlanningSubject, planningContext } from "./subject.ts";

/** All options of a brief, with the constraints they meet and the candidates that break one. */
export interface Enumeration {
  context: PlanningContext;
  constraints: HardConstraints;
  sections: OptionsBySection;
}

/**
 * Every way to fill every section: services × workload × constraints, those that meet all hard constraints priced.
 * Pure and deterministic; throws BadInputError when the brief requires something that the catalog does not know.
 */
export function enumerateOptions(subject: PlanningSubject): Enumeration {
  const context = planningContext(subject);
  const constraints = hardConstraints(context);
  return {
    context,
    constraints,
    sections: {
      hosting: priced(context, hostingCandidates(context, constraints)),
      database: priced(context, databaseCandidates(context, constraints)),
      caching: priced(context, cachingCandidates(context, constraints)),
      cicd: priced(context, cicdCandidates(context, constraints)),
      monitoring: priced(context, monitoringCandidates(context, constraints)),
      security: priced(context, securityCandidates(context, constraints)),
    },
  };
}

/** Options by rising cost and penalty, the id deciding among equals. */
function priced<S extends SectionId>(
  { catalog }: PlanningContext,
  candidates: readonly Candidate<S>[],
): SectionOptions<S> {
  const score = (option: { monthlyMicroUsd: number; penaltyMicroUsd: number }): number =>
    option.monthlyMicroUsd + option.penaltyMicroUsd;
  return {
    options: candidates
      .filter(({ breaches }) => breaches.length === 0)
      .map((candidate) => priceCandidate(catalog, candidate))
      .sort((first, second) => score(first) - score(second) || (first.id < second.id ? -1 : 1)),
    excluded: candidates.filter(({ breaches }) => breaches.length > 0),
  };
}
