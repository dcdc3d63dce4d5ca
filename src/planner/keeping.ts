import type { AnyOption, OptionsBySection } from "../options/option.ts";
import { isAsReliable, isSameService } from "./same-service.ts";
import type { Selected } from "./selected.ts";

/** Only options of the services that the plan has; a section where none is left stays open. */
export function keeping(sections: OptionsBySection, chosen: Selected): OptionsBySection {
  return {
    hosting: kept(sections.hosting, chosen),
    database: kept(sections.database, chosen),
    caching: kept(sections.caching, chosen),
    cicd: kept(sections.cicd, chosen),
    monitoring: kept(sections.monitoring, chosen),
    security: kept(sections.security, chosen),
  };
}

function kept<Options extends { options: readonly AnyOption[] }>(own: Options, chosen: Selected): Options {
  const same = own.options.filter((option) => isSameService(option, chosen.options[option.section]));
  const asReliable = same.filter((option) => isAsReliable(option, chosen.options[option.section]));
  if (same.length === 0) return own;
  return { ...own, options: asReliable.length === 0 ? same : asReliable };
}
