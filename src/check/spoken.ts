/** Whether a text says `pattern` and does not take it back: "no PITR", "without backups", "backups: off". */
export function says(text: string, pattern: RegExp): boolean {
  return mentions(text, pattern).includes("said");
}

/** Whether a text says that it is not so. */
export function denies(text: string, pattern: RegExp): boolean {
  const found = mentions(text, pattern);
  return found.length > 0 && found.every((mention) => mention === "denied");
}

/** True or false where the text tells, else undefined. */
export function said(text: string, pattern: RegExp): boolean | undefined {
  if (says(text, pattern)) return true;
  return denies(text, pattern) ? false : undefined;
}

/** `open`: can be read both ways, as MFA in "no passwords and MFA". */
type Mention = "said" | "denied" | "open";

/** How far before a word its denial may stand, and after it, characters. */
const reachBefore = 64;
const reachAfter = 24;

const denial = "(?:^|[^a-z])(?:no|nor|not|non|neither|without|disabled|missing|lacks?)[\\s-]+";
const fewWords = "(?:(?!with\\b)[a-z\\d-]+\\s+){0,2}";
const deniedBefore = new RegExp(`${denial}${fewWords}(?:(?:[a-z\\d-]+\\s+){1,3}n?or\\s+${fewWords})?$`, "i");
const openBefore = new RegExp(`${denial}(?:[a-z\\d-]+\\s+){1,3}and\\s+${fewWords}$`, "i");
const deniedAfter = /^\s*(?:[:=]\s*)?(?:is\s+|are\s+)?(?:off|disabled|none|not)\b/i;

/** Patterns are few and texts many: each is compiled once. */
const everywhere = new WeakMap<RegExp, RegExp>();

function globalOf(pattern: RegExp): RegExp {
  const compiled = everywhere.get(pattern);
  if (compiled !== undefined) return compiled;
  const global = new RegExp(pattern, "gi");
  everywhere.set(pattern, global);
  return global;
}

function mentions(text: string, pattern: RegExp): Mention[] {
  return [...text.matchAll(globalOf(pattern))].map(({ index, 0: words }) => {
    const before = text
      .slice(Math.max(0, index - reachBefore), index)
      .split(/[,;.()]|\b(?:but|yet)\b/i)
      .at(-1);
    const after = text.slice(index + words.length, index + words.length + reachAfter);
    return mentionBetween(before ?? "", after);
  });
}

function mentionBetween(before: string, after: string): Mention {
  if (openBefore.test(before)) return "open";
  return deniedBefore.test(before) || deniedAfter.test(after) ? "denied" : "said";
}

/** Whether a text says that there is nothing: "none", "no", "n/a", "-", or nothing at all. */
export function isNothing(text: string): boolean {
  return (
    /^(?:none|no|nothing|n\/?a|off|disabled|not used|-|—)?[.!]?$/i.test(text.trim()) ||
    /^none\b\s*[:(,-]/i.test(text.trim())
  );
}
