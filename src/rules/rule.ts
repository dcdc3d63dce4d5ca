import type { Catalog } from "../catalog/catalog.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { SectionDetails } from "../spec/details.ts";
import type { InfrastructureSpec } from "../spec/infrastructure-spec.ts";
import type { CostReport, Finding, Severity } from "../spec/plan.ts";
import type { TraitId } from "../spec/traits.ts";
import type { Regime, SectionId } from "../spec/words.ts";
import type { Workload } from "../spec/workload.ts";

/**
 * What a rule looks at. `details`, `workload` and `cost` are absent when the specification was written by somebody
 * else: a rule that needs an absent fact answers unknown, never pass and never fail.
 */
export interface Subject {
  brief: NormalizedBrief;
  traits: ReadonlySet<TraitId>;
  spec: InfrastructureSpec;
  details?: KnownDetails;
  workload?: Workload;
  cost?: CostReport;
  catalog: Catalog;
}

/** Details as far as they are known: all of ours, or what a specification that somebody else wrote tells. */
export type KnownDetails = { readonly [S in SectionId]?: Partial<SectionDetails[S]> & UnnamedUses };

/** What a section also uses, by role or as written, without telling which service it is: `uses` is then not all. */
interface UnnamedUses {
  readonly unnamedUses?: readonly string[];
}

/** What one look at the subject found. `path` is where in the spec, e.g. `security.waf`. */
export interface Observation {
  result: "fail" | "unknown" | "note";
  path: string;
  message: string;
  /** Sections to redo; the rule's own sections when absent. */
  sections?: readonly SectionId[];
}

export interface Rule {
  /** Stable kebab-case id, never reused. */
  id: string;
  severity: Severity;
  /** The regime that brings the rule into scope; null for rules that hold for everybody. */
  regime: Regime | null;
  sections: readonly SectionId[];
  title: string;
  why: string;
  fix: string;
  /** The clause it rests on, e.g. "PCI DSS v4.0.1 6.4.2". */
  reference: string;
  /** True: nothing in a specification can decide it. It answers with a note of what to confirm, and is never a pass. */
  isAttestation?: true;
  /** False: the rule has nothing to say of this brief (recorded as not-applicable). */
  appliesTo(subject: Subject): boolean;
  /** No observation of fail or unknown = pass. */
  check(subject: Subject): readonly Observation[];
}

export function fail(path: string, message: string, sections?: readonly SectionId[]): Observation {
  return { result: "fail", path, message, ...(sections === undefined ? {} : { sections }) };
}

export function unknown(path: string, message: string): Observation {
  return { result: "unknown", path, message };
}

export function note(path: string, message: string): Observation {
  return { result: "note", path, message };
}

/** An observation as it stands in a plan. */
export function toFinding(rule: Rule, observation: Observation): Finding {
  return {
    ruleId: rule.id,
    result: observation.result,
    severity: rule.severity,
    sections: [...(observation.sections ?? rule.sections)],
    path: observation.path,
    message: observation.message,
    reference: rule.reference,
    resolvedInRound: null,
  };
}
