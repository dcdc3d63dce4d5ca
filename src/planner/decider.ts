import type { FreeFields } from "../options/free-fields.ts";
import type { AnyOption, Option } from "../options/option.ts";
import type { ProposedReading } from "../sizing/proposed-reading.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { ModelCall } from "../spec/model-call.ts";
import type { Finding } from "../spec/plan.ts";
import type { Trait } from "../spec/traits.ts";
import type { SectionId } from "../spec/words.ts";
import type { Workload } from "../spec/workload.ts";
import type { Planning } from "./planning.ts";
import { type Selection, searchPlans } from "./search.ts";

/** What is left of a run's budget for one question. */
export interface Allowance {
  calls: number;
  tokens: number;
}

/** What a decider may tell while it works. */
export type DeciderEvent =
  | { type: "reasked"; reason: string }
  | { type: "retrying"; attempt: number; waitMs: number; reason: string };

/** What every question to a decider comes with. */
export interface Question {
  /** 0 on the first pass, then the repair round. */
  round: number;
  allowance: Allowance;
  /** Whether something has answered in this run; where nothing ever has, the address is wrong. */
  hasAnswered: boolean;
  signal: AbortSignal | undefined;
  tell(event: DeciderEvent): void;
}

/** What a decider is asked: one section, the options that are offered, and what has been decided so far. */
export interface SectionRequest extends Question {
  section: SectionId;
  brief: NormalizedBrief;
  traits: readonly Trait[];
  workload: Workload;
  planning: Planning;
  /** Options that meet all hard constraints and work with the hosting chosen, best first. */
  offered: readonly AnyOption[];
  /** Null while hosting itself is decided. */
  hosting: Option<"hosting"> | null;
  decided: Partial<Selection>;
  /** In repair: the findings to mend and the answer that caused them. */
  findings: readonly Finding[];
  previous: PreviousAnswer | null;
}

/** A decision that is to be taken again. */
export interface PreviousAnswer {
  optionId: string;
  rationale: string;
  /** Its free fields in words. */
  fields: readonly string[];
}

export interface BriefRequest extends Question {
  brief: NormalizedBrief;
}

/** What asking cost, whatever came of it. */
interface Accounted {
  calls?: readonly ModelCall[];
}

/** A decider's answer. `failed` is a value: the planner decides the section instead, and the run goes on. */
export type SectionAnswer = Accounted &
  (
    | {
        kind: "chosen";
        optionId: string;
        rationale?: string;
        fields?: FreeFields;
        /** What of the answer was not used, in words; it becomes a note of the plan. */
        notes?: readonly string[];
      }
    | { kind: "failed"; reason: string }
  );

/** What the brief says beside its fields, or why it could not be read: then the keywords decide. */
export type BriefAnswer = Accounted & ({ kind: "read"; reading: ProposedReading } | { kind: "failed"; reason: string });

/**
 * Who decides. An answer names one of the offered options; everything else is computed by the core. A decider throws
 * AppError only for what must stop the run (a wrong key, an unknown model); anything else is a `failed` answer.
 */
export interface Decider {
  readonly id: "planner" | "model";
  readonly model: string | null;
  /** Version by prompt; empty where none is used. */
  readonly promptVersions: Readonly<Record<string, string>>;
  /** Null where the brief is read by keywords. */
  readonly readBrief: ((request: BriefRequest) => Promise<BriefAnswer>) | null;
  decide(request: SectionRequest): Promise<SectionAnswer>;
}

/** The decider without a model: its part of the best joint plan, or the best completion with other sections fixed. */
export function createPlannerDecider(): Decider {
  return {
    id: "planner",
    model: null,
    promptVersions: {},
    readBrief: null,
    decide: async (request) => planSection(request),
  };
}

/** The planner's choice for one section, given what is already decided. */
export function planSection({
  section,
  planning,
  decided,
}: Pick<SectionRequest, "section" | "planning" | "decided">): SectionAnswer {
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
