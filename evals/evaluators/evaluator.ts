import type { Catalog } from "../../src/catalog/catalog.ts";
import type { Answer } from "./answer.ts";
import type { Row } from "./row.ts";

/** What an evaluator says. Score: 0 to 1, or an amount for measures; null: it has nothing to say of this row. */
export interface Verdict {
  score: number | null;
  comment: string;
}

export interface Judged {
  answer: Answer;
  row: Row;
  catalog: Catalog;
}

/** What is known of a question without asking it. `id` is the feedback key in LangSmith, never reused for something else. */
export interface Question {
  id: string;
  title: string;
  /** score: 0 to 1, more is better. measure: an amount in `unit`, reported and never held against anything. */
  kind: "score" | "measure";
  unit: string | null;
}

/** One question asked of every answer. */
export interface Evaluator extends Question {
  evaluate(judged: Judged): Verdict;
}

export function scoring(id: string, title: string, evaluate: Evaluator["evaluate"]): Evaluator {
  return { id, title, kind: "score", unit: null, evaluate };
}

export function measuring(id: string, unit: string, evaluate: Evaluator["evaluate"]): Evaluator {
  return { id, title: `${id} (${unit})`, kind: "measure", unit, evaluate };
}

export function notApplicable(why: string): Verdict {
  return { score: null, comment: `not applicable: ${why}` };
}

/** 1 where nothing is wrong, else 0 with what is. */
export function passUnless(faults: readonly string[]): Verdict {
  return { score: faults.length === 0 ? 1 : 0, comment: listed(faults) };
}

/** The share of `all` that is without fault, to 6 decimals. */
export function shareWithout(faults: readonly string[], all: number): Verdict {
  const share = all === 0 ? 1 : Math.max(0, all - faults.length) / all;
  return { score: Number(share.toFixed(6)), comment: listed(faults) };
}

const mostListed = 8;

function listed(faults: readonly string[]): string {
  const rest = faults.length - mostListed;
  return [...faults.slice(0, mostListed), ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ");
}
