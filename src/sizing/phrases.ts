/**
 * Words that turn round what follows them in the same clause: "no video", "not a shop", "without chat or uploads".
 * "Not only" does not.
 */
const negations = new Set([
  "no",
  "not",
  "never",
  "without",
  "neither",
  "nor",
  "none",
  "cannot",
  "non",
  "except",
  "excluding",
]);
/** How many words before a mention may hold its negation. */
const negationReachWords = 4;
const negationReachCharacters = 60;

interface PhraseList {
  /** A word or phrase as people write it; a plural is allowed. */
  phrases?: readonly string[];
  /** The same in exactly this number: an "online shop" sells, something made "for online shops" does not. */
  exact?: readonly string[];
  /** Phrases that hold one of the words and mean something else: a "shop floor" sells nothing. */
  ignore?: readonly string[];
}

/** Compiled phrases; `ignored` tells a match that does not count. */
export interface PhrasePattern {
  expression: RegExp;
  ignored: RegExp | undefined;
}

/**
 * One expression for many phrases: whole words, any case, a blank for a blank or a hyphen, a hyphen for a hyphen, a blank
 * or nothing. Nothing in it repeats without a bound, so that its time is linear in the text.
 */
export function phrasePattern({ phrases = [], exact = [], ignore = [] }: PhraseList): PhrasePattern {
  const all = [
    ...phrases.map((phrase) => ({ phrase, plural: true })),
    ...[...exact, ...ignore].map((phrase) => ({ phrase, plural: false })),
  ];
  const alternatives = all
    .sort((first, second) => second.phrase.length - first.phrase.length)
    .map(({ phrase, plural }) => expressionFor(phrase, plural));
  return {
    expression: new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "giu"),
    ignored:
      ignore.length === 0
        ? undefined
        : new RegExp(`^(?:${ignore.map((phrase) => expressionFor(phrase, false)).join("|")})$`, "iu"),
  };
}

function expressionFor(phrase: string, plural: boolean): string {
  const escaped = phrase.replace(/[.+*?()[\]\\/]/g, "\\$&");
  const withPlural = !plural
    ? escaped
    : /[^aeiou]y$/.test(escaped)
      ? `${escaped.slice(0, -1)}(?:y|ies)`
      : `${escaped}(?:s|es)?`;
  return withPlural.replaceAll("-", "[\\s\\-]?").replaceAll(" ", "[\\s\\-]{1,3}");
}

/** The first mention that is not negated, in the words of the text; undefined where there is none. */
export function firstMention(text: string, { expression, ignored }: PhrasePattern): string | undefined {
  for (const match of text.matchAll(expression)) {
    if (ignored?.test(match[0]) !== true && !isNegated(text, match.index)) return match[0];
  }
  return undefined;
}

function isNegated(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - negationReachCharacters), at).toLowerCase();
  const clause = before.split(/[.,;:!?()\n]|\sbut\s|\sand\s/).at(-1) ?? "";
  const words = clause.split(/[\s\-/]+/).filter((word) => word !== "");
  const near = words.slice(-negationReachWords);
  return near.some((word, index) => isNegation(word) && !/^(?:only|just|merely)$/.test(near[index + 1] ?? ""));
}

function isNegation(word: string): boolean {
  return negations.has(word) || /n['’]t$/.test(word);
}
