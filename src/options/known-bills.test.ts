import fc from "fast-check";
import { expect, it } from "vitest";
import { anyComponents } from "../../test/any-components.ts";
import { createCatalog } from "../catalog/catalog.ts";
import { billComponents } from "../cost/bill-components.ts";
import { billOf } from "./known-bills.ts";

const catalog = createCatalog();

it("what is asked for again costs what it cost, whatever was asked for between", () => {
  fc.assert(
    fc.property(fc.array(anyComponents, { minLength: 2, maxLength: 4 }), (purchases) => {
      for (const components of [...purchases, ...purchases])
        expect(billOf(catalog, components)).toEqual(billComponents(catalog, components));
    }),
  );
});

it("a purchase that differs in one amount is another", () => {
  const egress = (amount: number) => ({
    serviceId: "aws-egress",
    sku: null,
    quantity: 1,
    region: "us-east-1",
    usage: { egressGb: { low: amount, expected: amount, high: amount } },
  });
  const [first, second] = [500, 501].map((amount) => billOf(catalog, [egress(amount)]));
  expect(first).toEqual(billComponents(catalog, [egress(500)]));
  expect(second).not.toEqual(first);
});
