/** Whether a text says `pattern` and does not take it back: "no PITR", "without backups", "backups: off". */
export function says(text: string, pattern: RegExp): boolean {
  return mentions(text, pattern).some(({ isDenied }) => !isDenied);
}

/** Whether a text says that it is not so. */
export function denies(text: string, pattern: RegExp): boolean {
  const found = mentions(text, pattern);
  return found.length > 0 && found.every(({ isDenied }) => isDenied);
}

/** True or false where the text tells, else undefined. */
export function said(text: string, pattern: RegExp): boolean | undefined {
  if (says(text, pattern)) return true;
  return denies(text, pattern) ? false : undefined;
}

/** How far before a word its denial may stand, characters. */
const reachCharacters = 24;

function mentions(text: string, pattern: RegExp): { isDenied: boolean }[] {
  return [...text.matchAll(new RegExp(pattern, "gi"))].map(({ index, 0: words }) => {
    const before =
      text
        .slice(Math.max(0, index - reachCharacters), index)
        .split(/[,;.()]/)
        .at(-1) ?? "";
    const after = text.slice(index + words.length, index + words.length + reachCharacters);
    const isDenied =
      /(?:^|[^a-z])(?:no|not|non|without|disabled|missing|lacks?)[\s-]+(?:[a-z-]+\s+){0,2}$/i.test(before) ||
      /^\s*(?:[:=]\s*)?(?:is\s+|are\s+)?(?:off|disabled|none|not)\b/i.test(after);
    return { isDenied };
  });
}

/** Whether a text says that there is nothing: "none", "no", "n/a", "-", or nothing at all. */
export function isNothing(text: string): boolean {
  return (
    /^(?:none|no|nothing|n\/?a|off|disabled|not used|-|—)?[.!]?$/i.test(text.trim()) ||
    /^none\b\s*[:(,-]/i.test(text.trim())
  );
}
