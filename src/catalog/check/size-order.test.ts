import { describe, expect, it } from "vitest";
import { goodService, withRow } from "./example-service.ts";
import { instanceSize } from "./instance-size.ts";
import { checkSizeOrder } from "./size-order.ts";

describe("sizes in names", () => {
  it.each([
    [
      "db.t4g.micro",
      "db.t4g.small",
      "db.t4g.medium",
      "db.t4g.large",
      "db.t4g.xlarge",
      "db.t4g.2xlarge",
      "db.t4g.16xlarge",
    ],
    ["db.m7g.large-multi-az", "db.m7g.xlarge-multi-az", "db.m7g.2xlarge-multi-az"],
    ["nano", "micro", "small", "medium", "large", "xl", "2xl", "12xl"],
    ["fixed-250mb", "fixed-1gb", "fixed-50gb"],
    ["s-1vcpu-0.5gb", "s-1vcpu-1gb", "s-1vcpu-2gb"],
    ["d2ds-v5-ha", "d4ds-v5-ha", "d16ds-v5-ha"],
  ])("ascend: %s …", (...skus) => {
    const sizes = skus.map(instanceSize);
    expect(new Set(sizes.map((size) => size?.family)).size).toBe(1);
    const ranks = sizes.map((size) => size?.rank ?? Number.NaN);
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it("tell families apart, and say nothing of names without a size", () => {
    expect(instanceSize("db.t4g.micro")?.family).not.toBe(instanceSize("db.t4g.micro-multi-az")?.family);
    expect(instanceSize("s-1vcpu-2gb")?.family).not.toBe(instanceSize("s-2vcpu-2gb")?.family);
    for (const sku of ["pro", "web-acl", "pitr-7", "team"]) expect(instanceSize(sku), sku).toBeUndefined();
  });
});

it("passes a family that gets dearer", () => {
  expect(checkSizeOrder(goodService)).toEqual([]);
});

it("refuses a larger size that costs less than a smaller one of its region", () => {
  expect(checkSizeOrder(withRow("sku db.xlarge (eu-1)", { unitPriceUsd: "0.04" }))).toMatchObject([
    { severity: "error", where: "sku db.xlarge (eu-1)", message: expect.stringContaining("the smaller db.small 0.05") },
  ]);
});

it("compares across no unknown price", () => {
  expect(checkSizeOrder(withRow("sku db.xlarge (eu-1)", { unitPriceUsd: null }))).toEqual([]);
});
