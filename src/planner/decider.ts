import type { AnyOption, Option } from "../options/option.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { Finding } from "../spec/plan.ts";
import type { Trait } from "../spec/traits.ts";
import type { SectionId } from "../spec/words.ts";
import type { Planning } from "./planning.ts";
import { type Selection, searchPlans } from "./search.ts";

/** What a decider is asked: one section, the options that are offered, and what has been decided so far. */
export interface SectionRequest {
  section: SectionId;
  brief: NormalizedBrief;
  traits: readonly Trait[];
  planning: Planning;
  /** Options that meet all hard constraints and work with the hosting chosen, best first. */
  offered: readonly AnyOption[];
  /** Null while hosting itself is decided. */
  hosting: Option<"hosting"> | null;
  decided: Partial<Selection>;
  /** In repair: the findings to mend and the option that caused them. */
  findings: readonly Finding[];
  previousOptionId: string | null;
  /** 0 on the first pass, then the repair round. */
  round: number;
  signal: AbortSignal | undefined;
}

/** A decider's answer. `failed` is a value: the section is repaired or falls back, the run goes on. */
export type SectionAnswer =
  | { kind: "chosen"; optionId: string; rationale?: string }
  | { kind: "failed"; reason: string };

/**
 * Who decides. An answer names one of the offered options; everything else is computed by the core. A decider throws
 * AppError only for what must stop the run (a wrong key, an unknown model); anything else is a `failed` answer.
 */
export interface Decider {
  readonly id: "planner" | "model";
  readonly model: string | null;
  decide(request: SectionRequest): Promise<SectionAnswer>;
}

/** The decider without a model: its part of the best joint plan, or the best completion with other sections fixed. */
export function createPlannerDecider(): Decider {
  return { id: "planner", model: null, decide: async (request) => planSection(request) };
}

/** The planner's choice for one section, given what is already decided. */
export function planSection({ section, planning, decided }: SectionRequest): SectionAnswer {
  const others: Partial<Record<SectionId, string>> = { ...decided };
  delete others[section];
  const best = agrees(planning.search.best?.selection, others)
    ? planning.search.best
    : searchPlans(planning.enumeration, others).best;
  if (best === null) return { kind: "failed", reason: `no ${section} option works with the other decisions` };
  return { kind: "chosen", optionId: best.selection[section] };
}

function agrees(selection: Selection | undefined, others: Partial<Record<SectionId, string>>): boolean {
  if (selection === undefined) return false;
  return Object.entries(others).every(([section, optionId]) =>
    Object.entries(selection).some(([key, id]) => key === section && id === optionId),
  );
}
