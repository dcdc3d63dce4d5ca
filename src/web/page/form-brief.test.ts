import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefArbitrary } from "../../../test/arbitrary-brief.ts";
import { parseBrief } from "../../spec/parse-brief.ts";
import { workloadKeys } from "../../spec/workload.ts";
import { briefOfForm } from "./brief-of-form.ts";
import { type FormFields, readForm } from "./form-fields.ts";
import { formOfBrief } from "./form-of-brief.ts";

const awkwardCharacters = `:,;"'\\@[]{}&=+% \n\tvabZ019.#ß日`;
/** Characters that forms, lists and lines give a meaning to, among others. */
const awkwardName = (maximum: number) =>
  fc
    .array(fc.constantFrom(...awkwardCharacters.split(""), "@ ", ": ", " @ 1", '": "', '", "', "🦎"), {
      minLength: 1,
      maxLength: maximum / 6,
    })
    .map((parts) => `n${parts.join("")}n`);
const longName = fc.constantFrom("x".repeat(199), `${"long: name ".repeat(17)}, "end"`);
const technology = fc.record(
  {
    category: fc.oneof({ weight: 5, arbitrary: awkwardName(180) }, { weight: 1, arbitrary: longName }),
    choice: fc.oneof({ weight: 5, arbitrary: awkwardName(180) }, { weight: 1, arbitrary: longName }),
    version: fc.oneof(awkwardName(60), fc.constantFrom("17", "8.0", "latest", "1: 2", "@ 3")),
  },
  { requiredKeys: ["category", "choice"] },
);
const names = fc.uniqueArray(awkwardName(90), { maxLength: 4, selector: (name) => name.toLowerCase() });
const amount = fc.double({ min: 0, minExcluded: true, max: 1e6, noNaN: true });
const awkwardBrief = fc.record({
  projectName: awkwardName(180),
  projectDescription: fc
    .oneof(fc.string({ unit: "grapheme", minLength: 1 }), awkwardName(300))
    .map((text) => `a${text}`),
  techStack: fc.array(technology, { maxLength: 4 }).map((categories) => ({ categories })),
  preferences: fc.record({
    providers: names,
    require: names.map((all) => all.map((name) => `r${name}`)),
    avoid: names,
  }),
  budgetConstraints: fc.record({ maxMonthlyUsd: fc.integer({ min: 1, max: 1e9 }).map((cents) => cents / 100) }),
  scaleRequirements: fc.record({ dataVolumeGb: amount, requestsPerSecond: amount }),
  availabilityTarget: fc.double({ min: 90, max: 100, maxExcluded: true, noNaN: true }),
  workload: fc.record(
    Object.fromEntries(workloadKeys.flatMap((key) => (key === "environments" ? [] : [[key, amount]]))),
  ),
});

/** As a browser sends it: line ends of its own, values in order. */
function sent(fields: FormFields): FormFields {
  const pairs = [...fields].flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value.replaceAll("\n", "\r\n")]),
  );
  return readForm(new URLSearchParams(pairs).toString());
}

function asked(pairs: Readonly<Record<string, string>>): unknown {
  return briefOfForm(new Map(Object.entries(pairs).map(([name, value]) => [name, [value]]))).brief;
}

describe("the form of a brief", () => {
  it("asks for the same brief when it is sent back", () => {
    fc.assert(
      fc.property(briefArbitrary, (raw) => {
        const { brief } = parseBrief(raw);
        expect(parseBrief(briefOfForm(sent(formOfBrief(brief))).brief).brief).toEqual(brief);
      }),
      { numRuns: 300 },
    );
  });

  it("asks for the same brief whatever stands in names and however exact its numbers are", () => {
    fc.assert(
      fc.property(awkwardBrief, (raw) => {
        const { brief } = parseBrief(raw);
        expect(parseBrief(briefOfForm(sent(formOfBrief(brief))).brief).brief).toEqual(brief);
      }),
      { numRuns: 500 },
    );
  });

  it("writes plainly what can be, and in quotation marks what a colon or a comma would take apart", () => {
    const { brief } = parseBrief({
      projectName: "a",
      projectDescription: "b",
      techStack: {
        categories: [
          { category: "database", choice: "PostgreSQL", version: "17" },
          { category: "store: main", choice: "PostgreSQL", version: "17" },
        ],
      },
      preferences: { avoid: ["AWS", "Smith, Jones & Co", '"quoted"'] },
    });
    const fields = formOfBrief(brief);
    expect(fields.get("techStack")).toEqual(['database: PostgreSQL 17\n"store: main": "PostgreSQL" @ "17"']);
    expect(fields.get("preferences.avoid")).toEqual([String.raw`AWS, "Smith, Jones & Co", "\"quoted\""`]);
  });

  it("keeps fractions, however few digits there are before the point", () => {
    const workload = { egressGb: 1.125, logGb: 12.345, databaseGb: 0.001, cacheGb: 1234.5, requestsPerMonth: 1e15 };
    const { brief } = parseBrief({ projectName: "a", projectDescription: "b", workload });
    expect(parseBrief(briefOfForm(sent(formOfBrief(brief))).brief).brief).toEqual(brief);
  });

  it("keeps kinds of work that were stated to be none, and versions that are no numbers", () => {
    const { brief } = parseBrief({
      projectName: "a",
      projectDescription: "b",
      traits: [],
      techStack: { categories: [{ category: "language", choice: "Go", version: "latest" }] },
    });
    expect(parseBrief(briefOfForm(sent(formOfBrief(brief))).brief).brief).toEqual(brief);
  });
});

describe("a form", () => {
  it("leaves out what was left empty, so that it is assumed and said so", () => {
    const { brief, assumptions } = parseBrief(asked({ projectName: "a", projectDescription: "b", teamSize: "  " }));
    expect(brief).toMatchObject({ teamSize: 5, availabilityTarget: 99.9, userRegions: ["us"], dataResidency: null });
    expect(assumptions.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["teamSize", "availabilityTarget", "userRegions", "techStack"]),
    );
  });

  it("reads technologies a line, with or without their use", () => {
    const stack = "Next.js 15\n\n  database: PostgreSQL 17 \r\n";
    const { brief } = parseBrief(asked({ projectName: "a", projectDescription: "b", techStack: stack }));
    expect(brief.techStack.categories).toEqual([
      { category: "framework", choice: "Next.js", version: "15" },
      { category: "database", choice: "PostgreSQL", version: "17" },
    ]);
  });

  it("takes the primary region before the others", () => {
    const { brief } = briefOfForm(readForm("primaryRegion=uk&userRegions=us&userRegions=uk"));
    expect(brief.userRegions).toEqual(["uk", "us"]);
  });

  it("asks for all sections anew when every one is ticked or none, and for those ticked otherwise", () => {
    const all = "hosting database caching cicd monitoring security";
    expect(
      briefOfForm(
        readForm(
          all
            .split(" ")
            .map((id) => `sections=${id}`)
            .join("&"),
        ),
      ).sections,
    ).toEqual([]);
    expect(briefOfForm(readForm("sections=caching&decider=model"))).toMatchObject({
      sections: ["caching"],
      decider: "model",
    });
    expect(briefOfForm(readForm("decider=somebody"))).toMatchObject({ sections: [], decider: undefined });
  });
});
