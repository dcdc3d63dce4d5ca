import { generalRules } from "./general-rules.ts";
import { regimeRules } from "./regime-rules.ts";
import type { Rule } from "./rule.ts";

/** Every rule, by id in alphabetical order. */
export const allRules: readonly Rule[] = [...generalRules, ...regimeRules].sort((first, second) =>
  first.id < second.id ? -1 : 1,
);
