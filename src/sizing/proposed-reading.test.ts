import { describe, expect, it } from "vitest";
import type { NormalizedBrief } from "../spec/brief.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import type { Trait, TraitId } from "../spec/traits.ts";
import type { Workload } from "../spec/workload.ts";
import { type AcceptedReading, acceptReading, type ProposedReading } from "./proposed-reading.ts";
import { sizeWorkload } from "./size-workload.ts";
import type { StatableKey } from "./stated-size.ts";
import { readTraits } from "./traits.ts";

const projectDescription = [
  "A “social app” for bird-watchers: the AppView database holds 16 TB and serves 40,000 page views a day.",
  "5 million people open it every month. Photos take another 2 TB — we don't keep the originals.",
  "Load: 90k users a day, at most 800 users at once; 2M requests/day, at most 30 rps.",
].join("\n");

function briefWith(more: Record<string, unknown> = {}): NormalizedBrief {
  return parseBrief({ projectName: "Skyview", projectDescription, ...more }).brief;
}

function accept(proposed: Partial<ProposedReading>, brief = briefWith()): AcceptedReading {
  return acceptReading(brief, { traits: [], sizes: [], ...proposed });
}

const social = (quotation: string) => ({ traits: [{ id: "social-community", quotation } as const] });
const database = { key: "databaseGb", amount: "16 TB", quotation: "the AppView database holds 16 TB" } as const;
const photos = { key: "objectStorageGb", amount: "2 TB", quotation: "Photos take another 2 TB" } as const;
const pageViews = {
  key: "pageViewsPerMonth",
  amount: "40,000 page views",
  quotation: "40,000 page views a day",
} as const;
const stated = (key: StatableKey, amount: string, behind = "") => ({ key, amount, quotation: `${amount}${behind}` });

describe("acceptReading: traits", () => {
  it.each([
    ["as it stands", "for bird-watchers"],
    ["in another case", "THE APPVIEW DATABASE"],
    ["with other white space", "page views  a day.\t5 million"],
    ["with straight quotes for curly ones", 'A "social app"'],
    ["with curly quotes for straight ones", "we don’t keep"],
    ["with another dash", "2 TB - we don't"],
    ["from the name of the project", "Skyview"],
  ])("takes a quotation %s", (_, quotation) => {
    const { traits, dropped } = accept(social(quotation));
    expect(traits.get("social-community")).toBe(quotation);
    expect(dropped).toEqual([]);
  });

  it("takes a technology of the stack", () => {
    const brief = briefWith({
      techStack: { categories: [{ category: "federation", choice: "Mastodon", version: "4" }] },
    });
    expect([...accept(social("Mastodon 4"), brief).traits.keys()]).toEqual(["social-community"]);
    expect([...accept(social("Mastodon 4")).traits.keys()]).toEqual([]);
  });

  it.each([
    ["invented", "takes card payments"],
    ["too short to prove anything", "a d"],
    ["empty", ""],
    ["only white space", "     "],
    ["put together from two places", "A social app holds 16 TB"],
  ])("drops a quotation that is %s, and says why", (_, quotation) => {
    const { traits, dropped } = accept(social(quotation));
    expect(traits.size).toBe(0);
    expect(dropped).toEqual([`social-community: "${quotation}" does not occur in the brief`]);
  });

  it("does not repeat a long invention in full", () => {
    const [reason = ""] = accept(social("invented ".repeat(500))).dropped;
    expect(reason.length).toBeLessThan(200);
    expect(reason).toContain("…");
  });

  it("keeps the first words of a trait that is named twice", () => {
    const traits = ["social app", "bird-watchers"].map((quotation) => ({ id: "social-community", quotation }) as const);
    expect([...accept({ traits }).traits]).toEqual([["social-community", "social app"]]);
  });
});

describe("acceptReading: sizes", () => {
  it("computes the value from the quoted words", () => {
    expect(accept({ sizes: [database, pageViews] })).toEqual({
      traits: new Map(),
      sizes: [
        { key: "databaseGb", value: 16_000, quotation: database.quotation },
        { key: "pageViewsPerMonth", value: 1_200_000, quotation: pageViews.quotation },
      ],
      dropped: [],
    });
  });

  it.each([
    ["an invented quotation", { ...database, quotation: "the database holds 16 TB of secrets" }, "does not occur"],
    ["an amount that stands elsewhere", { ...database, amount: "2 TB" }, '"2 TB" does not stand in its quotation'],
    ["an amount that was converted", { ...database, amount: "16000 GB" }, "does not stand in its quotation"],
    ["a part of the digits", { ...database, amount: "6 TB" }, '"6 TB" does not stand in its quotation'],
    ["a part of a grouped number", { ...pageViews, amount: "000 page views" }, "does not stand in its quotation"],
    ["the number without its unit", { ...database, amount: "16" }, "no unit of data"],
    [
      "the number without its multiplier",
      { key: "monthlyActiveUsers", amount: "5", quotation: "5 million people open it every month" } as const,
      '"5" does not stand in its quotation',
    ],
    ["no amount at all", { ...database, amount: "" }, "does not stand in its quotation"],
    ["a unit of something else", { ...database, key: "pageViewsPerMonth" } as const, "does not say whether"],
  ])("drops %s", (_, size, reason) => {
    const { sizes, dropped } = accept({ sizes: [size] });
    expect(sizes).toEqual([]);
    expect(dropped).toEqual([expect.stringContaining(reason)]);
    expect(dropped[0]).toMatch(new RegExp(`^${size.key}: `));
  });

  it("drops a multiplier that is written onto the number", () => {
    const brief = briefWith({ projectDescription: "It serves 40k page views a day." });
    const size = { ...pageViews, amount: "40", quotation: "40k page views a day" };
    expect(accept({ sizes: [size] }, brief).sizes).toEqual([]);
    expect(accept({ sizes: [{ ...size, amount: "40k" }] }, brief).sizes).toMatchObject([{ value: 1_200_000 }]);
  });

  it("counts the first of two statements of one size", () => {
    const twice = { ...database, amount: "2 TB", quotation: photos.quotation };
    const { sizes, dropped } = accept({ sizes: [database, twice] });
    expect(sizes).toMatchObject([{ key: "databaseGb", value: 16_000 }]);
    expect(dropped).toEqual(["databaseGb: stated twice; the first counts"]);
  });

  it.each([
    ["dataVolumeGb", { scaleRequirements: { dataVolumeGb: 5 } }, database],
    ["dataVolumeGb", { scaleRequirements: { dataVolumeGb: 5 } }, photos],
    [
      "expectedUsers",
      { scaleRequirements: { expectedUsers: 7 } },
      {
        key: "monthlyActiveUsers",
        amount: "5 million people",
        quotation: "5 million people open it every month",
      } as const,
    ],
    ["expectedUsers", { scaleRequirements: { expectedUsers: 7 } }, stated("dailyActiveUsers", "90k users", " a day")],
    [
      "peakConcurrentUsers",
      { scaleRequirements: { peakConcurrentUsers: 7 } },
      stated("peakConcurrentUsers", "800 users"),
    ],
    ["requestsPerSecond", { scaleRequirements: { requestsPerSecond: 7 } }, stated("peakRequestsPerSecond", "30 rps")],
    [
      "requestsPerSecond",
      { scaleRequirements: { requestsPerSecond: 7 } },
      stated("requestsPerMonth", "2M requests", "/day"),
    ],
    ["workload.databaseGb", { workload: { databaseGb: 0 } }, database],
    ["workload.pageViewsPerMonth", { workload: { pageViewsPerMonth: 9 } }, pageViews],
  ])("lets the caller's own %s count", (field, more, size) => {
    const { sizes, dropped } = accept({ sizes: [size] }, briefWith(more));
    expect(sizes).toEqual([]);
    expect(dropped).toEqual([expect.stringMatching(new RegExp(`^${size.key}: .*${field} of the brief counts$`))]);
    expect(accept({ sizes: [size] }).sizes).toHaveLength(1);
  });
});

describe("a model's reading in a plan", () => {
  function read(proposed: Partial<ProposedReading>, brief = briefWith()): { traits: Trait[]; workload: Workload } {
    const accepted = accept(proposed, brief);
    const traits = readTraits(brief, accepted.traits);
    return { traits, workload: sizeWorkload(brief, traits, accepted.sizes) };
  }
  const idsOf = (traits: readonly Trait[]): TraitId[] => traits.map(({ id }) => id);

  it("stands instead of the kinds that keywords tell", () => {
    const brief = briefWith({ projectDescription: "Invoices for the owners of an online shop, with a forum." });
    expect(idsOf(readTraits(brief))).toEqual(["e-commerce", "social-community"]);
    const { traits } = read({ traits: [{ id: "business-saas", quotation: "Invoices for the owners" }] }, brief);
    expect(traits).toEqual([{ id: "business-saas", evidence: "Invoices for the owners", by: "model" }]);
  });

  it.each<[TraitId, Record<string, unknown>, string]>([
    ["health-data", { projectDescription: "Patients book here." }, "Patients"],
    ["card-data", { projectDescription: "It takes credit cards." }, "credit cards"],
    ["personal-data", { projectDescription: "It keeps e-mail addresses." }, "e-mail addresses"],
    ["federal-data", { projectDescription: "For a federal agency." }, "federal agency"],
    ["health-data", { complianceRequirements: ["HIPAA"] }, "HIPAA is required"],
    ["card-data", { complianceRequirements: ["PCI-DSS"] }, "PCI-DSS is required"],
    ["personal-data", { complianceRequirements: ["GDPR"] }, "GDPR is required"],
    ["federal-data", { complianceRequirements: ["FedRAMP"] }, "FedRAMP is required"],
  ])("never takes away %s, which brings duties (%j)", (id, more, evidence) => {
    expect(read({ traits: [] }, briefWith(more)).traits).toContainEqual({ id, evidence, by: "keywords" });
  });

  it("may add a duty that no keyword tells", () => {
    const { traits } = read({ traits: [{ id: "personal-data", quotation: "5 million people" }] });
    expect(traits).toContainEqual({ id: "personal-data", evidence: "5 million people", by: "model" });
  });

  it("changes nothing of the traits that the caller gave", () => {
    const { traits } = read(social("social app"), briefWith({ traits: ["internal-tool"] }));
    expect(traits).toEqual([{ id: "internal-tool", evidence: "given in the brief", by: "given" }]);
  });

  it("says that the kind is assumed where the model names none", () => {
    expect(read({ traits: [] }).traits).toEqual([
      { id: "business-saas", evidence: "the model named no kind; assumed", by: "keywords" },
    ]);
    expect(readTraits(briefWith({ projectDescription: "Something." }))).toEqual([
      { id: "business-saas", evidence: "no keyword matched; assumed", by: "keywords" },
    ]);
  });

  it("gives the workload the stated sizes, with the words that state them", () => {
    const { workload } = read({ sizes: [database, pageViews] });
    expect(workload.databaseGb).toMatchObject({ value: 16_000, low: 16_000, high: 16_000, basis: "given" });
    expect(workload.databaseGb.formula).toContain(`"${database.quotation}"`);
    expect(workload.pageViewsPerMonth).toMatchObject({ value: 1_200_000, basis: "given" });
  });

  it("derives from a stated size what follows from it", () => {
    const backup = (proposed: Partial<ProposedReading>): number => read(proposed).workload.backupGb.value;
    expect(backup({ sizes: [database] })).toBeGreaterThanOrEqual(16_000);
    const unsaid = read({}, briefWith({ projectDescription: "A social app." })).workload.backupGb.value;
    expect(backup({ sizes: [database] })).toBeGreaterThan(unsaid);
  });

  it("leaves a size that was dropped to its formula", () => {
    const { workload } = read({ sizes: [{ ...photos, amount: "99 TB" }] });
    expect(workload.objectStorageGb).toEqual(read({}).workload.objectStorageGb);
    expect(workload.objectStorageGb.basis).not.toBe("given");
  });
});
