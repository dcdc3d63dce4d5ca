import { describe, expect, it } from "vitest";
import { fakeWorld } from "../../../test/fake-world.ts";
import { allRules } from "../../rules/rules.ts";
import { runCli } from "../program.ts";

async function rules(...argv: readonly string[]) {
  const world = fakeWorld();
  const status = await runCli(["rules", ...argv], world);
  return { status, out: world.out(), err: world.err() };
}

describe("rules list", () => {
  it("lists every rule, and counts", async () => {
    const { status, out } = await rules("list");
    expect(status).toBe(0);
    for (const { id } of allRules) expect(out).toMatch(new RegExp(`^${id} `, "m"));
    expect(out).toMatch(new RegExp(`^${allRules.length + 2} rules\\. `, "m"));
  });

  it("filters by regime and section together, in any case", async () => {
    const { out } = await rules("list", "--regime", "hipaa", "--section", "Database", "--format", "json");
    const { rules: shown, total } = JSON.parse(out);
    const expected = allRules.filter(({ regime, sections }) => regime === "HIPAA" && sections.includes("database"));
    expect(shown.map(({ id }: { id: string }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(shown.length).toBeGreaterThan(1);
    expect(total).toBe(allRules.length + 2);
  });

  it.each([
    [["--section", "databse"], /--section knows no "databse"; did you mean "database"\?/],
    [["--regime", "nist"], /--regime knows no "nist"; known: GDPR, HIPAA/],
  ])("%j is bad usage", async (argv, expected) => {
    const { status, out, err } = await rules("list", ...argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(expected);
  });
});

describe("rules show", () => {
  it("tells what holds, why, how to mend it and the clause", async () => {
    const { status, out } = await rules("show", "pci-dss-waf");
    expect(status).toBe(0);
    expect(out).toMatch(
      /^A web application firewall stands [^\n]* \(pci-dss-waf\)\nseverity +error\nfor +PCI-DSS\nsections +security\nwhy /,
    );
    expect(out).toMatch(/\nclause +PCI DSS v4\.0\.1 6\.4\.2\n$/);
  });

  it("gives the same as JSON", async () => {
    const { out } = await rules("show", "pci-dss-waf", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      id: "pci-dss-waf",
      severity: "error",
      regime: "PCI-DSS",
      sections: ["security"],
    });
  });

  it("suggests the nearest of an id that is not there", async () => {
    const { status, out, err } = await rules("show", "pci-dss-wav");
    expect([status, out]).toEqual([2, ""]);
    expect(err).toBe(
      'infraspec: there is no rule "pci-dss-wav"; did you mean "pci-dss-waf"? infraspec rules list shows all\n',
    );
  });
});
