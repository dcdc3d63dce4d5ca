import type { NormalizedBrief } from "../spec/brief.ts";
import { type Trait, type TraitId, traitIds } from "../spec/traits.ts";
import type { Regime } from "../spec/words.ts";
import { profiles } from "./profiles.ts";
import { negations, traitWords } from "./trait-words.ts";

/** A regime says what kind of data there is. */
const regimeTraits: Partial<Record<Regime, TraitId>> = { GDPR: "personal-data", HIPAA: "health-data", "PCI-DSS": "card-data", FedRAMP: "federal-data" };
/** How many characters before a word may hold its negation. */
const negationReach = 24;
const shownCharacters = 80;

/**
 * The kind of work, read from description and stack by the words of `traitWords`, with the words as evidence; or what
 * the caller gave. At least one kind of application is always there, marked as assumed when nothing tells it. In the
 * order of `traitIds`.
 */
export function readTraits(brief: NormalizedBrief): Trait[] {
  if (brief.traits !== undefined) {
    const given = new Set(brief.traits);
    return withKind(traitIds.filter((id) => given.has(id)).map((id) => ({ id, evidence: "given in the brief", by: "given" })), brief);
  }
  const text = textOf(brief);
  const found = traitIds.flatMap((id) => {
    const evidence = evidenceFor(text, id) ?? regimeEvidence(brief, id);
    return evidence === undefined ? [] : [{ id, evidence, by: "keywords" as const }];
  });
  return withKind(found, brief);
}

function textOf({ projectName, projectDescription, techStack }: NormalizedBrief): string {
  return [projectName, projectDescription, ...techStack.categories.map(({ choice }) => choice)].join("\n");
}

function evidenceFor(text: string, id: TraitId): string | undefined {
  return traitWords[id].map((word) => firstMention(text, word)).find((mention) => mention !== undefined);
}

/** The word as it stands in the text, unless each mention of it is negated. */
function firstMention(text: string, word: string): string | undefined {
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + word.length)) {
    const end = endOfWord(lower, at + word.length);
    if (end !== undefined && !isLetter(lower[at - 1]) && !isNegated(lower, at)) return text.slice(at, end).slice(0, shownCharacters);
  }
  return undefined;
}

/** End of the word that starts before `end`, with a plural s; undefined when it is part of a longer word. */
function endOfWord(text: string, end: number): number | undefined {
  if (!isLetter(text[end])) return end;
  return text[end] === "s" && !isLetter(text[end + 1]) ? end + 1 : undefined;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{Letter}/u.test(character);
}

function isNegated(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - negationReach), at).split(/[.,;:!?\n]/).at(-1) ?? "";
  return before.split(/\s+/).some((word) => negations.includes(word));
}

function regimeEvidence({ complianceRequirements }: NormalizedBrief, id: TraitId): string | undefined {
  const regime = complianceRequirements.find((name) => regimeTraits[name] === id);
  return regime === undefined ? undefined : `${regime} is required`;
}

/** One kind of application leads the sizing: when no word tells it, it is assumed and says so. */
function withKind(found: readonly Trait[], brief: NormalizedBrief): Trait[] {
  if (found.some(({ id }) => profiles.some(({ kind }) => kind === id))) return [...found];
  const assumed: Trait = { id: "business-saas", evidence: "no keyword matched; assumed", by: brief.traits === undefined ? "keywords" : "given" };
  return [assumed, ...found];
}
