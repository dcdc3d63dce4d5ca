import { describe, expect, it } from "vitest";
import { fakeWorld } from "../../../test/fake-world.ts";
import { createCatalog } from "../../catalog/catalog.ts";
import { parsePrices } from "../../catalog/price.ts";
import { parseComponents } from "../../cost/parse-components.ts";
import { priceComponents } from "../../cost/price-components.ts";
import { runCli } from "../program.ts";

const { services } = createCatalog();
/** The age of figures must not depend on the day on which the tests run. */
const day = ["--today", "2026-11-24"];

async function catalog(...argv: readonly string[]) {
  const world = fakeWorld();
  const status = await runCli(["catalog", ...argv], world);
  expect(world.opened()).toBe(0);
  return { status, out: world.out(), err: world.err() };
}

describe("catalog list", () => {
  it("lists every service, and counts", async () => {
    const { status, out } = await catalog("list");
    expect(status).toBe(0);
    for (const { id } of services) expect(out).toMatch(new RegExp(`^${id} `, "m"));
    expect(out).toContain(`\n${services.length} services. `);
  });

  it("keeps to 96 columns", async () => {
    const { out } = await catalog("list");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(96);
  });

  it("filters by section, provider and regime together, in any case", async () => {
    const { out } = await catalog(
      "list",
      "--section",
      "Database",
      "--provider",
      "aws",
      "--regime",
      "hipaa",
      "--format",
      "json",
    );
    const { services: shown, total } = JSON.parse(out);
    const expected = services.filter(
      ({ sections, provider, compliance }) =>
        sections.includes("database") && provider === "aws" && compliance.HIPAA?.offered === "yes",
    );
    expect(shown.map(({ id }: { id: string }) => id)).toEqual(expected.map(({ id }) => id));
    expect(expected.length).toBeGreaterThan(1);
    expect(total).toBe(services.length);
    expect(shown[0]).toMatchObject({ vendor: "Amazon Web Services", usedFor: "database", HIPAA: { offered: "yes" } });
  });

  it.each([
    [["--section", "hostin"], /--section knows no "hostin"; did you mean "hosting"\?/],
    [["--provider", "awz"], /--provider knows no "awz"; did you mean "aws"\?/],
    [["--regime", "nist"], /--regime knows no "nist"; known: GDPR, HIPAA/],
    [["--format", "csv"], /table, json/],
  ])("%j is bad usage", async (argv, expected) => {
    const { status, out, err } = await catalog("list", ...argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(expected);
  });
});

describe("catalog show", () => {
  it("shows facts, claims, skus, usage keys, notes and sources", async () => {
    const { status, out } = await catalog("show", "aws-rds-postgres");
    expect(status).toBe(0);
    expect(out).toMatch(/^Amazon RDS for PostgreSQL \(aws-rds-postgres\)\nvendor +Amazon Web Services$/m);
    for (const text of [
      /^SLA +99\.95 %$/m,
      /^ {2}HIPAA +yes/m,
      /db\.t4g\.micro .*us-east-1 \$\d/,
      /^ {2}storageGb /m,
      /^ {2}\[1\] https:/m,
    ])
      expect(out).toMatch(text);
    expect(out).toMatch(/\nNotes\n {2}- [\s\S]*Twice the Single-AZ price/);
  });

  it("prints an example that infraspec price takes, for every service that has a price", async () => {
    for (const { id, prices } of services) {
      if (prices.length === 0) continue;
      const { out } = await catalog("show", id);
      const [, example = ""] = out.split("Example for infraspec price\n");
      const { lineItems } = priceComponents(createCatalog(), parseComponents(JSON.parse(example), createCatalog()));
      expect(lineItems.length, id).toBeGreaterThan(0);
    }
  });

  it("shows tiers, allowances, minimums, commitments and what nobody publishes", async () => {
    const world = fakeWorld();
    const source = { url: null, asOf: "unknown", confidence: "low" };
    const [service] = services;
    if (service === undefined) throw new Error("no service");
    const prices = parsePrices([
      { kind: "sku", sku: "talk", basis: "month", component: "Talk", unit: "contract", unitPriceUsd: null, source },
      {
        kind: "sku",
        sku: "plan",
        basis: "month",
        component: "Plan",
        unit: "seat-month",
        unitPriceUsd: "20",
        includes: { requests: "3000000" },
        includesPerUnit: true,
        minimumMonthlyUsd: "30",
        commitments: [{ term: "1 year", unitPriceUsd: "15", source }],
        source,
      },
      {
        kind: "usage",
        usage: "requests",
        component: "Requests",
        unit: "1M requests",
        unitSize: 1_000_000,
        included: "2000000",
        minimum: "1000",
        tiers: [
          { upTo: "1000", unitPriceUsd: "0.4" },
          { upTo: null, unitPriceUsd: "0.2" },
        ],
        source,
      },
    ]);
    const all = createCatalog([{ ...service, id: "acme", prices }]);
    await runCli(["catalog", "show", "acme"], { ...world, deps: { ...world.deps, catalog: all } });
    for (const text of [
      "not published",
      "$20 / seat-month",
      "includes requests 3,000,000",
      "at least $30 a month",
      "1 year: $15",
      "up to 1,000: $0.4",
      "over 1,000: $0.2",
      "first 2,000,000 requests free",
      "at least 1,000 requests billed",
      "no date low",
    ])
      expect(world.out()).toContain(text);
  });

  it("gives JSON with rows and example", async () => {
    const shown = JSON.parse((await catalog("show", "vercel", "--format", "json")).out);
    const service = services.find(({ id }) => id === "vercel");
    expect(shown).toMatchObject({ id: "vercel", roles: expect.arrayContaining(["hosting"]) });
    expect(shown.prices).toHaveLength(service?.prices.length ?? 0);
    expect(shown.example.components[0]).toMatchObject({ serviceId: "vercel", sku: "pro" });
  });

  it("takes another name that only one service has", async () => {
    expect((await catalog("show", "Amazon S3")).out).toMatch(/^Amazon S3 \(aws-s3\)/);
  });

  it.each([
    ["rds", /"rds" may be .*aws-rds-postgres \(Amazon RDS for PostgreSQL\).*name one/],
    ["aws", /provider of \d+ services; infraspec catalog list --provider aws/],
    ["aws-rds-postgre", /no service "aws-rds-postgre".*did you mean aws-rds-postgres/],
    ["qqqqqqqq", /no service "qqqqqqqq" in the catalog; infraspec catalog list shows all/],
    ["\u001b[31mred\u001b[0m", /no service "\[31mred \[0m"/],
    ["", /no service ""/],
  ])("%j is one clear error", async (name, expected) => {
    const { status, out, err } = await catalog("show", name);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(expected);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("catalog check", () => {
  it("passes our catalog, and says what its prices rest on", async () => {
    const { status, out } = await catalog("check", ...day);
    expect(out).toMatch(/^\d+ services, \d+ price rows: confidence high \d+ %, medium \d+ %, low \d+ %/);
    expect(out).toMatch(/oldest date \d{4}/);
    expect(out).toMatch(/\nCatalog check passed: 0 errors, \d+ warnings\.\n$/);
    expect(status).toBe(0);
  });

  it("ends with 1 where figures are older than asked for, and names each", async () => {
    const { status, out } = await catalog("check", ...day, "--max-age-days", "30", "--format", "json");
    expect(status).toBe(1);
    const { problems, summary } = JSON.parse(out);
    const errors = problems.filter(({ severity }: { severity: string }) => severity === "error");
    expect(errors.length).toBeGreaterThan(100);
    expect(new Set(errors.map(({ checkId }: { checkId: string }) => checkId))).toEqual(new Set(["stale"]));
    expect(errors[0]).toMatchObject({
      checkId: "stale",
      where: expect.any(String),
      message: expect.stringContaining("days old"),
    });
    expect(summary.rows).toBe(services.reduce((total, { prices }) => total + prices.length, 0));
  });

  it("shows every error and groups warnings", async () => {
    const { out } = await catalog("check", ...day, "--max-age-days", "30");
    expect(out).toMatch(/^stale: \d+ errors, \d+ warnings$/m);
    expect(out).toMatch(/\nCatalog check did not pass: /);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(96);
  });

  it.each([
    [["--max-age-days", "soon"], /--max-age-days takes a whole number of days/],
    [["--max-age-days", "-1"], /--max-age-days takes a whole number of days/],
    [["--today", "2026-02-31"], /--today takes a day/],
  ])("%j is bad usage", async (argv, expected) => {
    const { status, out, err } = await catalog("check", ...argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(expected);
  });
});
