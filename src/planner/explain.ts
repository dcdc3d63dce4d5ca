import type { AnyCandidate, AnyOption } from "../options/option.ts";
import type { Alternative, DecidedBy } from "../spec/plan.ts";
import { microToDecimal, usdText } from "./money-text.ts";
import { firstPerService, type Standing, type StandingInput, score, standings } from "./standing.ts";

/** How many options and how many exclusions a reader is shown. */
const shownOptions = 3;
const shownExclusions = 3;

export interface ExplainInput extends StandingInput {
  optionId: string;
  decidedBy: DecidedBy;
}

/** What was passed over and why: the best other options, then what a hard constraint rules out. */
export function alternativesFor(input: ExplainInput): Alternative[] {
  return [...passedOver(input), ...ruledOut(input)];
}

function passedOver(input: ExplainInput): Alternative[] {
  const all = standings(input);
  const chosen = all.find(({ option }) => option.id === input.optionId);
  if (chosen === undefined) return [];
  const others = all.filter(
    ({ option }) => option.id !== input.optionId && option.serviceId !== chosen.option.serviceId,
  );
  return firstPerService(others)
    .slice(0, shownOptions)
    .map((other) => ({
      optionId: other.option.id,
      monthlyUsd: microToDecimal(other.costMicroUsd),
      whyNot: whyNot(other, chosen),
    }));
}

/** The difference in dollars, and what the other option has against it that the chosen one has not. */
function whyNot(other: Standing, chosen: Standing): string {
  const chosenReasons = new Set(chosen.penalties.map(({ reason }) => reason));
  const against = other.penalties
    .filter(({ reason }) => !chosenReasons.has(reason))
    .sort((first, second) => second.usd - first.usd);
  return [difference(other, chosen), ...against.slice(0, 2).map(({ reason }) => reason)].join("; ");
}

/** What a reader can recompute from the amounts of the plan: penalties, which no bill has, are not in it. */
function difference(other: Standing, chosen: Standing): string {
  const microUsd = other.costMicroUsd - chosen.costMicroUsd;
  const whole = other.option.section === "hosting" ? "the best plan on it costs " : "";
  if (microUsd === 0) return `${whole}the same`;
  return `${whole}${usdText(Math.abs(microUsd))}/month ${microUsd > 0 ? "more" : "less"}`;
}

function ruledOut({ enumeration, section }: ExplainInput): Alternative[] {
  const { options, excluded }: { options: readonly AnyOption[]; excluded: readonly AnyCandidate[] } =
    enumeration.sections[section];
  const offered = new Set(options.map(({ serviceId }) => serviceId));
  const seen = new Set<string>();
  return (
    excluded
      // That a MySQL service is no PostgreSQL needs no telling.
      .filter(({ breaches }) => breaches[0]?.constraintId !== "stack:engine")
      .filter(
        ({ serviceId, breaches }) =>
          !offered.has(serviceId) && breaches.length === 1 && !seen.has(serviceId) && seen.add(serviceId),
      )
      .slice(0, shownExclusions)
      .map(({ id, breaches }) => ({ optionId: id, monthlyUsd: null, whyNot: breaches[0]?.reason ?? "" }))
  );
}

/** Why this option was taken, as far as the numbers of the plan say it. */
export function rationaleFor(input: ExplainInput): string {
  const all = standings(input);
  const chosen = all.find((candidate) => candidate.option.id === input.optionId);
  if (chosen === undefined) return "";
  const { option } = chosen;
  const price = input.section === "hosting" ? option.monthlyMicroUsd : chosen.costMicroUsd;
  const sentences = [`${option.label}: ${usdText(price)}/month by itself.`];
  const next = firstPerService(all.filter((other) => other.option.serviceId !== option.serviceId))[0];
  if (next === undefined) sentences.push("No other service meets every hard constraint.");
  else sentences.push(comparison(chosen, next, input.decidedBy));
  if (chosen.penalties.length > 0)
    sentences.push(
      `Known against it: ${chosen.penalties
        .slice(0, 3)
        .map(({ reason }) => reason)
        .join("; ")}.`,
    );
  return sentences.join(" ");
}

function comparison(chosen: Standing, next: Standing, decidedBy: DecidedBy): string {
  const money = next.costMicroUsd - chosen.costMicroUsd;
  const name = next.option.label;
  if (score(next) < score(chosen)) {
    const why =
      decidedBy === "model"
        ? "the model weighed more than that"
        : "not in the whole plan (budget, shared fees or partners)";
    return `${name} would be the better choice by itself (${difference(next, chosen)}, disadvantages weighed), but ${why}.`;
  }
  if (money === 0) return `The next best, ${name}, costs the same.`;
  if (money > 0) return `${usdText(money)}/month below the next best, ${name}.`;
  return `${usdText(-money)}/month above ${name}, which has more against it: ${whyNot(next, chosen)}.`;
}
