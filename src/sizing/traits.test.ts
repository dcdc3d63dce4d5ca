import { describe, expect, it } from "vitest";
import { parseBrief } from "../spec/parse-brief.ts";
import { readTraits } from "./traits.ts";

function traitsOf(projectDescription: string, more: Record<string, unknown> = {}): Record<string, string> {
  const { brief } = parseBrief({ projectName: "Example", projectDescription, ...more });
  return Object.fromEntries(readTraits(brief).map(({ id, evidence }) => [id, evidence]));
}

describe("readTraits", () => {
  it.each([
    [
      "Video visits for patients of a clinic.",
      { telehealth: "Video visits", "media-heavy": "Video visits", "health-data": "patients" },
    ],
    ["An online SHOP with a cart.", { "e-commerce": "online SHOP" }],
    ["A forum with a timeline.", { "social-community": "forum" }],
    ["A REST API for developers.", { api: "REST API" }],
    ["Pictures of birds: a static site.", { "static-content": "static site" }],
  ])("reads %s", (description, expected) => {
    expect(traitsOf(description)).toMatchObject(expected);
  });

  it.each([["This is not a shop."], ["There is no video here."], ["Works without accounts or chat."]])(
    "minds the negation in %s",
    (description) => {
      const found = traitsOf(description);
      expect(found).not.toHaveProperty("e-commerce");
      expect(found).not.toHaveProperty("media-heavy");
      expect(found).not.toHaveProperty("realtime");
    },
  );

  it("does not read words inside longer words", () => {
    expect(traitsOf("Restore backups of workshops, capitalise.")).not.toHaveProperty("e-commerce");
    expect(traitsOf("Rapid apiary management.")).not.toHaveProperty("api");
  });

  it("takes what the caller gave and nothing else", () => {
    expect(traitsOf("A shop with video.", { traits: ["internal-tool"] })).toEqual({
      "internal-tool": "given in the brief",
    });
  });

  it("brings in the data that a regime is about", () => {
    expect(traitsOf("A CRM.", { complianceRequirements: ["PCI-DSS"] })).toMatchObject({
      "card-data": "PCI-DSS is required",
    });
  });

  it("says when nothing told the kind of application", () => {
    expect(traitsOf("Something.")).toEqual({ "business-saas": "no keyword matched; assumed" });
  });

  it("reads 20 kB of noise in linear time", () => {
    const noise = "no shop ".repeat(2400);
    expect(traitsOf(noise)).not.toHaveProperty("e-commerce");
  });
});
