import type { NormalizedBrief } from "../spec/brief.ts";
import { assumedSuffix, type Trait, type TraitId, traitIds } from "../spec/traits.ts";
import type { Regime } from "../spec/words.ts";
import { firstMention, type PhrasePattern, phrasePattern } from "./phrases.ts";
import { profiles } from "./profiles.ts";
import { traitPatterns } from "./trait-words.ts";

/** A regime says what kind of data there is. */
const regimeTraits: Partial<Record<Regime, TraitId>> = {
  GDPR: "personal-data",
  HIPAA: "health-data",
  "PCI-DSS": "card-data",
  FedRAMP: "federal-data",
};
const shownCharacters = 80;

/** Kinds that describe a part of nearly every web application; they lead only where there are no pages. */
const partKinds: ReadonlySet<TraitId> = new Set(["api", "batch"]);

/** Technologies of applications for phones: without other words, people use them for themselves. */
const mobileFramework = phrasePattern({
  exact: [
    "react native",
    "flutter",
    "expo",
    "ionic",
    "swift",
    "swiftui",
    "jetpack compose",
    "kotlin multiplatform",
    ".net maui",
  ],
});

/** Technologies with which people build pages: an application with users who look at it. */
const webFramework = phrasePattern({
  exact: [
    "next.js",
    "nextjs",
    "next",
    "nuxt",
    "nuxt.js",
    "remix",
    "sveltekit",
    "svelte",
    "react",
    "vue",
    "vue.js",
    "angular",
    "solidstart",
    "qwik",
    "rails",
    "ruby on rails",
    "django",
    "laravel",
    "symfony",
    "phoenix",
    "blazor",
    "asp.net",
    "asp.net core",
    "spring mvc",
    "wordpress",
  ],
});

/** What the data is brings duties: a model's reading may add such a trait to those of the keywords, never take one away. */
const dutyTraits: ReadonlySet<TraitId> = new Set(["personal-data", "health-data", "card-data", "federal-data"]);

/**
 * The kind of work, read from description and stack by the words of `trait-words.ts` with the words as evidence, in the
 * order of `traitIds`; or exactly what the caller gave. `quoted` is a model's reading (words of the brief by trait) and
 * stands instead of the keywords, save for duties. When read, at least one kind of application is there: where nothing
 * tells it, it is assumed and the evidence says so.
 */
export function readTraits(brief: NormalizedBrief, quoted: ReadonlyMap<TraitId, string> | null = null): Trait[] {
  if (brief.traits !== undefined) {
    const given = new Set(brief.traits);
    return traitIds.filter((id) => given.has(id)).map((id) => ({ id, evidence: "given in the brief", by: "given" }));
  }
  const found = traitIds.flatMap((id): Trait[] => {
    const words = quoted?.get(id);
    if (words !== undefined) return [{ id, evidence: words.slice(0, shownCharacters), by: "model" }];
    if (quoted !== null && !dutyTraits.has(id)) return [];
    const evidence = wordsFor(brief, id) ?? regimeEvidence(brief, id);
    return evidence === undefined ? [] : [{ id, evidence: evidence.slice(0, shownCharacters), by: "keywords" }];
  });
  return withKind(found, brief, quoted === null ? "no keyword matched" : "the model named no kind");
}

function wordsFor({ projectDescription, techStack }: NormalizedBrief, id: TraitId): string | undefined {
  const { text, stack } = traitPatterns(id);
  const inText = firstMention(projectDescription, text);
  if (inText !== undefined) return inText;
  return techStack.categories.map(({ choice }) => firstMention(choice, stack)).find((mention) => mention !== undefined);
}

function regimeEvidence({ complianceRequirements }: NormalizedBrief, id: TraitId): string | undefined {
  const regime = complianceRequirements.find((name) => regimeTraits[name] === id);
  return regime === undefined ? undefined : `${regime} is required`;
}

/** Adds the assumed kind where no word told one, or where the words told only a part of an application with users. */
function withKind(found: readonly Trait[], brief: NormalizedBrief, because: string): Trait[] {
  const kinds = found.filter(({ id }) => profiles.some(({ kind }) => kind === id));
  if (kinds.some(({ id }) => !partKinds.has(id))) return [...found];
  const choices = brief.techStack.categories.map(({ choice }) => choice);
  const isNamed = (pattern: PhrasePattern): boolean =>
    choices.some((choice) => firstMention(choice, pattern) !== undefined);
  const hasScreens = isNamed(webFramework) || isNamed(mobileFramework);
  if (kinds.length > 0 && !hasScreens) return [...found];
  const id = assumedKind({ isMobile: isNamed(mobileFramework), isBackend: choices.length > 0 && !hasScreens });
  const assumed: Trait = { id, evidence: `${because}${assumedSuffix}`, by: "keywords" };
  return [...found, assumed].sort((first, second) => traitIds.indexOf(first.id) - traitIds.indexOf(second.id));
}

function assumedKind({ isMobile, isBackend }: { isMobile: boolean; isBackend: boolean }): TraitId {
  if (isMobile) return "consumer-app";
  return isBackend ? "api" : "business-saas";
}
