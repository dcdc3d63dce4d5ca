import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefArbitrary } from "../../test/arbitrary-brief.ts";
import { AppError, BadInputError } from "../errors.ts";
import { normalizedBriefSchema } from "./brief.ts";
import { parseBrief, parseBriefJson } from "./parse-brief.ts";

const minimal = { projectName: "Acme", projectDescription: "A shop." };

function errorOf(read: () => unknown): AppError {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

function problemsOf(fields: object): readonly { path?: string; message: string }[] {
  return errorOf(() => parseBrief({ ...minimal, ...fields })).details;
}

const parsed = (fields: object) => parseBrief({ ...minimal, ...fields }).brief;

describe("parseBrief", () => {
  it("fills in what is missing and lists what it took as given", () => {
    const { brief, assumptions } = parseBrief(minimal);
    expect(brief).toEqual({
      ...minimal,
      techStack: { categories: [] },
      scaleRequirements: { globalDistribution: false },
      complianceRequirements: [],
      userRegions: ["us"],
      dataResidency: null,
      availabilityTarget: 99.9,
      teamSize: 5,
      preferences: { providers: [], require: [], avoid: [] },
      workload: {},
    });
    expect(assumptions.map(({ path }) => path)).toEqual(["techStack", "userRegions", "availabilityTarget", "teamSize"]);
  });

  it("takes null for not given", () => {
    const nothing = Object.fromEntries(Object.keys(normalizedBriefSchema.shape).map((key) => [key, null]));
    expect(parseBrief({ ...nothing, ...minimal })).toEqual(parseBrief(minimal));
  });

  it("gives a normal brief in one order of keys, which is itself a brief that nothing changes", () => {
    fc.assert(
      fc.property(briefArbitrary, (raw) => {
        const { brief } = parseBrief(raw);
        expect(normalizedBriefSchema.parse(brief)).toEqual(brief);
        const again = parseBrief(brief);
        expect(JSON.stringify(again.brief)).toBe(JSON.stringify(brief));
        expect(again.assumptions.filter(({ path }) => path !== "techStack" && path !== "userRegions")).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order of the caller's keys, nor change the caller's object", () => {
    fc.assert(
      fc.property(briefArbitrary, (raw) => {
        const before = structuredClone(raw);
        const reversed = Object.fromEntries(Object.entries(raw).toReversed());
        expect(JSON.stringify(parseBrief(reversed))).toBe(JSON.stringify(parseBrief(raw)));
        expect(raw).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it("refuses anything with an AppError, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(normalizedBriefSchema.shape)), (value, key) => {
        try {
          parseBrief({ ...minimal, [key]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(BadInputError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("parseBrief: errors", () => {
  it("lists every problem in one error whose message names the first", () => {
    const error = errorOf(() =>
      parseBrief({
        projectName: "",
        projectDescription: 7,
        budget: 5,
        scaleRequirements: { expectedUsers: -1 },
        teamSize: 0,
      }),
    );
    expect(error).toBeInstanceOf(BadInputError);
    expect(error.message).toBe(
      'brief: budget: unknown key "budget"; did you mean "budgetConstraints"? (and 4 more problems)',
    );
    expect(error.details.map(({ path }) => path)).toEqual([
      "budget",
      "projectName",
      "projectDescription",
      "scaleRequirements.expectedUsers",
      "teamSize",
    ]);
  });

  it("counts one more problem as one", () => {
    expect(errorOf(() => parseBrief({})).message).toMatch(
      /^brief: projectName: is required, .* \(and 1 more problem\)$/,
    );
  });

  it("shortens the value it shows to 80 characters, on one line", () => {
    const value = `${"x".repeat(79)}\n${"y".repeat(1_000_000)}`;
    const { message } = errorOf(() => parsed({ dataResidency: value }));
    expect(message).toContain(`"${"x".repeat(79)}…"`);
    expect(message.length).toBeLessThan(250);
  });

  it("stays readable when a thousand things are wrong", () => {
    const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`unknown${index}`, index]));
    const { details, message } = errorOf(() => parsed(keys));
    expect(details).toHaveLength(101);
    expect(details.at(-1)?.message).toBe("and 900 more problems");
    expect(message).toMatch(/\(and 999 more problems\)$/);
  });

  it.each([[null], [undefined], ["text"], [7], [[]], [[minimal]], [true]])(
    "refuses %j, which is no object",
    (input) => {
      expect(errorOf(() => parseBrief(input)).message).toMatch(/^the brief must be a JSON object, but .* was given/);
    },
  );

  it.each([
    [{ projectname: "x" }, "projectname", /unknown key "projectname"; did you mean "projectName"\?/],
    [{ compliance: [] }, "compliance", /did you mean "complianceRequirements"\?/],
    [{ zzz: 1 }, "zzz", /unknown key "zzz"; known: projectName, projectDescription, /],
    [JSON.parse('{"__proto__": 1}'), "__proto__", /unknown key/],
    [{ scaleRequirements: { users: 5 } }, "scaleRequirements.users", /did you mean "expectedUsers"\?/],
    [{ preferences: { required: [] } }, "preferences.required", /did you mean "require"\?/],
    [{ workload: { egressGB: 5 } }, "workload.egressGB", /did you mean "egressGb"\?/],
    [{ scaleRequirements: [] }, "scaleRequirements", /must be an object/],
    [{ preferences: "aws" }, "preferences", /must be an object/],
    [{ workload: 5 }, "workload", /must be an object/],
  ])("names key and place for %j", (fields, path, message) => {
    const problems = errorOf(() =>
      parseBrief(Object.defineProperties({ ...minimal }, Object.getOwnPropertyDescriptors(fields))),
    ).details;
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(message);
  });
});

describe("parseBrief: text", () => {
  it("trims, and removes control characters and marks of direction", () => {
    const brief = parsed({
      projectName: "  Acme\u0000\tShop\n\u001b[31m ",
      projectDescription: "\uFEFF A\r\nB\u0007\tC\u202Egnp.exe\u0085 \ud800 ",
    });
    expect(brief.projectName).toBe("Acme Shop [31m");
    expect(brief.projectDescription).toBe("A\nB\tCgnp.exe \uFFFD");
  });

  it("accepts the longest and no longer", () => {
    expect(parsed({ projectName: "🦎".repeat(200), projectDescription: "y".repeat(20_000) }).projectName).toHaveLength(
      400,
    );
    expect(problemsOf({ projectName: "x".repeat(201) })[0]?.message).toMatch(/has 201 characters; the limit is 200/);
    expect(problemsOf({ projectDescription: "y".repeat(1_000_000) })[0]?.message).toMatch(
      /has 1000000 characters; the limit is 20000/,
    );
  });

  it.each([
    [{ projectName: " \u0000 " }, "projectName", /is empty/],
    [{ projectName: 5 }, "projectName", /5 must be text/],
    [{ projectDescription: "" }, "projectDescription", /is empty/],
    [{ projectDescription: undefined }, "projectDescription", /is required/],
  ])("refuses %j", (fields, path, message) => {
    expect(problemsOf(fields)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });
});

describe("parseBrief: scale", () => {
  it("reads sizes as numbers and as people write them", () => {
    const scaleRequirements = {
      expectedUsers: "50k users",
      peakConcurrentUsers: 1200,
      dataVolumeGb: "2TB",
      requestsPerSecond: "3 req/s",
    };
    expect(parsed({ scaleRequirements }).scaleRequirements).toEqual({
      expectedUsers: 50_000,
      peakConcurrentUsers: 1200,
      dataVolumeGb: 2000,
      requestsPerSecond: 3,
      globalDistribution: false,
    });
  });

  it("notes how it read a range and an open end", () => {
    const { brief, assumptions } = parseBrief({
      ...minimal,
      scaleRequirements: { expectedUsers: "5k-10k", requestsPerSecond: "20+" },
    });
    expect(brief.scaleRequirements).toEqual({
      expectedUsers: 10_000,
      requestsPerSecond: 20,
      globalDistribution: false,
    });
    expect(
      assumptions.filter(({ path }) => path.startsWith("scale")).map(({ path, value }) => `${path} ${value}`),
    ).toEqual(["scaleRequirements.expectedUsers 10000", "scaleRequirements.requestsPerSecond 20"]);
  });

  it.each([
    [{ expectedUsers: 1 }],
    [{ expectedUsers: 1e10 }],
    [{ dataVolumeGb: 0 }],
    [{ dataVolumeGb: 1e9 }],
    [{ requestsPerSecond: 1e7 }],
    [{ requestsPerSecond: 0.01 }],
    [{ expectedUsers: 5, peakConcurrentUsers: 5 }],
    [{ peakConcurrentUsers: 5000 }],
  ])("accepts %j", (scaleRequirements) => {
    expect(parsed({ scaleRequirements }).scaleRequirements).toEqual({
      ...scaleRequirements,
      globalDistribution: false,
    });
  });

  it.each([
    [{ expectedUsers: 0 }, /0 is too small; give a whole number of users from 1 to 10 billion/],
    [{ expectedUsers: -5 }, /too small/],
    [{ expectedUsers: "-5k" }, /too small/],
    [{ expectedUsers: 1.5 }, /not a whole number/],
    [{ expectedUsers: 1e11 }, /beyond anything that exists/],
    [{ expectedUsers: "20 billion" }, /beyond anything that exists/],
    [{ expectedUsers: "1e999" }, /beyond anything that exists/],
    [{ expectedUsers: Number.NaN }, /not a number/],
    [{ expectedUsers: Number.POSITIVE_INFINITY }, /beyond anything that exists/],
    [{ expectedUsers: true }, /not a number/],
    [{ expectedUsers: "lots" }, /"lots" is not a number/],
    [{ expectedUsers: "1.000" }, /could mean 1000 or 1;/],
    [{ peakConcurrentUsers: 0 }, /too small/],
    [{ dataVolumeGb: -1 }, /-1 is too small; give from 0 to 1,000,000,000 GB/],
    [{ dataVolumeGb: 1.1e9 }, /beyond/],
    [{ dataVolumeGb: "5M" }, /has no unit/],
    [{ requestsPerSecond: 0 }, /too small; give above 0/],
    [{ requestsPerSecond: 2e7 }, /beyond/],
    [{ globalDistribution: "maybe" }, /must be true or false/],
    [{ expectedUsers: 100, peakConcurrentUsers: "1k" }, /"1k" is more than the 100 expectedUsers of the whole month/],
  ])("refuses %j", (scaleRequirements, message) => {
    const problems = problemsOf({ scaleRequirements });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toBe(`scaleRequirements.${Object.keys(scaleRequirements).at(-1)}`);
    expect(problems[0]?.message).toMatch(message);
  });

  it.each([
    [true, true],
    ["yes", true],
    ["True", true],
    [false, false],
    ["no", false],
  ])("reads globalDistribution %j as %s", (globalDistribution, expected) => {
    expect(parsed({ scaleRequirements: { globalDistribution } }).scaleRequirements.globalDistribution).toBe(expected);
  });
});

describe("parseBrief: availability and team", () => {
  it.each([
    [99.9, 99.9],
    [90, 90],
    [99.999, 99.999],
    ["99.95%", 99.95],
    ["99.95 %", 99.95],
    ["99,95", 99.95],
    ["99.950", 99.95],
    [">= 99.5 percent", 99.5],
  ])("reads %j as %d %%", (availabilityTarget, expected) => {
    expect(parsed({ availabilityTarget }).availabilityTarget).toBe(expected);
  });

  it.each([
    [100, /cannot be promised by anyone/],
    ["100%", /cannot be promised by anyone/],
    [0.999, /looks like a fraction/],
    [89.9, /out of range/],
    [101, /out of range/],
    [-99, /out of range/],
    [Number.NaN, /not a percentage/],
    ["five nines", /not a percentage/],
    [true, /not a percentage/],
  ])("refuses an availability of %j", (availabilityTarget, message) => {
    expect(problemsOf({ availabilityTarget })).toEqual([
      { path: "availabilityTarget", message: expect.stringMatching(message) },
    ]);
  });

  it.each([
    [1, 1],
    [100_000, 100_000],
    ["12", 12],
    ["8 developers", 8],
  ])("reads a team of %j as %d", (teamSize, expected) => {
    expect(parsed({ teamSize }).teamSize).toBe(expected);
  });

  it.each([0, -1, 2.5, 100_001, "some", "3 horses", {}])("refuses a team of %j", (teamSize) => {
    expect(problemsOf({ teamSize })).toEqual([
      { path: "teamSize", message: expect.stringMatching(/from 1 to 100,000/) },
    ]);
  });
});

describe("parseBrief: preferences, workload and traits", () => {
  it.each([
    ["serverless", ["serverless", "Serverless", "functions", "lambda", "AWS Lambda", "FaaS"]],
    ["containers", ["containers", "container", "docker", "Kubernetes", "k8s", "Cloud Run"]],
    ["vms", ["vms", "vm", "VM", "virtual machines", "EC2", "VPS"]],
    ["static", ["static", "JAMstack", "static site"]],
    ["edge", ["edge", "edge functions", "Edge Workers"]],
  ] as const)("reads every spelling of %s", (compute, spellings) => {
    for (const spelling of spellings)
      expect([spelling, parsed({ preferences: { compute: spelling } }).preferences.compute]).toEqual([
        spelling,
        compute,
      ]);
  });

  it("keeps names as written, trimmed, each once", () => {
    const preferences = {
      providers: [" aws ", "AWS", "Google  Cloud"],
      require: ["Supabase"],
      avoid: ["azure", "Azure"],
    };
    expect(parsed({ preferences }).preferences).toEqual({
      providers: ["aws", "Google Cloud"],
      require: ["Supabase"],
      avoid: ["azure"],
    });
  });

  it.each([
    [{ require: ["AWS", "vercel"], avoid: ["aws"] }, "preferences.require", /"AWS" is also in preferences.avoid/],
    [{ avoid: "aws" }, "preferences.avoid", /must be a list such as/],
    [{ avoid: ["aws", ""] }, "preferences.avoid[1]", /is empty/],
    [{ providers: [5] }, "preferences.providers[0]", /must be the name/],
    [{ providers: ["x".repeat(101)] }, "preferences.providers[0]", /limit is 100/],
    [
      { compute: "kuberntes" },
      "preferences.compute",
      /did you mean "kubernetes"\? \(known: serverless, containers, vms, static, edge\)/,
    ],
    [{ compute: "mainframe" }, "preferences.compute", /known: serverless/],
    [{ compute: 5 }, "preferences.compute", /must be text/],
  ])("refuses the preferences %j", (preferences, path, message) => {
    expect(problemsOf({ preferences })).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  it("reads sizes of the workload in the unit of each key", () => {
    const workload = {
      environments: 2,
      egressGb: "1.5 TB/month",
      logRetentionDays: "365 days",
      requestsPerMonth: "30M",
      databaseGb: 0,
    };
    const read = parsed({ workload }).workload;
    expect(read).toEqual({
      requestsPerMonth: 30_000_000,
      egressGb: 1500,
      databaseGb: 0,
      logRetentionDays: 365,
      environments: 2,
    });
    expect(Object.keys(read)).toEqual([
      "requestsPerMonth",
      "egressGb",
      "databaseGb",
      "logRetentionDays",
      "environments",
    ]);
  });

  it.each([
    [{ egressGb: -1 }, /too small; give from 0 to 1e9 GB\/month/],
    [{ egressGb: 2e9 }, /beyond/],
    [{ peakRequestsPerSecond: 1e8 }, /beyond/],
    [{ requestsPerMonth: 1e16 }, /beyond/],
    [{ requestsPerMonth: Number.NaN }, /not a number/],
    [{ logRetentionDays: "5 weeks" }, /unit that does not fit; give days/],
    [{ environments: 0 }, /from 1 to 100/],
    [{ environments: 1.5 }, /not a whole number/],
  ])("refuses the workload %j", (workload, message) => {
    expect(problemsOf({ workload })).toEqual([
      { path: `workload.${Object.keys(workload)[0]}`, message: expect.stringMatching(message) },
    ]);
  });

  it("reads traits in any spelling, each once, and tells none from not given", () => {
    expect(parsed({ traits: ["E-Commerce", "ecommerce", "card data", "health_data"] }).traits).toEqual([
      "e-commerce",
      "card-data",
      "health-data",
    ]);
    expect(parsed({ traits: [] }).traits).toEqual([]);
    expect("traits" in parsed({})).toBe(false);
  });

  it.each([
    [["helth-data"], "traits[0]", /did you mean "health-data"\?/],
    [["blockchain"], "traits[0]", /known: business-saas, /],
    [[5], "traits[0]", /must be text/],
    ["api", "traits", /must be a list/],
  ])("refuses the traits %j", (traits, path, message) => {
    expect(problemsOf({ traits })).toEqual([{ path, message: expect.stringMatching(message) }]);
  });
});

describe("parseBriefJson", () => {
  it("reads JSON, also behind a byte order mark", () => {
    expect(parseBriefJson(`\uFEFF${JSON.stringify(minimal)}`)).toEqual(parseBrief(minimal));
  });

  it("names line and column of what is not JSON", () => {
    const error = errorOf(() => parseBriefJson('{\n  "projectName": "Acme",\n}'));
    expect(error).toBeInstanceOf(BadInputError);
    expect(error.message).toBe('the brief is not JSON: line 3, column 1: expected a key in double quotes, found "}"');
  });

  it("refuses more than 256 kB, counted in bytes", () => {
    const ofBytes = (bytes: number, letter: string) => letter.repeat(bytes / new TextEncoder().encode(letter).length);
    for (const text of [ofBytes(1_000_000, "x"), ofBytes(256_002, "é")]) {
      const error = errorOf(() => parseBriefJson(text));
      expect([error.code, error.message]).toEqual(["too_large", expect.stringMatching(/limit is 256 kB/)]);
    }
    expect(errorOf(() => parseBriefJson(ofBytes(256_000, "é"))).code).toBe("bad_input");
  });
});
