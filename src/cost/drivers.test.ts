import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import type { Component } from "../catalog/offering.ts";
import type { Band } from "../spec/words.ts";
import { drivers } from "./drivers.ts";

const catalog = createCatalog();

function component(serviceId: string, usage: Record<string, Band>, rest: Partial<Component> = {}): Component {
  return { serviceId, sku: null, quantity: 1, region: null, usage, ...rest };
}
const egress = (band: Band) => component("aws-egress", { egressGb: band });

describe("drivers", () => {
  it("says what a further step really costs: nothing inside the allowance, the tier's price beyond it", () => {
    const [inside] = drivers(catalog, [[egress({ low: 10, expected: 50, high: 500 })]], []);
    expect(inside).toMatchObject({
      monthlyUsd: "0",
      swingUsd: "36",
      perUnit: "nothing for a further 1 GB: still within what is free",
    });
    const [beyond] = drivers(catalog, [[egress({ low: 500, expected: 1000, high: 3000 })]], []);
    expect(beyond).toMatchObject({ monthlyUsd: "81", swingUsd: "225", perUnit: "+$9.00 per 100 GB" });
  });

  it("puts what moves the total most first, each meter of a service on its own", () => {
    const accounts = [
      [egress({ low: 1000, expected: 1000, high: 1100 })],
      [
        component(
          "aws-lambda",
          {
            requests: { low: 2e6, expected: 4e6, high: 8e6 },
            gbSeconds: { low: 1e6, expected: 2e6, high: 9e6 },
          },
          { region: "us-east-1" },
        ),
      ],
    ];
    expect(drivers(catalog, accounts, []).map(({ what }) => what)).toEqual([
      "aws-lambda: Duration (x86)",
      "aws-egress: Data transfer out to internet",
      "aws-lambda: Requests",
    ]);
  });

  it("knows that a credit pays for the next step", () => {
    const team = component(
      "vercel",
      { invocations: { low: 1e6, expected: 2e6, high: 90e6 } },
      { sku: "pro", region: "iad1" },
    );
    const [driver] = drivers(catalog, [[team]], []);
    expect(driver).toMatchObject({ monthlyUsd: "0", perUnit: expect.stringMatching(/^nothing for a further /) });
  });
});
