import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { services } from "../services.ts";
import { awsCompliance, awsProgrammes } from "./aws.ts";
import { azureCompliance, azureProgrammes } from "./azure.ts";
import { gcpCompliance, gcpProgrammes } from "./gcp.ts";
import { claimsFrom, type Programme } from "./programme.ts";

const programmes = [...awsProgrammes, ...azureProgrammes, ...gcpProgrammes];

describe("the compliance tables of the clouds", () => {
  it("name only services that have prices", () => {
    const named = programmes.flatMap(({ services: ids }) => (ids === "every" ? [] : ids));
    const unknown = named.filter((id) => !existsSync(new URL(`../prices/${id}.json`, import.meta.url)));
    expect(unknown).toEqual([]);
  });

  it.each(programmes)("give $url with the date of the page", ({ url, asOf }) => {
    expect(url).toMatch(/^https:/);
    expect(asOf).toMatch(/^20\d\d(-\d\d){0,2}$/);
  });

  const tables = { aws: awsCompliance, azure: azureCompliance, gcp: gcpCompliance };
  // Firebase has terms of its own, so its data processing claim is not that of Google Cloud.
  const named = new Set(programmes.flatMap(({ services: ids }) => (ids === "every" ? [] : ids)));
  const ofClouds = services.filter(({ id }) => named.has(id) && id !== "firebase-auth");

  it.each(ofClouds)("are what $id says", ({ id, cloud, compliance }) => {
    expect(cloud).not.toBeNull();
    if (cloud !== null) expect(compliance).toEqual(tables[cloud](id));
  });
});

describe("claimsFrom", () => {
  const listed: Programme = {
    regimes: ["HIPAA"],
    url: "https://example.test/eligible",
    asOf: "2022-04",
    note: "with the addendum",
    services: ["database"],
  };
  const older: Programme = { ...listed, url: "https://example.test/older", services: "every" };

  it("sources what a page names and nothing else", () => {
    const { HIPAA, SOC2 } = claimsFrom([listed], "database");
    expect(HIPAA).toMatchObject({ evidence: "sourced", url: listed.url, asOf: "2022-04", note: "with the addendum" });
    expect(SOC2).toMatchObject({ offered: "yes", evidence: "unsourced", url: null });
    expect(claimsFrom([listed], "cache").HIPAA.evidence).toBe("unsourced");
  });

  it("takes the first page that names the service", () => {
    expect(claimsFrom([listed, older], "database").HIPAA.url).toBe(listed.url);
    expect(claimsFrom([listed, older], "cache").HIPAA.url).toBe(older.url);
  });
});
