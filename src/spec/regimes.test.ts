import { describe, expect, it } from "vitest";
import type { Reading } from "./reading.ts";
import { readRegimes } from "./regimes.ts";
import { regimes } from "./words.ts";

function read(value: unknown) {
  const reading: Reading = { problems: [], assumptions: [] };
  return { regimes: readRegimes(reading, value), ...reading };
}

describe("readRegimes", () => {
  it.each([
    ["GDPR", ["GDPR", "gdpr", "EU GDPR", "UK-GDPR", "DSGVO", "General Data Protection Regulation", "GDPR compliant"]],
    ["HIPAA", ["HIPAA", "hipaa", "HIPPA", "hipaa/hitech", "HIPAA & HITECH", "HITECH", "HIPAA-compliant"]],
    ["SOC2", ["SOC2", "soc 2", "SOC-2", "SOC 2 Type II", "soc2 type 2", "SOC 2 Type 1", "SOC II", "SOC 2 report"]],
    ["PCI-DSS", ["PCI-DSS", "PCI DSS", "pci", "PCI DSS v4.0.1", "pci-dss 4.0", "PCI DSS Level 1", "PCI compliance"]],
    ["PCI-DSS", ["PCI SAQ A", "pci saq a-ep", "Payment Card Industry Data Security Standard"]],
    [
      "ISO27001",
      ["ISO27001", "iso 27001", "ISO-27001", "ISO/IEC 27001:2022", "ISO 27001:2013", "27001", "ISO 27001 certified"],
    ],
    ["FedRAMP", ["FedRAMP", "fedramp", "FedRAMP Moderate", "Fed RAMP", "fedramp-moderate"]],
  ] as const)("reads every spelling of %s", (regime, spellings) => {
    for (const spelling of spellings)
      expect([spelling, read([spelling])]).toEqual([spelling, { regimes: [regime], problems: [], assumptions: [] }]);
  });

  it("keeps each once, in canonical order", () => {
    expect(read(["fedramp", "soc 2", "PCI", "SOC2", "gdpr"]).regimes).toEqual(["GDPR", "SOC2", "PCI-DSS", "FedRAMP"]);
    expect(read([...regimes].toReversed()).regimes).toEqual([...regimes]);
  });

  it.each(["none", "None", "n/a", "N/A", "no", "not applicable", "-"])("takes %s as no regime, and says so", (word) => {
    const { regimes: found, problems, assumptions } = read([word]);
    expect({ found, problems }).toEqual({ found: [], problems: [] });
    expect(assumptions).toEqual([
      { path: "complianceRequirements[0]", value: "no regime", why: `${word} names no regime` },
    ]);
  });

  it("plans FedRAMP Low at Moderate, and says so", () => {
    const { regimes: found, assumptions } = read(["FedRAMP Low"]);
    expect(found).toEqual(["FedRAMP"]);
    expect(assumptions[0]?.value).toBe("FedRAMP Moderate");
  });

  it.each([
    [["none", "GDPR"], "complianceRequirements[0]", /contradicts GDPR/],
    [["FedRAMP High"], "complianceRequirements[0]", /only FedRAMP Moderate is known/],
    [["GDPR", "SOC 1"], "complianceRequirements[1]", /only SOC 2 is known/],
    [["SOC 3"], "complianceRequirements[0]", /only SOC 2 is known/],
    [["ISO 27701"], "complianceRequirements[0]", /only ISO 27001 is known/],
    [["ISO 9001"], "complianceRequirements[0]", /only ISO 27001 is known/],
    [
      ["SOX"],
      "complianceRequirements[0]",
      /"SOX" is not a regime known here; .*known: GDPR, HIPAA, SOC2, PCI-DSS, ISO27001, FedRAMP/,
    ],
    [["HIPA A"], "complianceRequirements[0]", undefined],
    [["GDRP"], "complianceRequirements[0]", /did you mean "GDPR"\? \(known: /],
    [[""], "complianceRequirements[0]", /known: GDPR/],
    [[7], "complianceRequirements[0]", /7 must be text/],
    ["GDPR", "complianceRequirements", /must be a list such as/],
    [Array.from({ length: 201 }, () => "GDPR"), "complianceRequirements", /limit is 200/],
  ])("refuses %j", (value, path, message) => {
    const { problems } = read(value);
    if (message === undefined) return expect(problems).toEqual([]);
    expect(problems[0]?.path).toBe(path);
    expect(problems[0]?.message).toMatch(message);
  });
});
