import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import { readTraits } from "../sizing/traits.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import { type Enumeration, enumerateOptions } from "./enumerate.ts";

const catalog = createCatalog();

function optionsOf(more: object): Enumeration {
  const { brief } = parseBrief({
    projectName: "P",
    projectDescription: "An online shop for plants with customer accounts.",
    ...more,
  });
  const traits = readTraits(brief);
  return enumerateOptions({ brief, traits, workload: sizeWorkload(brief, traits), catalog });
}

const servicesOf = (candidates: readonly { serviceId: string }[]): Set<string> =>
  new Set(candidates.map(({ serviceId }) => serviceId));

const lookalike = "cockroachdb-cloud";

describe("an engine that the stack names", () => {
  it("is had itself: what only speaks its protocol is out, and says why", () => {
    const { options, excluded } = optionsOf({ techStack: ["Node.js", "PostgreSQL"] }).sections.database;
    expect(servicesOf(options)).not.toContain(lookalike);
    expect(excluded.filter(({ serviceId }) => serviceId === lookalike)[0]?.breaches).toContainEqual({
      constraintId: "stack:engine",
      reason: "compatible with postgres, not postgres itself",
    });
  });

  it("may be spoken by another where the brief leaves it open, or nothing else can be had", () => {
    expect(servicesOf(optionsOf({ techStack: ["Node.js"] }).sections.database.options)).toContain(lookalike);
    const alone = optionsOf({ techStack: ["Node.js", "PostgreSQL"], preferences: { require: [lookalike] } });
    expect([...servicesOf(alone.sections.database.options)]).toEqual([lookalike]);
  });
});

describe("an engine of one vendor beside another vendor that is required", () => {
  it.each([
    ["DynamoDB", "gcp"],
    ["Firestore", "aws"],
    ["Cosmos DB", "gcp"],
  ])("%s on %s leaves no database", (choice, vendor) => {
    const { sections } = optionsOf({ techStack: ["Node.js", choice], preferences: { require: [vendor] } });
    expect(sections.database.options).toEqual([]);
  });

  it("is fine where the required vendor has no databases at all", () => {
    const { sections } = optionsOf({ techStack: ["Next.js", "DynamoDB"], preferences: { require: ["vercel"] } });
    expect([...servicesOf(sections.database.options)]).toEqual(["aws-dynamodb"]);
  });
});

describe("regulated work", () => {
  const reasonsOf = (more: object, section: "security" | "cicd", serviceId: string): string[] =>
    optionsOf(more)
      .sections[section].options.filter((option) => option.uses.some((use) => use.serviceId === serviceId))
      .flatMap(({ penalties }) => penalties.map(({ reason }) => reason));

  it("counts against a log-in that it is not known to ask for a second factor", () => {
    const unknown = expect.stringMatching(/^whether Auth0 asks for a second factor is not known$/);
    expect(reasonsOf({ complianceRequirements: ["SOC2"] }, "security", "auth0")).toContainEqual(unknown);
    expect(reasonsOf({}, "security", "auth0")).not.toContainEqual(unknown);
    expect(
      reasonsOf({ complianceRequirements: ["SOC2"] }, "security", "aws-cognito").filter((reason) =>
        reason.startsWith("whether Amazon Cognito asks"),
      ),
    ).toEqual([]);
  });

  it("counts against a pipeline that its deployments are not known to wait for an approval", () => {
    const asking = optionsOf({ complianceRequirements: ["SOC2"] }).sections.cicd.options;
    const unsure = asking.filter(({ details }) => details.approvalStage === null);
    expect(unsure.length).toBeGreaterThan(0);
    for (const { penalties } of asking.filter(({ details }) => details.approvalStage === true))
      expect(penalties.filter(({ reason }) => reason.includes("wait for an approval"))).toEqual([]);
    for (const { penalties } of unsure)
      expect(penalties).toContainEqual(
        expect.objectContaining({ reason: expect.stringMatching(/wait for an approval/) }),
      );
  });
});
