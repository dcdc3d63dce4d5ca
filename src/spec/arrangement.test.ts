import { describe, expect, it } from "vitest";
import { type Arrangement, readArrangement } from "./arrangement.ts";
import { parseBrief } from "./parse-brief.ts";

const said = (text: string): (keyof Arrangement)[] => {
  const arrangement = readArrangement(text);
  const keys = ["oneServer", "sharedMachine", "noDatabase", "noCdn", "privateSubnets"] as const;
  return keys.filter((key) => arrangement[key] !== undefined);
};

describe("readArrangement", () => {
  it.each<[string, (keyof Arrangement)[]]>([
    ["Budget matters more than availability; one server is enough.", ["oneServer", "sharedMachine"]],
    ["It runs on a single 4 GB VPS.", ["oneServer", "sharedMachine"]],
    ["Everything is on one rented dedicated server in Falkenstein.", ["oneServer", "sharedMachine"]],
    ["PostgreSQL and Redis live on the same machine.", ["oneServer", "sharedMachine"]],
    ["One virtual machine with MySQL and the cache on it.", ["oneServer", "sharedMachine"]],
    ["There is one small server for the application and a managed database.", ["oneServer"]],
    ["No high availability is asked for.", ["oneServer"]],
    ["It is stateless: no database, no sessions.", ["noDatabase"]],
    ["A widget without any backend of its own.", ["noDatabase"]],
    ["Downloads are served from the bucket without a CDN.", ["noCdn"]],
    ["Tasks run in private subnets behind a NAT gateway.", ["privateSubnets"]],
  ])("hears %j", (text, keys) => {
    expect(said(text)).toEqual(keys);
  });

  it.each([
    "One server is not enough, so there are three.",
    "We outgrew a single server last year.",
    "It runs on more than one server.",
    "If one server fails, another takes over.",
    "One server fails and nobody notices.",
    "Not one machine may hold all keys.",
    "There is no database administrator in the team.",
    "The operator has no database server of its own, so a managed one is wanted.",
    "Two servers share the load; a CDN is in front.",
    "A single-server licence is needed for the report tool.",
  ])("hears nothing in %j", (text) => {
    expect(said(text)).toEqual([]);
  });

  it("gives the words it rests on", () => {
    expect(readArrangement("It runs on a  single\n4 GB VPS.").oneServer).toBe("a single 4 GB VPS");
  });
});

describe("availability where the description has one machine", () => {
  const brief = (more: Record<string, unknown>) =>
    parseBrief({ projectName: "Rota", projectDescription: "A rota for a club; one server is enough.", ...more });

  it("is assumed as one machine gives it, with the words as the reason", () => {
    const { brief: read, assumptions } = brief({});
    expect(read.availabilityTarget).toBe(99.5);
    expect(assumptions).toContainEqual({
      path: "availabilityTarget",
      value: "99.5 %",
      why: 'not stated; the description says "one server", so a second machine is not planned for',
    });
  });

  it("is the caller's where the caller says it", () => {
    expect(brief({ availabilityTarget: 99.95 }).brief.availabilityTarget).toBe(99.95);
  });

  it("stays as it was where nothing is said", () => {
    expect(brief({ projectDescription: "A rota for a club." }).brief.availabilityTarget).toBe(99.9);
  });
});
