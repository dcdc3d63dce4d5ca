import { describe, expect, it } from "vitest";
import { buildOption, type OptionSketch } from "../../test/build-option.ts";
import type { AnyOption, OptionsBySection } from "../options/option.ts";
import type { Alternative, Decisions } from "../spec/plan.ts";
import { type SectionId, sectionIds } from "../spec/words.ts";
import { keptSelection } from "./kept-selection.ts";

/** An option of a service, as the catalog's options are: the service is the first that the section uses. */
function optionOf<S extends SectionId>(section: S, sketch: OptionSketch) {
  const serviceId = sketch.serviceId ?? sketch.id;
  const uses = [{ serviceId, role: "main", plan: null, region: null, area: null, addOns: null }];
  const option = buildOption(section, sketch);
  return { ...option, uses, details: { ...option.details, uses } };
}

function database(sketch: OptionSketch, highAvailability: boolean) {
  const option = optionOf("database", sketch);
  return { ...option, details: { ...option.details, highAvailability } };
}

const one = { id: "one", usd: 10 };
const plain: OptionsBySection = {
  hosting: { options: [optionOf("hosting", one)], excluded: [] },
  database: { options: [database(one, false)], excluded: [] },
  caching: { options: [optionOf("caching", one)], excluded: [] },
  cicd: { options: [optionOf("cicd", one)], excluded: [] },
  monitoring: { options: [optionOf("monitoring", one)], excluded: [] },
  security: { options: [optionOf("security", one)], excluded: [] },
};

const alternatives: Alternative[] = [];
const decision = { rationale: "", decidedBy: "planner" as const, fallbackReason: null, alternatives };
function decided<Details>({ id, details }: { id: string; details: Details }) {
  return { ...decision, optionId: id, details };
}
const before: Decisions = {
  hosting: decided(optionOf("hosting", one)),
  database: decided(database(one, false)),
  caching: decided(optionOf("caching", one)),
  cicd: decided(optionOf("cicd", one)),
  monitoring: decided(optionOf("monitoring", one)),
  security: decided(optionOf("security", one)),
};

function keep(sections: OptionsBySection, kept: readonly SectionId[], decisions: Decisions = before) {
  return keptSelection({ enumeration: { sections, context: { brief: {} } }, decisions, kept });
}

describe("keptSelection", () => {
  it("keeps the very option, where a cheaper one of the same service is offered too", () => {
    const options = [optionOf("caching", { id: "one/small", serviceId: "one", usd: 1 }), ...plain.caching.options];
    const sections = { ...plain, caching: { options, excluded: [] } };
    expect(keep(sections, ["caching"])).toMatchObject({ kind: "kept", selection: { caching: "one" } });
    expect(keep(sections, ["hosting"])).toMatchObject({ kind: "kept", selection: { caching: "one/small" } });
  });

  it("takes the best size of the same service where the option is gone, though another service is cheaper", () => {
    const options = [
      optionOf("caching", { id: "two", usd: 1 }),
      optionOf("caching", { id: "one/large", serviceId: "one", usd: 30 }),
      optionOf("caching", { id: "one/medium", serviceId: "one", usd: 20 }),
    ];
    const sections = { ...plain, caching: { options, excluded: [] } };
    expect(keep(sections, ["caching"])).toMatchObject({ kind: "kept", selection: { caching: "one/medium" } });
  });

  it("never takes the standby from a database, and adds one only where there is no size without", () => {
    const [single, double] = [
      database({ id: "one/single", serviceId: "one", usd: 5 }, false),
      database({ id: "one/double", serviceId: "one", usd: 9 }, true),
    ];
    const offering = (...options: AnyOption[]) => ({
      ...plain,
      database: { options: options.filter((option) => option.section === "database"), excluded: [] },
    });
    const withStandby = { ...before, database: decided(database(one, true)) };
    expect(keep(offering(single, double), ["database"])).toMatchObject({ selection: { database: "one/single" } });
    expect(keep(offering(double), ["database"])).toMatchObject({ selection: { database: "one/double" } });
    expect(keep(offering(single, double), ["database"], withStandby)).toMatchObject({
      selection: { database: "one/double" },
    });
    expect(keep(offering(single), ["database"], withStandby)).toEqual({
      kind: "lost",
      sections: [
        { section: "database", reason: "one: nothing of it is on offer for this brief as reliable as it was" },
      ],
    });
  });

  it("says why a service is lost, by the constraint that it breaks", () => {
    const breaches = [{ constraintId: "avoid:one", reason: "one is to be avoided" }];
    const excluded = [{ ...optionOf("cicd", one), breaches }];
    const sections = { ...plain, cicd: { options: [optionOf("cicd", { id: "two", usd: 1 })], excluded } };
    expect(keep(sections, ["cicd", "hosting"])).toEqual({
      kind: "lost",
      sections: [{ section: "cicd", reason: "one: one is to be avoided" }],
    });
    expect(keep(sections, ["hosting"])).toMatchObject({ kind: "kept", selection: { cicd: "two" } });
  });

  it("keeps a service in another size where the sizes no longer go together", () => {
    const apart = { network: "gcp", worksWith: ["gcp"] } as const;
    const options = [
      database({ ...one, fit: apart }, false),
      database({ id: "one/open", serviceId: "one", usd: 50 }, false),
    ];
    const sections = { ...plain, database: { options, excluded: [] } };
    expect(keep(sections, ["hosting", "database"])).toMatchObject({
      kind: "kept",
      selection: { hosting: "one", database: "one/open" },
    });
  });

  it("names every smallest set of sections without which a plan exists", () => {
    const hosting = {
      options: [...plain.hosting.options, optionOf("hosting", { id: "two", usd: 99, fit: { network: "gcp" } })],
      excluded: [],
    };
    const only = (id: string) => database({ id, usd: 1, fit: { network: "gcp", worksWith: ["gcp"] } }, false);
    const stuck = { ...plain, hosting, database: { options: [only("one")], excluded: [] } };
    expect(keep(stuck, ["hosting", "database", "cicd"])).toEqual({ kind: "apart", remedies: [["hosting"]] });
    const other = { options: [only("one"), database({ id: "two", usd: 1 }, false)], excluded: [] };
    expect(keep({ ...stuck, database: other }, ["hosting", "database", "cicd"])).toEqual({
      kind: "apart",
      remedies: [["hosting"], ["database"]],
    });
  });

  it("keeps nothing where every section is free", () => {
    const found = keep(plain, []);
    expect(found).toMatchObject({ kind: "kept", selection: Object.fromEntries(sectionIds.map((id) => [id, "one"])) });
  });
});
