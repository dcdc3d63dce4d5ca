import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefArbitrary } from "../../../test/arbitrary-brief.ts";
import { parseBrief } from "../../spec/parse-brief.ts";
import { briefOfForm } from "./brief-of-form.ts";
import { type FormFields, readForm } from "./form-fields.ts";
import { formOfBrief } from "./form-of-brief.ts";

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
