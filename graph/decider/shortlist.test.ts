import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../../src/catalog/catalog.ts";
import type { AnyOption, Option } from "../../src/options/option.ts";
import { planSection, type SectionRequest } from "../../src/planner/decider.ts";
import { findOption } from "../../src/planner/decision.ts";
import { planOptions } from "../../src/planner/planning.ts";
import { score, standings } from "../../src/planner/standing.ts";
import { sizeWorkload } from "../../src/sizing/size-workload.ts";
import { readTraits } from "../../src/sizing/traits.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import { type SectionId, sectionIds } from "../../src/spec/words.ts";
import { labels } from "../nodes/answer.schema.ts";
import { type Shown, shortlist } from "./shortlist.ts";

const catalog = createCatalog();

type Project = Pick<SectionRequest, "brief" | "traits" | "workload" | "planning"> & { hosting: Option<"hosting"> };

function project(example: string): Project {
  const { brief } = parseBrief(JSON.parse(readFileSync(`examples/${example}.json`, "utf8")));
  const traits = readTraits(brief);
  const workload = sizeWorkload(brief, traits);
  const planning = planOptions({ brief, traits, workload, catalog });
  const id = planning.search.best?.selection.hosting ?? "";
  const hosting = findOption(planning.enumeration.sections, "hosting", id);
  if (hosting === undefined) throw new Error(`${example} has no plan.`);
  return { brief, traits, workload, planning, hosting };
}

/** A first question for a section beside the hosting of the best plan; `more` says what is different. */
function requestFor(
  { hosting: chosen, ...known }: Project,
  section: SectionId,
  more: Partial<SectionRequest> = {},
): SectionRequest {
  const hosting = section === "hosting" ? null : chosen;
  return {
    ...known,
    section,
    hosting,
    offered: standings({ ...known.planning, section, hosting }).map(({ option }) => option),
    decided: hosting === null ? {} : { hosting: hosting.id },
    findings: [],
    previous: null,
    round: 0,
    allowance: { calls: 10, tokens: 100_000 },
    hasAnswered: true,
    signal: undefined,
    tell: () => {},
    ...more,
  };
}

const before = (option: AnyOption | undefined) => ({
  previous: { optionId: option?.id ?? "", rationale: "It was cheap.", fields: [] },
});
const idsOf = (shown: readonly Shown[]): string[] => shown.map(({ standing }) => standing.option.id);
const servicesOf = (options: readonly AnyOption[]): number => new Set(options.map(({ serviceId }) => serviceId)).size;

const django = project("django-agency-site");
const saas = project("eu-b2b-saas");
const projects = [
  ["django-agency-site", django],
  ["eu-b2b-saas", saas],
  ["us-telehealth", project("us-telehealth")],
  ["black-friday-shop", project("black-friday-shop")],
] as const;
const questions = projects.flatMap(([name, known]) => sectionIds.map((section) => [section, name, known] as const));

describe.each(questions)("the shortlist for %s of %s", (section, _, known) => {
  const request = requestFor(known, section);
  const shown = shortlist(request);

  it("labels what it shows from A on, each option once, and shows as many as there are labels for", () => {
    expect(shown.map(({ label }) => label)).toEqual(labels.slice(0, shown.length));
    expect(new Set(idsOf(shown)).size).toBe(shown.length);
    expect(shown).toHaveLength(Math.min(labels.length, request.offered.length));
  });

  it("has the best first, as each stands beside the hosting", () => {
    const scores = shown.map(({ standing }) => score(standing));
    expect(scores).toEqual(scores.toSorted((first, second) => first - second));
  });

  it("holds what the planner would take", () => {
    const planned = planSection(request);
    expect(idsOf(shown)).toContain(planned.kind === "chosen" ? planned.optionId : "");
  });

  it("holds as many services as there are labels for", () => {
    const options = shown.map(({ standing }) => standing.option);
    expect(servicesOf(options)).toBe(Math.min(labels.length, servicesOf(request.offered)));
  });

  it("shows nothing that is not offered", () => {
    const offered = request.offered.filter((_option, index) => index % 2 === 1);
    const few = shortlist({ ...request, offered });
    expect(few).toHaveLength(Math.min(labels.length, offered.length));
    expect(offered.map(({ id }) => id)).toEqual(expect.arrayContaining(idsOf(few)));
  });

  it("is the same again", () => {
    expect(shortlist(requestFor(known, section))).toEqual(shown);
  });
});

/** The same request where the planner, for some reason, would take this option. */
function planningFor(request: SectionRequest, option: AnyOption | undefined): SectionRequest {
  const { search } = request.planning;
  if (search.best === null || option === undefined) throw new Error("There is no plan to change.");
  const best = { ...search.best, selection: { ...search.best.selection, [request.section]: option.id } };
  return { ...request, planning: { ...request.planning, search: { ...search, best } } };
}

describe("the shortlist where there are more options than labels", () => {
  it.each([
    ["hosting", "django-agency-site", django],
    ["database", "eu-b2b-saas", saas],
  ] as const)("holds the %s of %s that the planner would take, however low it stands", (section, _, known) => {
    const request = requestFor(known, section);
    const last = request.offered.at(-1);
    expect(idsOf(shortlist(request))).not.toContain(last?.id);
    expect(idsOf(shortlist(planningFor(request, last))).at(-1)).toBe(last?.id);
  });

  it("takes the best of each service before the second of any", () => {
    const request = requestFor(django, "hosting");
    const best = request.offered.slice(0, labels.length);
    const options = shortlist(request).map(({ standing }) => standing.option);
    expect(servicesOf(options)).toBeGreaterThan(servicesOf(best));
    expect(options[0]).toBe(best[0]);
  });
});

describe("the shortlist in repair", () => {
  it.each([
    ["hosting", "django-agency-site", django],
    ["database", "eu-b2b-saas", saas],
  ] as const)("shows the previous %s of %s, however low it stands", (section, _, known) => {
    const first = requestFor(known, section);
    const last = first.offered.at(-1);
    expect(idsOf(shortlist(first))).not.toContain(last?.id);
    const again = shortlist({ ...first, ...before(last) });
    expect(again.at(-1)).toMatchObject({ label: "L", standing: { option: { id: last?.id } } });
    expect(idsOf(again)).toContain(first.offered[0]?.id);
  });

  it("does not bring back a previous option that is no longer offered", () => {
    const request = requestFor(saas, "database");
    const [gone, ...offered] = request.offered;
    expect(idsOf(shortlist({ ...request, offered, ...before(gone) }))).not.toContain(gone?.id);
  });

  it("shows the previous option beside the planner's choice where both stand low", () => {
    const first = requestFor(saas, "database");
    const [planned, previous] = first.offered.slice(-2);
    const again = idsOf(shortlist({ ...planningFor(first, planned), ...before(previous) }));
    expect(again).toHaveLength(labels.length);
    expect(again.slice(-2)).toEqual([planned?.id, previous?.id]);
  });
});

describe("the shortlist where nothing fits", () => {
  it("is empty", () => {
    expect(shortlist(requestFor(saas, "database", { offered: [] }))).toEqual([]);
  });
});
