import { misfit } from "../options/bind.ts";
import { type Enumeration, enumerateOptions } from "../options/enumerate.ts";
import type { AnyCandidate, Breach, Constraint } from "../options/option.ts";
import { type GroupMember, requirementGroups } from "../options/requirement-groups.ts";
import type { PlanningSubject } from "../options/subject.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { Finding } from "../spec/plan.ts";
import { type SectionId, sectionIds } from "../spec/words.ts";
import { usdText } from "./money-text.ts";
import { searchPlans } from "./search.ts";

/** Builds the subject anew after a change of the brief (traits and workload follow from it). */
export type SubjectOf = (brief: NormalizedBrief) => PlanningSubject;

/** Most constraints that a relaxation drops together before we give up. */
const mostDropped = 3;

/** What people give up first: a taste, then a named product, then an availability, then a place, then a regime. */
const reluctance: readonly string[] = [
  "avoid",
  "require",
  "stack",
  "availability",
  "residency",
  "compliance",
  "personal-data",
  "capacity",
];

/**
 * Why no plan exists: a minimal set of constraints that conflict (dropping any one of them would resolve that
 * conflict), and the smallest relaxation after which planning the whole brief again does find a plan.
 */
export function explainInfeasible(enumeration: Enumeration, subjectOf: SubjectOf): Finding[] {
  const constraints = distinct(enumeration.constraints.list);
  const problem = { enumeration, groups: requirementGroups(enumeration.context, enumeration.constraints) };
  const conflict = minimalConflict(problem, constraints);
  return [conflictFinding(enumeration, conflict), relaxationFinding(problem, { constraints, subjectOf })];
}

interface Problem {
  enumeration: Enumeration;
  groups: readonly (readonly GroupMember[])[];
}

function distinct(list: readonly Constraint[]): Constraint[] {
  const seen = new Set<string>();
  return list.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Sections whose candidates are single products; the others are put together from several. */
const simpleSections = ["database", "caching", "cicd"] as const;

/** Whether candidates exist for all sections that break none of the active constraints and can be used together. */
function isFeasible({ enumeration, groups }: Problem, active: ReadonlySet<string>): boolean {
  const isAllowed = ({ breaches }: { breaches: readonly Breach[] }): boolean =>
    !breaches.some(({ constraintId }) => active.has(constraintId));
  const others = simpleSections.map((section) => candidates(enumeration, section).filter(isAllowed));
  const pools = groups.map((group) => group.filter(isAllowed));
  return candidates(enumeration, "hosting")
    .filter(isAllowed)
    .some(
      (hosting) =>
        others.every((list) => list.some((candidate) => misfit(hosting, widened(candidate, active)) === undefined)) &&
        pools.every((pool) =>
          pool.some(({ worksWith }) => worksWith === "any" || worksWith.includes(hosting.fit.network)),
        ),
    );
}

/** A candidate as it would be without the constraints that are not active. */
function widened(candidate: AnyCandidate, active: ReadonlySet<string>): Pick<AnyCandidate, "fit" | "serviceId"> {
  const { narrowedBy } = candidate.fit;
  if (narrowedBy === null || active.has(narrowedBy)) return candidate;
  return { serviceId: candidate.serviceId, fit: { ...candidate.fit, worksWith: "any" } };
}

function candidates(enumeration: Enumeration, section: SectionId): AnyCandidate[] {
  const { options, excluded }: { options: readonly AnyCandidate[]; excluded: readonly AnyCandidate[] } =
    enumeration.sections[section];
  return [...options, ...excluded];
}

/** Takes constraints away one by one as long as the rest still conflicts. */
function minimalConflict(problem: Problem, constraints: readonly Constraint[]): Constraint[] {
  let rest = [...constraints].sort((first, second) => rank(first) - rank(second));
  for (const constraint of [...rest].reverse()) {
    const without = rest.filter((other) => other !== constraint);
    if (!isFeasible(problem, new Set(without.map(({ id }) => id)))) rest = without;
  }
  return rest;
}

function rank({ id }: Constraint): number {
  return reluctance.indexOf(id.split(":")[0] ?? "");
}

function conflictFinding(enumeration: Enumeration, conflict: readonly Constraint[]): Finding {
  const empty = sectionIds.filter((section) => enumeration.sections[section].options.length === 0);
  const where =
    empty.length === 0 ? "no combination of options works together" : `no option is left for ${empty.join(", ")}`;
  if (conflict.length === 0) {
    const message = `Nothing in the catalog fits together for this brief, whatever its constraints: ${where}.`;
    return infeasible("infeasible-conflict", { sections: empty, path: "", message });
  }
  return infeasible("infeasible-conflict", {
    sections: empty,
    path: conflict[0]?.path ?? "",
    message: `These requirements conflict: ${conflict.map(({ text }) => text).join("; ")}. With all of them ${where}.`,
  });
}

interface RelaxationInput {
  constraints: readonly Constraint[];
  subjectOf: SubjectOf;
}

function relaxationFinding(problem: Problem, { constraints, subjectOf }: RelaxationInput): Finding {
  const all = new Set(constraints.map(({ id }) => id));
  const droppable = constraints
    .filter(({ relax }) => relax !== null)
    .sort((first, second) => rank(first) - rank(second));
  for (const dropped of subsets(droppable, mostDropped)) {
    const active = new Set([...all].filter((id) => !dropped.some((constraint) => constraint.id === id)));
    if (!isFeasible(problem, active)) continue;
    const brief = dropped.reduce(
      (current, { relax }) => relax?.(current) ?? current,
      problem.enumeration.context.brief,
    );
    const found = searchPlans(enumerateOptions(subjectOf(brief))).best;
    if (found === null) continue;
    return infeasible("infeasible-relaxation", {
      sections: [],
      path: dropped[0]?.path ?? "",
      message: `Smallest relaxation: ${dropped.map(({ relaxation }) => relaxation).join(" and ")}; then a plan exists at ${usdText(found.costMicroUsd)}/month.`,
    });
  }
  return infeasible("infeasible-relaxation", {
    sections: [],
    path: "",
    message: `Dropping up to ${mostDropped} of the requirements does not help; lower the scale requirements or ask for less at once.`,
  });
}

/** Subsets of 1 … `most` members, smaller ones first, in the order of the list. */
function* subsets<Item>(items: readonly Item[], most: number): Generator<Item[]> {
  for (let size = 1; size <= Math.min(most, items.length); size += 1) yield* ofSize(items, size);
}

function* ofSize<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, item] of items.entries()) {
    for (const rest of ofSize(items.slice(index + 1), size - 1)) yield [item, ...rest];
  }
}

function infeasible(ruleId: string, parts: Pick<Finding, "sections" | "path" | "message">): Finding {
  return {
    ruleId,
    result: "fail",
    severity: "error",
    ...parts,
    reference: "hard constraints of the brief",
    resolvedInRound: null,
  };
}
