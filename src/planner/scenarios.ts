import { sectionAmounts } from "../cost/section-amounts.ts";
import { type Enumeration, enumerateOptions, sectionCandidates } from "../options/enumerate.ts";
import type { PlanningSubject } from "../options/subject.ts";
import { scaledBrief } from "../sizing/scaled-brief.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import type { Redesign, Scenario } from "../spec/outlook.ts";
import { type SectionId, sectionIds } from "../spec/words.ts";
import { keeping } from "./keeping.ts";
import { usdText } from "./money-text.ts";
import { isSameService } from "./same-service.ts";
import { type PlanOutcome, searchPlans } from "./search.ts";
import { hasUnpriced, type Selected, selectedOptions } from "./selected.ts";

const factors = [10, 100] as const;
/** Halvings of the range in which a service stops to carry the load: the answer is right to about a tenth. */
const halvings = 5;
/** Moving is worth a word from a tenth of the bill on. */
const worthMoving = 0.1;

export interface ScenarioInput {
  subject: PlanningSubject;
  chosen: Selected;
}

/**
 * What the plan costs at 10 and 100 times the users, on the services it has as long as they carry the load, and from
 * how many users on one of them no longer does. Sizes follow from the same formulas; prices are today's list prices.
 */
export function growth({ subject, chosen }: ScenarioInput): { scenarios: Scenario[]; redesigns: Redesign[] } {
  const users = subject.workload.monthlyActiveUsers.value;
  const scaled = createScaler(subject);
  const redesigns = redesignsOf({ chosen, users, scaled });
  const now: Scenario = { name: "now", users, ...amountsOf(chosen), changes: [] };
  return { scenarios: [now, ...factors.map((factor) => scenario({ chosen, users, scaled }, factor))], redesigns };
}

/** The subject at a multiple of the users; each multiple is made once. */
type Scaler = (factor: number) => PlanningSubject;

function createScaler(subject: PlanningSubject): Scaler {
  const known = new Map<number, PlanningSubject>();
  return (factor) => {
    const scaled = known.get(factor) ?? grown(subject, factor);
    known.set(factor, scaled);
    return scaled;
  };
}

function grown(subject: PlanningSubject, factor: number): PlanningSubject {
  const brief = scaledBrief(subject.brief, subject.workload, factor);
  return { ...subject, brief, workload: sizeWorkload(brief, subject.traits) };
}

interface Growth {
  chosen: Selected;
  users: number;
  scaled: Scaler;
}

function scenario({ chosen, users, scaled }: Growth, factor: number): Scenario {
  const enumeration = enumerateOptions(scaled(factor));
  const head = { name: `${factor}x users`, users: users * factor };
  const kept = searchPlans({ ...enumeration, sections: keeping(enumeration.sections, chosen) }).best;
  const free = searchPlans(enumeration).best;
  const best = kept ?? free;
  const selected = best === null ? null : selectedOptions(enumeration.sections, best.selection);
  if (best === null || selected === null)
    return {
      ...head,
      monthly: null,
      hasUnpriced: false,
      changes: ["nothing in the catalog carries it within the brief's constraints"],
    };
  return {
    ...head,
    ...amountsOf(selected),
    changes: [...differences(chosen, selected), ...betterMove(enumeration, kept, free)],
  };
}

function amountsOf(selected: Selected): Pick<Scenario, "monthly" | "hasUnpriced"> {
  return { monthly: sectionAmounts(selected.charges), hasUnpriced: hasUnpriced(selected) };
}

function differences(chosen: Selected, selected: Selected): string[] {
  return sectionIds.flatMap((section) => {
    const [before, after] = [chosen.options[section], selected.options[section]];
    if (before.label === after.label && before.serviceId === after.serviceId) return [];
    const what = isSameService(after, before) ? "grows" : "changes";
    return [`${section} ${what}: ${before.label} → ${after.label}`];
  });
}

function betterMove({ sections }: Enumeration, kept: PlanOutcome | null, free: PlanOutcome | null): string[] {
  if (kept === null || free === null) return [];
  const saves = kept.costMicroUsd - free.costMicroUsd;
  if (saves < kept.costMicroUsd * worthMoving) return [];
  const [from, to] = [selectedOptions(sections, kept.selection), selectedOptions(sections, free.selection)];
  if (from === null || to === null) return [];
  const moved = sectionIds.filter((section) => !isSameService(to.options[section], from.options[section]));
  const targets = moved.map((section) => `${section} to ${to.options[section].serviceId}`);
  return [`moving ${targets.join(", ")} would save ${usdText(saves)} a month`];
}

/** From how many users on a section's service has no configuration that carries them. */
function redesignsOf(growth: Growth): Redesign[] {
  const last = factors.at(-1) ?? 1;
  return sectionIds
    .filter((section) => !carries(growth, section, last))
    .map((section) => redesign(growth, section, last))
    .sort((first, second) => first.atUsers - second.atUsers);
}

function carries({ chosen, scaled }: Growth, section: SectionId, factor: number): boolean {
  return sectionCandidates(scaled(factor), section).some(
    (candidate) => candidate.breaches.length === 0 && isSameService(candidate, chosen.options[section]),
  );
}

function redesign(growth: Growth, section: SectionId, last: number): Redesign {
  let [carried, failed] = [1, last];
  for (const factor of factors) {
    if (factor < failed && carries(growth, section, factor)) carried = factor;
    else if (factor < failed) failed = factor;
  }
  for (let step = 0; step < halvings; step += 1) {
    const middle = Math.sqrt(carried * failed);
    if (carries(growth, section, middle)) carried = middle;
    else failed = middle;
  }
  const before = growth.chosen.options[section];
  const excluded = sectionCandidates(growth.scaled(failed), section);
  const reason = excluded.find((candidate) => isSameService(candidate, before))?.breaches[0]?.reason;
  return {
    section,
    atUsers: Number((growth.users * failed).toPrecision(2)),
    from: before.label,
    to: successor(growth.scaled(failed), section),
    why: reason ?? `${before.label} has no size for it`,
  };
}

/** The best option that does carry it, by its own cost and penalties; null where none does. */
function successor(subject: PlanningSubject, section: SectionId): string | null {
  const { sections } = enumerateOptions(subject, (candidate) => candidate.section === section);
  return sections[section].options[0]?.label ?? null;
}
