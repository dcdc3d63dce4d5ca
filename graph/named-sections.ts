import { BadInputError } from "../src/errors.ts";
import { suggestName } from "../src/spec/closest-name.ts";
import { type SectionId, sectionIds } from "../src/spec/words.ts";

/**
 * The sections that are to be decided anew, in their order; null where that is all of them: none named, or every one.
 * Throws BadInputError for a word that is no section.
 */
export function namedSections(words: readonly string[] | undefined): SectionId[] | null {
  const problems = (words ?? []).flatMap((word, index) =>
    sectionIds.some((section) => section === word)
      ? []
      : [{ path: `sections[${index}]`, message: `"${word}" is no section; ${suggestName(word, sectionIds)}` }],
  );
  const [first] = problems;
  if (first !== undefined) throw new BadInputError(`${first.path}: ${first.message}`, problems);
  const named = sectionIds.filter((section) => words?.includes(section));
  return named.length === 0 || named.length === sectionIds.length ? null : named;
}
