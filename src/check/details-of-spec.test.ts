import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { fakeWorld } from "../../test/fake-world.ts";
import { createCatalog } from "../catalog/catalog.ts";
import { runCli } from "../cli/program.ts";
import { enumerateOptions } from "../options/enumerate.ts";
import { renderSpec } from "../planner/render-spec.ts";
import { exampleSpec } from "../rules/example-fixture.ts";
import { type Plan, planSchema } from "../spec/plan.ts";
import { mapSections, sectionIds } from "../spec/words.ts";
import { checkSpec } from "./check-spec.ts";
import { detailsOfSpec } from "./details-of-spec.ts";
import { differencesOf } from "./differences.ts";
import { hostingKinds } from "./hosting-kinds.ts";
import { parseSpec } from "./parse-spec.ts";

const catalog = createCatalog();
const examples = readdirSync("examples").filter((name) => name.endsWith(".json"));
const plans = new Map<string, Plan>();

beforeAll(async () => {
  for (const name of examples) {
    const world = fakeWorld({ stdin: readFileSync(`examples/${name}`, "utf8") });
    await runCli(["plan", "-", "--no-save", "--quiet", "--format", "json"], world);
    plans.set(name, planSchema.parse(JSON.parse(world.out())));
  }
}, 60_000);

function planOf(name: string) {
  const plan = plans.get(name);
  if (plan === undefined || plan.spec === null || plan.decisions === null) throw new Error(`${name} has no plan`);
  const { hosting, database, caching, cicd, monitoring, security } = plan.decisions;
  const details = {
    hosting: hosting.details,
    database: database.details,
    caching: caching.details,
    cicd: cicd.details,
    monitoring: monitoring.details,
    security: security.details,
  };
  return { plan, spec: plan.spec, details };
}

describe("a specification of ours", () => {
  it.each(examples)("%s is read back without a contradiction", (name) => {
    const { spec, details } = planOf(name);
    expect(differencesOf(detailsOfSpec(spec, catalog).details, details)).toEqual([]);
  });

  it.each(examples)("%s: so is every option that it could have had", (name) => {
    const { plan, details } = planOf(name);
    const { brief, traits, workload, cost } = plan;
    const { sections } = enumerateOptions({ brief, traits, workload, catalog });
    for (const section of sectionIds) {
      for (const option of sections[section].options) {
        const changed = { ...details, [section]: option.details };
        if (cost === null) throw new Error(`${name} has no cost`);
        const labels = mapSections(() => option.label);
        const { details: told } = detailsOfSpec(renderSpec({ details: changed, labels, cost, catalog }), catalog);
        const differences = differencesOf(told, changed).filter((difference) => difference.section === section);
        expect(differences, `${option.id}: ${option.label}`).toEqual([]);
      }
    }
  });

  it.each(examples)("%s gets the verdict of the graph when it is checked as a plan", (name) => {
    const { plan } = planOf(name);
    const parsed = parseSpec(JSON.parse(JSON.stringify(plan)));
    const { status, checks } = checkSpec({ ...parsed, brief: plan.brief, catalog });
    const own = new Set(["plan-consistent", "unresolved-name"]);
    expect(status).toBe(plan.status);
    expect(checks.filter(({ ruleId }) => !own.has(ruleId))).toEqual(plan.checks);
    expect(checks.filter(({ ruleId }) => own.has(ruleId)).map(({ result }) => result)).toEqual(["pass", "pass"]);
  });

  it.each(examples)("%s fails no rule that the plan passes when its specification stands alone", (name) => {
    const { plan, spec } = planOf(name);
    const passed = new Set(plan.checks.filter(({ result }) => result === "pass").map(({ ruleId }) => ruleId));
    const { checks } = checkSpec({ spec, plan: null, brief: plan.brief, catalog });
    expect(checks.filter(({ ruleId, result }) => result === "fail" && passed.has(ruleId))).toEqual([]);
  });

  it("is found out when it was changed by hand", () => {
    const { plan, spec } = planOf("us-telehealth.json");
    const changed = { ...plan, spec: { ...spec, database: { ...spec.database, backups: "none" } } };
    const { status, findings } = checkSpec({ ...parseSpec(changed), brief: plan.brief, catalog });
    expect(status).toBe("needs_review");
    expect(findings.find(({ ruleId }) => ruleId === "plan-consistent")).toMatchObject({
      result: "fail",
      path: "database.backups.enabled",
      message: "the specification says false, the decision true",
    });
  });

  it("is sized for the brief that it is held against, not for that of the plan", () => {
    const { plan } = planOf("us-telehealth.json");
    const brief = { ...plan.brief, budgetConstraints: { maxMonthlyUsd: "1" } };
    const { checks } = checkSpec({ ...parseSpec(plan), brief, catalog });
    expect(checks.find(({ ruleId }) => ruleId === "budget-exceeded")).toMatchObject({ result: "fail" });
  });
});

describe("names", () => {
  const withSpec = (changes: object) => detailsOfSpec({ ...exampleSpec, ...changes }, catalog);

  it("that several services share stay open, and say which they may be", () => {
    const { details, unnamed } = withSpec({});
    expect(details.hosting?.uses).toBeUndefined();
    expect(details.database?.uses).toBeUndefined();
    expect(unnamed.map(({ path, message }) => `${path}: ${message}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^hosting\.provider: "aws" may be aws-app-runner or aws-eks or aws-fargate: write which/),
        expect.stringMatching(/^database\.service: "rds" may be aws-rds-mysql or aws-rds-postgres: write which/),
      ]),
    );
  });

  it("are narrowed by the engine in the tier, the compute and the provider", () => {
    const { details } = withSpec({
      hosting: { ...exampleSpec.hosting, compute: "serverless" },
      database: { ...exampleSpec.database, tier: "PostgreSQL 17, db.t4g.medium, eu-central-1" },
    });
    expect(details.hosting?.uses).toMatchObject([{ serviceId: "aws-lambda", region: "us-east-1", area: "us" }]);
    expect(details.database?.uses).toMatchObject([
      { serviceId: "aws-rds-postgres", region: "eu-central-1", area: "eu" },
    ]);
  });

  it("of technologies are no products, unless another text of the section names one", () => {
    const cache = (strategy: string) =>
      withSpec({ caching: { ...exampleSpec.caching, service: "memcached", strategy } });
    expect(cache("hot reads").details.caching?.uses).toBeUndefined();
    expect(cache("hot reads").unnamed.map(({ message }) => message)).toContain(
      '"memcached" is a technology that several vendors sell: write whose product it is',
    );
    expect(cache("hot reads in Amazon ElastiCache for Memcached").details.caching?.uses).toMatchObject([
      { serviceId: "aws-elasticache-memcached" },
    ]);
    const { details } = withSpec({ database: { ...exampleSpec.database, service: "MongoDB" } });
    expect(details.database).toMatchObject({ engine: "mongodb" });
    expect(details.database?.uses).toBeUndefined();
  });

  it("leave the engine open where only the protocol is told", () => {
    expect(withSpec({}).details.caching).not.toHaveProperty("engine");
  });

  it("of one role that is not known do not hide those of the others", () => {
    const { details } = withSpec({ security: { ...exampleSpec.security, secrets: "Secrux" } });
    expect(details.security?.uses?.map(({ serviceId }) => serviceId)).toEqual(["aws-cognito"]);
    expect(details.security?.unnamedUses).toEqual(['"Secrux"', "the edge protection"]);
    expect(details.security).not.toHaveProperty("secretsManager");
  });

  it("of plain stores are no product and no manager", () => {
    const { details } = withSpec({ security: { ...exampleSpec.security, secrets: ".env files" } });
    expect(details.security?.secretsManager).toBe(false);
    expect(details.security?.unnamedUses).toEqual(["the edge protection"]);
  });
});

describe("texts", () => {
  const told = (changes: object) => detailsOfSpec({ ...exampleSpec, ...changes }, catalog).details;

  it.each<[string, string | undefined]>([
    ["Blue/green with manual approval", "blue-green"],
    ["Rolling, no canary", "rolling"],
    ["canary, manual rollback", "canary"],
    ["Manual", "manual"],
    ["manual promotion", "manual"],
    ["manual deployments over SSH", "manual"],
    ["deployed by hand", "manual"],
    ["no manual deployments, rolling", "rolling"],
    ["rolling or canary", undefined],
    ["rolling, manual deploys at night", undefined],
    ["push to main", undefined],
  ])("a release that is %j is %s", (deploymentStrategy, strategy) => {
    const cicd = { ...exampleSpec.cicd, deploymentStrategy };
    expect(told({ cicd }).cicd?.deploymentStrategy).toBe(strategy);
  });

  it.each<[string, number | undefined, number | undefined]>([
    ["CloudWatch Logs, 365 days", undefined, 365],
    ["CloudWatch Logs, 90 days searchable", 90, 90],
    ["CloudWatch Logs, 90 days hot, 12 months in all", 90, 365],
    ["CloudWatch Logs, 30 days, archived 6 years", 30, 2190],
    ["archived 1 year", undefined, 365],
    ["365 days, not searchable", undefined, 365],
    ["30 days, reviewed once a year", undefined, 30],
  ])("logs as in %j are at hand %s days of %s", (logging, hot, all) => {
    const { monitoring } = told({ monitoring: { ...exampleSpec.monitoring, logging } });
    expect(monitoring?.hotLogRetentionDays).toBe(hot);
    expect(monitoring?.logRetentionDays).toBe(all);
  });

  it("tell how often secrets are changed", () => {
    const secrets = "AWS Secrets Manager, rotated every 90 days";
    expect(told({ security: { ...exampleSpec.security, secrets } }).security?.secretsRotationDays).toBe(90);
  });
});

describe("hostingKinds", () => {
  it("names services of the catalog only", () => {
    for (const id of hostingKinds.keys()) expect(catalog.find(id)?.offerings.hosting, id).toBeDefined();
  });

  it("holds every way in which a service is offered", () => {
    for (const { brief, traits, workload } of plans.values()) {
      const { sections } = enumerateOptions({ brief, traits, workload, catalog });
      for (const { serviceId, details } of sections.hosting.options)
        expect(hostingKinds.get(serviceId) ?? [details.compute], serviceId).toContain(details.compute);
    }
  });
});
