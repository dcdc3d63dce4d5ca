import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fakeWorld } from "../../../test/fake-world.ts";
import { priceReportSchema } from "../../spec/bill.ts";
import { runCli } from "../program.ts";

const egress = '{ "components": [{ "serviceId": "aws-egress", "usage": { "egressGb": 300 } }] }';

describe("infraspec price", () => {
  it("shows each line with its arithmetic, source date and confidence, and the sum", async () => {
    const world = fakeWorld({ files: { "bill.json": egress } });
    expect(await runCli(["price", "bill.json"], world)).toBe(0);
    expect(world.out()).toContain("$18.00/month");
    expect(world.out()).toMatch(/\$18\.00 +200 GB × \$0\.09 +aws-egress +Data transfer out to internet \(0–10240\)/);
    expect(world.opened()).toBe(0);
  });

  it("gives JSON that holds the schema, for one file and for several", async () => {
    const one = fakeWorld({ files: { "a.json": egress } });
    await runCli(["price", "a.json", "--format", "json"], one);
    expect(priceReportSchema.parse(JSON.parse(one.out())).monthly.expected).toBe("18");
    const two = fakeWorld({ files: { "a.json": egress, "b.json": egress } });
    await runCli(["price", "a.json", "b.json", "--format", "json"], two);
    expect(JSON.parse(two.out()).bills.map((bill: { source: string }) => bill.source)).toEqual(["a.json", "b.json"]);
  });

  it("reads standard input", async () => {
    const world = fakeWorld({ stdin: egress });
    expect(await runCli(["price", "-"], world)).toBe(0);
    expect(world.out()).toContain("standard input");
  });

  it.each([
    ["what is no JSON", "{", /^infraspec: bill\.json is not JSON: line 1, column 2/],
    [
      "an unknown service",
      '{"components":[{"serviceId":"aws-egres"}]}',
      /bill\.json: components\[0\]\.serviceId: .*did you mean "aws-egress"\?/,
    ],
  ])("refuses %s with one line and status 2", async (_, text, message) => {
    const world = fakeWorld({ files: { "bill.json": text } });
    expect(await runCli(["price", "bill.json"], world)).toBe(2);
    expect(world.err()).toMatch(message);
    expect(world.out()).toBe("");
  });

  it("keeps a line whose price nobody publishes, and says from", async () => {
    const text = '{"components":[{"serviceId":"vercel","sku":"enterprise"}]}';
    const world = fakeWorld({ files: { "bill.json": text } });
    await runCli(["price", "bill.json"], world);
    expect(world.out()).toMatch(/^from \$0\.00\/month/m);
    expect(world.out()).toMatch(/Not priced\n {2}- vercel: Enterprise.*: no price is published/);
  });

  it.each(readdirSync("examples/components"))("prices the example %s without a gap", async (name) => {
    const file = `examples/components/${name}`;
    const world = fakeWorld({ files: { [file]: readFileSync(file, "utf8") } });
    expect(await runCli(["price", file, "--format", "json"], world)).toBe(0);
    const report = priceReportSchema.parse(JSON.parse(world.out()));
    expect(report.notPriced).toEqual([]);
    expect(Number(report.monthly.expected)).toBeGreaterThan(0);
  });
});
