import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import { readTraits } from "../sizing/traits.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import type { DecidedBy } from "../spec/plan.ts";
import { type SectionId, sectionIds } from "../spec/words.ts";
import { findOption } from "./decision.ts";
import { alternativesFor, rationaleFor } from "./explain.ts";
import { usdText } from "./money-text.ts";
import { planOptions } from "./planning.ts";
import { standings } from "./standing.ts";

const { brief } = parseBrief({
  projectName: "Club rota",
  projectDescription: "Who staffs the bar of a sports club, in Django.",
  techStack: ["Django", "PostgreSQL"],
  scaleRequirements: { expectedUsers: 600 },
});
const traits = readTraits(brief);
const { enumeration, search } = planOptions({
  brief,
  traits,
  workload: sizeWorkload(brief, traits),
  catalog: createCatalog(),
});
const { best } = search;
const hosting = findOption(enumeration.sections, "hosting", best?.selection.hosting ?? "") ?? null;

/** What is said of every option that could have been chosen, good and bad. */
function explained(section: SectionId, decidedBy: DecidedBy) {
  const common = { enumeration, search, section, hosting, decidedBy };
  return standings(common).map(({ option, costMicroUsd }) => {
    const input = { ...common, optionId: option.id };
    return {
      ownPrice: usdText(section === "hosting" ? option.monthlyMicroUsd : costMicroUsd),
      penalties: option.penalties.map(({ reason }) => reason).join(" "),
      rationale: rationaleFor(input),
      alternatives: alternativesFor(input)
        .map(({ whyNot }) => whyNot)
        .join(" "),
    };
  });
}

const amounts = (text: string): string[] => text.match(/\$[\d,]+(?:\.\d+)?/g) ?? [];

describe("rationaleFor", () => {
  it.each(sectionIds)(
    "%s: names no amount but the option's own and those that stand beside the alternatives",
    (section) => {
      const all = explained(section, "planner");
      expect(all.length).toBeGreaterThan(1);
      for (const { rationale, ownPrice, alternatives, penalties } of all)
        expect([ownPrice, ...amounts(alternatives), ...amounts(penalties)], rationale).toEqual(
          expect.arrayContaining(amounts(rationale)),
        );
    },
  );

  it("says of what is better by itself what it costs more or less, and who decided otherwise", () => {
    const passedOver = (decidedBy: DecidedBy): string[] =>
      explained("monitoring", decidedBy)
        .map(({ rationale }) => rationale)
        .filter((text) => text.includes("would be the better choice by itself ("));
    const [byPlanner] = passedOver("planner");
    expect(byPlanner).toMatch(/\((?:\$[\d.,]+\/month (?:more|less)|the same), disadvantages weighed\), but not in the/);
    expect(passedOver("model")[0]).toContain("but the model weighed more than that.");
  });
});
