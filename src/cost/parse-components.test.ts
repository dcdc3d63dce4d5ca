import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { BadInputError } from "../errors.ts";
import { parseComponents } from "./parse-components.ts";

const catalog = createCatalog();
const parse = (...components: unknown[]) => parseComponents({ components }, catalog);

function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof BadInputError) return error.message;
    throw error;
  }
  return "nothing";
}

describe("parseComponents", () => {
  it("fills in what was left out: one of it, in no region, with exact usage", () => {
    expect(parse({ serviceId: "aws-egress", usage: { egressGb: 5 } })).toEqual([
      {
        serviceId: "aws-egress",
        sku: null,
        quantity: 1,
        region: null,
        usage: { egressGb: { low: 5, expected: 5, high: 5 } },
      },
    ]);
  });

  it("takes bands, quantities, regions and labels", () => {
    const [component] = parse({
      serviceId: "aws-rds-postgres",
      sku: "db.t4g.micro",
      quantity: 2,
      region: "us-east-1",
      usage: { storageGb: { low: 10, expected: 20, high: 40 } },
      label: " staging ",
    });
    expect(component).toMatchObject({ quantity: 2, usage: { storageGb: { high: 40 } }, label: "staging" });
  });

  it.each([
    ["a list", [], 'components: a list of 0 must be an object such as { "components": [ … ] }'],
    ["nothing to price", { components: [] }, /names nothing to price/],
    ["a key that is none", { component: [] }, /component: unknown key "component"; did you mean "components"\?/],
  ])("refuses %s", (_, input, message) => {
    expect(complaint(() => parseComponents(input, catalog))).toMatch(message);
  });

  it.each([
    [
      "an unknown service",
      { serviceId: "aws-rds-postgre" },
      /components\[0\]\.serviceId: .*did you mean "aws-rds-postgres"/,
    ],
    ["an alias", { serviceId: "fargate" }, /did you mean "aws-fargate"\?/],
    [
      "an unknown sku",
      { serviceId: "aws-rds-postgres", sku: "db.t4g.micr", region: "us-east-1" },
      /\.sku: .*"db\.t4g\.micro"/,
    ],
    ["a sku where there are none", { serviceId: "aws-xray", sku: "x" }, /it has none: leave it out/],
    [
      "an unknown meter",
      { serviceId: "aws-egress", usage: { egresGb: 1 } },
      /usage\.egresGb: .*did you mean "egressGb"/,
    ],
    [
      "a region that is none",
      { serviceId: "aws-rds-postgres", sku: "db.t4g.micro", region: "us-eest-1" },
      /\.region: .*"us-east-1"/,
    ],
    [
      "a missing region",
      { serviceId: "aws-rds-postgres", sku: "db.t4g.micro" },
      /priced by region: name one of us-east-1/,
    ],
    ["an amount below zero", { serviceId: "aws-egress", usage: { egressGb: -1 } }, /-1 must be a number from 0/],
    ["an amount as text", { serviceId: "aws-egress", usage: { egressGb: "5" } }, /must be a number from 0/],
    ["a band that falls", { serviceId: "aws-egress", usage: { egressGb: { low: 5, expected: 2 } } }, /must not fall/],
    [
      "another currency",
      { serviceId: "aws-egress", usage: { egressGb: 1 }, currency: "EUR" },
      /unknown key "currency"/,
    ],
    ["nothing bought", { serviceId: "aws-egress" }, /needs a sku or usage/],
  ])("refuses %s, naming the place and the remedy", (_, component, message) => {
    expect(complaint(() => parse(component))).toMatch(message);
  });

  it("needs no region where one price holds everywhere, also beside prices of single regions", () => {
    expect(parse({ serviceId: "aws-cloudfront", usage: { egressGb: 5 } })[0]?.region).toBeNull();
  });

  it("lists every problem of a file at once", () => {
    try {
      parse({ serviceId: "nope" }, { serviceId: "aws-egress", usage: { egressGb: -1 }, colour: 1 });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(BadInputError);
      if (error instanceof BadInputError)
        expect(error.details.map(({ path }) => path)).toEqual([
          "components[0].serviceId",
          "components[1].colour",
          "components[1].usage.egressGb",
        ]);
    }
  });
});
