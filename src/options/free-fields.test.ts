import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buildOption } from "../../test/build-option.ts";
import { createCatalog } from "../catalog/catalog.ts";
import { planOptions } from "../planner/planning.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import { readTraits } from "../sizing/traits.ts";
import type { SectionDetails } from "../spec/details.ts";
import { keysOf } from "../spec/keys.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import {
  deploymentStrategies,
  type ExtraStage,
  extraAlerts,
  extraStages,
  freeFieldsText,
  misplacedFields,
  rotationChoices,
  ttlChoices,
  withCachingFields,
  withCicdFields,
  withMonitoringFields,
  withoutFields,
  withSecurityFields,
} from "./free-fields.ts";
import type { Option } from "./option.ts";

const pipeline = ["lint", "test", "security scan", "build", "deploy staging", "approve", "deploy production"];
const cicd: SectionDetails["cicd"] = { ...buildOption("cicd", { id: "ci", usd: 0 }).details, stages: pipeline };
const monitoring: SectionDetails["monitoring"] = {
  ...buildOption("monitoring", { id: "watch", usd: 0 }).details,
  alerts: ["uptime check failed twice"],
};
const nothingCached = buildOption("caching", { id: "none", usd: 0 });
const cached: Option<"caching"> = { ...nothingCached, details: { ...nothingCached.details, ttlSeconds: 300 } };
const notRotating = buildOption("security", { id: "plain", usd: 0 });
const rotating: Option<"security"> = { ...notRotating, details: { ...notRotating.details, secretsRotationDays: 90 } };

function hostingWith(details: Partial<SectionDetails["hosting"]>): Option<"hosting"> {
  const hosting = buildOption("hosting", { id: "host", usd: 0 });
  return { ...hosting, details: { ...hosting.details, ...details } };
}

const stagesWith = (...extra: readonly ExtraStage[]): string[] => withCicdFields(cicd, { extraStages: extra }).stages;
const anyStages = fc.array(fc.constantFrom(...keysOf(extraStages)), { maxLength: 12 });

describe("stages of a pipeline", () => {
  it.each<[ExtraStage, string, string]>([
    ["type-check", "lint", "test"],
    ["contract-test", "test", "security scan"],
    ["accessibility-check", "test", "security scan"],
    ["license-check", "security scan", "build"],
    ["database-migration", "approve", "deploy production"],
  ])("puts %s between %s and %s", (id, before, behind) => {
    const { text } = extraStages[id];
    expect(stagesWith(id).join(" > ")).toContain(`${before} > ${text} > ${behind}`);
  });

  it("puts the smoke test behind everything", () => {
    expect(stagesWith("smoke-test").at(-1)).toBe("smoke test");
    expect(stagesWith("smoke-test", "database-migration").slice(-3)).toEqual([
      "database migration",
      "deploy production",
      "smoke test",
    ]);
  });

  it("puts a stage whose place is missing at the end instead of losing it", () => {
    const details = { ...cicd, stages: ["compile"] };
    expect(withCicdFields(details, { extraStages: ["license-check"] }).stages).toEqual(["compile", "licence check"]);
  });

  it("adds each once, keeps what was there in its order, and leaves the option's own list alone", () => {
    fc.assert(
      fc.property(anyStages, (extra) => {
        const stages = stagesWith(...extra);
        expect(stages).toHaveLength(pipeline.length + new Set(extra).size);
        expect(new Set(stages).size).toBe(stages.length);
        expect(stages.filter((stage) => pipeline.includes(stage))).toEqual(pipeline);
      }),
    );
    expect(cicd.stages).toEqual(pipeline);
  });

  it("is the same when it is done again", () => {
    fc.assert(
      fc.property(anyStages, (extra) => {
        const fields = { extraStages: extra, deploymentStrategy: "canary" } as const;
        const once = withCicdFields(cicd, fields);
        expect(withCicdFields(once, fields)).toEqual(once);
      }),
    );
  });

  describe("of the catalog", () => {
    let pipelines: readonly (readonly string[])[] = [];
    beforeAll(() => {
      const plain = { projectName: "Plain", projectDescription: "Something." };
      pipelines = [plain, { ...plain, complianceRequirements: ["SOC2"] }].flatMap((raw) => {
        const { brief } = parseBrief(raw);
        const traits = readTraits(brief);
        const planning = planOptions({
          brief,
          traits,
          workload: sizeWorkload(brief, traits),
          catalog: createCatalog(),
        });
        return planning.enumeration.sections.cicd.options.map(({ details }) => details.stages);
      });
    });

    it("hold every stage before which an extra one goes, and none of the extra ones", () => {
      expect(pipelines.length).toBeGreaterThan(5);
      for (const stages of pipelines)
        for (const { text, before } of Object.values(extraStages)) {
          if (before !== null) expect(stages).toContain(before);
          expect(stages).not.toContain(text);
        }
    });
  });
});

describe("the other free fields", () => {
  it("releases as the decider says, else as the option does", () => {
    expect(withCicdFields(cicd, { deploymentStrategy: "canary" })).toEqual({ ...cicd, deploymentStrategy: "canary" });
    expect(withCicdFields(cicd, {})).toEqual(cicd);
  });

  it("adds alerts, each once", () => {
    const once = withMonitoringFields(monitoring, { extraAlerts: ["queue-backlog", "failed-jobs", "queue-backlog"] });
    expect(once.alerts).toEqual([
      "uptime check failed twice",
      extraAlerts["queue-backlog"],
      extraAlerts["failed-jobs"],
    ]);
    expect(withMonitoringFields(once, { extraAlerts: ["failed-jobs"] })).toEqual(once);
    expect(withMonitoringFields(monitoring, {})).toEqual(monitoring);
  });

  it.each(ttlChoices)("keeps answers %d s where something is cached, and never where nothing is", (ttlSeconds) => {
    expect(withCachingFields(cached.details, { ttlSeconds })).toEqual({ ...cached.details, ttlSeconds });
    expect(withCachingFields(nothingCached.details, { ttlSeconds })).toEqual(nothingCached.details);
    expect(withCachingFields(cached.details, {})).toEqual(cached.details);
  });

  it.each(rotationChoices)("changes secrets every %d days only where the store can", (secretsRotationDays) => {
    expect(withSecurityFields(rotating.details, { secretsRotationDays }).secretsRotationDays).toBe(secretsRotationDays);
    expect(withSecurityFields(notRotating.details, { secretsRotationDays })).toEqual(notRotating.details);
    expect(withSecurityFields(rotating.details, {})).toEqual(rotating.details);
  });

  it("are said in words as they stand", () => {
    expect(freeFieldsText(cached.details)).toEqual(["ttlSeconds 300"]);
    expect(freeFieldsText(nothingCached.details)).toEqual([]);
    expect(freeFieldsText(withCicdFields(cicd, { extraStages: ["smoke-test"] }))).toEqual([
      `stages ${pipeline.join(", ")}, smoke test`,
      "deploymentStrategy rolling",
    ]);
    expect(freeFieldsText(monitoring)).toEqual(["alerts uptime check failed twice"]);
    expect(freeFieldsText(rotating.details)).toEqual(["secretsRotationDays 90"]);
  });
});

describe("deploymentStrategies", () => {
  it.each([
    ["serverless", 0, ["atomic", "canary"]],
    ["static", 0, ["atomic", "canary"]],
    ["edge", 3, ["atomic", "canary"]],
    ["containers", 1, ["blue-green"]],
    ["containers", 2, ["rolling", "blue-green", "canary"]],
    ["vms", 1, ["blue-green"]],
    ["vms", 3, ["rolling", "blue-green", "canary"]],
  ] as const)("of %s with at least %d instances", (compute, minimumInstances, expected) => {
    expect(deploymentStrategies({ compute, minimumInstances })).toEqual(expected);
  });
});

describe("misplacedFields", () => {
  it("names a time to live where nothing is cached", () => {
    const misplaced = (option: Option<"caching">) => misplacedFields({ ttlSeconds: 60 }, { option, hosting: null });
    expect(misplaced(cached)).toEqual([]);
    expect(misplaced(nothingCached)).toEqual([
      { field: "ttlSeconds", fault: "must be null: this option caches nothing" },
    ]);
  });

  it("names a rotation where the store does not rotate", () => {
    const misplaced = (option: Option<"security">) =>
      misplacedFields({ secretsRotationDays: 30 }, { option, hosting: null });
    expect(misplaced(rotating)).toEqual([]);
    expect(misplaced(notRotating)).toEqual([
      { field: "secretsRotationDays", fault: "must be null: this store does not rotate secrets" },
    ]);
  });

  it("names a way to release that the hosting does not have, and those it has", () => {
    const option = buildOption("cicd", { id: "ci", usd: 0 });
    const misplaced = (hosting: Option<"hosting"> | null) =>
      misplacedFields({ deploymentStrategy: "rolling" }, { option, hosting });
    expect(misplaced(hostingWith({ compute: "containers", minimumInstances: 2 }))).toEqual([]);
    expect(misplaced(hostingWith({ compute: "serverless", minimumInstances: 0 }))).toEqual([
      { field: "deploymentStrategy", fault: "must be null or one of atomic, canary on this hosting" },
    ]);
    expect(misplaced(null)).toEqual([]);
  });

  it("finds nothing where nothing is set", () => {
    const hosting = hostingWith({});
    for (const option of [nothingCached, notRotating, buildOption("cicd", { id: "ci", usd: 0 })])
      expect(misplacedFields({}, { option, hosting })).toEqual([]);
  });

  it("leaves the other fields when one is taken out", () => {
    const fields = { ttlSeconds: 60, secretsRotationDays: 30 } as const;
    expect(withoutFields(fields, ["ttlSeconds"])).toEqual({ secretsRotationDays: 30 });
    expect(fields).toEqual({ ttlSeconds: 60, secretsRotationDays: 30 });
  });
});
