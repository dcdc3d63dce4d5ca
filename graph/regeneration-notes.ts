import { usdText } from "../src/planner/money-text.ts";
import type { Finding } from "../src/spec/plan.ts";
import type { SectionId } from "../src/spec/words.ts";
import { changesOfKept, keptSections } from "./regenerate.ts";
import type { GraphState } from "./state.ts";

/** Which sections were decided anew, and what of the others did not stay as it was. Empty where all were. */
export function regenerationNotes(state: GraphState): Finding[] {
  const { regeneration } = state;
  if (regeneration === null || regeneration === undefined) return [];
  const { sections, fromVersion } = regeneration;
  const kept = keptSections(state);
  const message = `Decided anew: ${sections.join(", ")}. Kept from version ${fromVersion}, with its reasons: ${kept.join(", ")}.`;
  return [
    note({ ruleId: "sections-regenerated", severity: "info", sections, path: "" }, message),
    ...kept.flatMap((section) => keptNotes(section, state)),
  ];
}

function keptNotes(section: SectionId, state: GraphState): Finding[] {
  const changes = changesOfKept(section, state);
  const costs = costChange(section, state);
  if (changes.length > 0)
    return [
      note(
        { ruleId: "kept-section-changed", severity: "warning", sections: [section], path: section },
        `${section} is kept, changed to suit the rest: ${changes.join(", ")}${costs === null ? "" : `; it ${costs}`}`,
      ),
    ];
  if (costs === null) return [];
  const message = `${section} is kept as it was and ${costs}; its reasons give the figures of version ${state.regeneration?.fromVersion}`;
  return [note({ ruleId: "kept-section-repriced", severity: "info", sections: [section], path: section }, message)];
}

/** What the section costs now, where that is not what it did. */
function costChange(section: SectionId, { regeneration, costReport }: GraphState): string | null {
  const [before, now] = [regeneration?.monthlyUsd[section], costReport?.bySection[section].expected];
  if (before === undefined || now === undefined || Number(before) === Number(now)) return null;
  return `costs ${usd(now)} a month now instead of ${usd(before)}`;
}

function usd(decimal: string): string {
  return usdText(Math.round(Number(decimal) * 1e6));
}

function note(kind: Pick<Finding, "ruleId" | "severity" | "sections" | "path">, message: string): Finding {
  return { ...kind, result: "note", message, reference: "how the plan was decided", resolvedInRound: null };
}
