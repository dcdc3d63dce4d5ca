import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { sectionAmounts } from "../cost/section-amounts.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import { readTraits } from "../sizing/traits.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import { planOptions } from "./planning.ts";
import { resizingCharges } from "./resizing.ts";
import { selectedOptions } from "./selected.ts";

const catalog = createCatalog();
const platforms = {
  projectName: "Tasks",
  projectDescription: "A SaaS app where teams sign in and manage tasks.",
  techStack: ["Next.js", "PostgreSQL", "Supabase", "Vercel", "Supabase Auth"],
  scaleRequirements: { expectedUsers: 40_000 },
};
const briefs: readonly (readonly [string, unknown])[] = [
  ...readdirSync("examples")
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name, JSON.parse(readFileSync(`examples/${name}`, "utf8"))] as const),
  ["Vercel and Supabase", platforms],
  ["Railway", { ...platforms, techStack: ["Express", "PostgreSQL"], preferences: { require: ["railway"] } }],
];

function planned(raw: unknown) {
  const { brief } = parseBrief(raw);
  const traits = readTraits(brief);
  const subject = { brief, traits, workload: sizeWorkload(brief, traits), catalog };
  return { subject, ...planOptions(subject) };
}

describe.each(briefs)("%s", (_, raw) => {
  const { subject, enumeration, search } = planned(raw);

  it("costs in the search what its bill says, on every hosting", () => {
    expect(search.byHosting.size).toBeGreaterThan(0);
    for (const { selection, costMicroUsd } of search.byHosting.values()) {
      const selected = selectedOptions(enumeration.sections, selection);
      const bill = selected === null ? Number.NaN : Number(sectionAmounts(selected.charges).expected);
      // Each line is rounded to a micro-dollar in the search.
      expect(Math.abs(bill * 1e6 - costMicroUsd), selection.hosting).toBeLessThan(100);
    }
  });

  it("has lines for another size only where the size is another, and their band rises", () => {
    const chosen = search.best === null ? null : selectedOptions(enumeration.sections, search.best.selection);
    if (chosen === null) return;
    for (const charges of Object.values(resizingCharges({ subject, enumeration, chosen }))) {
      for (const { quantity } of charges) {
        expect(quantity.expected.isZero()).toBe(true);
        expect(quantity.low.lessThanOrEqualTo(0) && quantity.high.greaterThanOrEqualTo(0)).toBe(true);
        expect(quantity.high.minus(quantity.low).greaterThanOrEqualTo(0.01)).toBe(true);
      }
    }
  });
});
