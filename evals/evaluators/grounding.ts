import { ungrounded } from "../../graph/decider/grounding.ts";
import type { Catalog } from "../../src/catalog/catalog.ts";
import { type Planning, planOptions } from "../../src/planner/planning.ts";
import type { Plan } from "../../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../../src/spec/words.ts";
import type { Answer } from "./answer.ts";
import { notApplicable, scoring, shareWithout } from "./evaluator.ts";

/** Share of the rationales in which every number and every service stands somewhere else in the answer, the brief or the option chosen. */
export const grounding = scoring("grounding", "rationales say what the plan bears out", ({ answer, catalog }) => {
  const rationales = sectionIds.flatMap((section) => {
    const text = answer.rationales[section];
    return text === undefined ? [] : [{ section, text }];
  });
  if (rationales.length === 0) return notApplicable("no rationales");
  const planning = answer.plan === null ? null : planningOf(answer.plan, catalog);
  const common = evidenceOf(answer);
  const faults = rationales.flatMap(({ section, text }) => {
    const evidence = `${common}\n${planning === null ? "" : optionEvidence(planning, section)}`;
    const found = [...ungrounded(text, evidence), ...strangers(text, evidence, catalog)];
    return found.length === 0 ? [] : [`${section}: ${found.join(", ")}`];
  });
  return shareWithout(faults, rationales.length);
});

/** All of the answer but the rationales, money written as money, so that amounts are found as amounts. */
function evidenceOf({ json, brief, plan }: Answer): string {
  const amounts = plan === null ? "" : [...moneyOf(plan)].map((usd) => `$${usd} $${Number(usd).toFixed(2)}`).join(" ");
  return `${JSON.stringify(withoutRationales(json))} ${JSON.stringify(brief)} ${amounts}`;
}

function withoutRationales(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRationales);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "rationale")
      .map(([key, inner]: [string, unknown]) => [key, withoutRationales(inner)]),
  );
}

function moneyOf({ cost, decisions }: Plan): Set<string> {
  const lines = cost === null ? [] : cost.lineItems.flatMap(({ monthlyUsd }) => monthlyUsd ?? []);
  const sections = cost === null ? [] : sectionIds.map((section) => cost.bySection[section].expected);
  const alternatives =
    decisions === null
      ? []
      : sectionIds.flatMap((section) => decisions[section].alternatives.flatMap(({ monthlyUsd }) => monthlyUsd ?? []));
  return new Set([...lines, ...sections, ...alternatives, ...(cost === null ? [] : [cost.monthly.expected])]);
}

/** The options follow from brief, traits and sizes: what a rationale says of them can be held against them. */
function planningOf({ brief, traits, workload }: Plan, catalog: Catalog): Planning {
  return planOptions({ brief, traits, workload, catalog });
}

/** Names, prices and stated disadvantages of the section's options, and by how much they differ from the chosen one. */
function optionEvidence({ enumeration }: Planning, section: SectionId): string {
  const { options } = enumeration.sections[section];
  return options
    .map(({ label, monthlyMicroUsd, penalties }) => {
      const reasons = penalties.map(({ reason }) => reason).join("; ");
      return `${label} $${(monthlyMicroUsd / 1e6).toFixed(2)} ${reasons}`;
    })
    .join("\n");
}

/** Services named in a rationale that occur nowhere else. */
function strangers(text: string, evidence: string, catalog: Catalog): string[] {
  const known = wordsOf(evidence);
  return catalog.services
    .filter(({ name }) => mentions(text, name))
    .filter(
      ({ id, name, specName, aliases }) =>
        ![id, name, specName, ...aliases].some((word) => known.includes(wordsOf(word))),
    )
    .map(({ name }) => `${name} stands nowhere else`);
}

/** Words with a space on each side, so that `rds` is not found in `records`. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim()} `;
}

function mentions(text: string, name: string): boolean {
  const start = text.indexOf(name);
  if (start < 0) return false;
  return !/\w/.test(text[start - 1] ?? " ") && !/\w/.test(text[start + name.length] ?? " ");
}
