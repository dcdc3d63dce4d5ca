import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import type { PlanningSubject } from "../options/subject.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import { readTraits } from "../sizing/traits.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import { planOptions } from "./planning.ts";
import { selectedOptions } from "./selected.ts";

const catalog = createCatalog();

function subjectOf(raw: unknown): PlanningSubject {
  const { brief } = parseBrief(raw);
  const traits = readTraits(brief);
  return { brief, traits, workload: sizeWorkload(brief, traits), catalog };
}

function planned(raw: unknown) {
  const { enumeration, search } = planOptions(subjectOf(raw));
  const { best } = search;
  const selected = best === null ? null : selectedOptions(enumeration.sections, best.selection);
  if (best === null || selected === null) throw new Error("no plan");
  const hosting = enumeration.sections.hosting.options.find(({ id }) => id === selected.options.hosting.id);
  if (hosting === undefined) throw new Error("no hosting");
  return { monthlyUsd: best.costMicroUsd / 1e6, options: selected.options, hosting: hosting.details, enumeration };
}

const club = {
  projectName: "Club rota",
  projectDescription: "Who staffs the bar of a sports club with 62 members; one server is enough.",
  techStack: ["Django", "PostgreSQL", "Redis"],
  scaleRequirements: { expectedUsers: 62 },
  userRegions: ["eu"],
  teamSize: 1,
  preferences: { compute: "vms" },
};

/** Application, database and cache of this one are too much together for the machine that carries the first. */
const forum = {
  ...club,
  projectDescription: "A forum of 62 beekeepers, with PostgreSQL and Redis on the same machine.",
  techStack: ["Ruby on Rails", "PostgreSQL", "Redis"],
};

describe("a brief whose database and cache stand on the application's machine", () => {
  it.each(["digitalocean", "vultr", "linode", "hetzner", "aws"])(
    "gets one machine at %s, with all on it",
    (provider) => {
      const { options } = planned({ ...club, preferences: { compute: "vms", require: [provider] } });
      expect(options.hosting.details).toMatchObject({ compute: "vms", minimumInstances: 1, maximumInstances: 1 });
      expect(options.database.label).toContain("PostgreSQL on the application's machine, nightly dump");
      expect(options.caching.label).toContain("Redis or Valkey on the application's machine");
      expect([options.database.provider, options.caching.provider]).toEqual([provider, provider]);
      expect(options.caching.components).toEqual([]);
    },
  );

  it("gets a machine with room for the stores", () => {
    const subject = subjectOf(forum);
    const { appMemoryGb, databaseMemoryGb, cacheGb } = subject.workload;
    const { hosting } = planned({ ...forum, preferences: { compute: "vms", require: ["digitalocean"] } });
    expect(hosting.maximumInstances).toBe(1);
    expect(appMemoryGb.value).toBeLessThan(2);
    expect(hosting.memoryGbPerInstance).toBeGreaterThanOrEqual(
      appMemoryGb.value + databaseMemoryGb.value + cacheGb.value,
    );
  });

  it("pays less than where each has its place", () => {
    const apart = "Who staffs the bar of a sports club with 62 members.";
    expect(planned(club).monthlyUsd).toBeLessThan(planned({ ...club, projectDescription: apart }).monthlyUsd);
    expect(planned({ ...club, projectDescription: apart }).options.database.label).not.toContain(
      "application's machine",
    );
  });

  it("gets them apart all the same where a regime or an availability rules it out", () => {
    for (const more of [{ complianceRequirements: ["HIPAA"], userRegions: ["us"] }, { availabilityTarget: 99.95 }]) {
      expect(planned({ ...club, ...more }).options.database.label).not.toContain("application's machine");
    }
  });

  it("is never offered a store on the machine beside hosting that is no single machine", () => {
    const { sections } = planned(forum).enumeration;
    const shared = sections.database.options.filter(({ label }) => label.includes("application's machine"));
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.every(({ fit }) => fit.needs.includes("machine"))).toBe(true);
    const bringing = sections.hosting.options.filter(({ fit }) => fit.brings.includes("machine"));
    expect(bringing.every(({ details }) => details.compute === "vms" && details.maximumInstances === 1)).toBe(true);
  });
});

describe("words of the description in a plan", () => {
  const base = { projectName: "Example", scaleRequirements: { expectedUsers: 1000 }, userRegions: ["us"] };
  const servicesOf = ({ options }: ReturnType<typeof planned>): string[] =>
    Object.values(options).flatMap(({ components }) => components.map(({ serviceId }) => serviceId));

  it("plans pages without a server for a framework of the browser, where static hosting is preferred", () => {
    const { options, hosting } = planned({
      ...base,
      projectDescription: "A page with a chat that talks to a model of a vendor; it has no backend.",
      techStack: ["React"],
      preferences: { compute: "static" },
    });
    expect([hosting.compute, options.database.serviceId]).toEqual(["static", "none"]);
  });

  it("puts machines behind NAT where they are said to stand in private subnets", () => {
    const brief = { ...base, techStack: ["AWS Fargate", "PostgreSQL"], preferences: { providers: ["aws"] } };
    const open = planned({ ...brief, projectDescription: "A back office of a depot." });
    const closed = planned({ ...brief, projectDescription: "A back office of a depot, in private subnets." });
    expect(servicesOf(open)).not.toContain("aws-nat-gateway");
    expect(servicesOf(closed)).toContain("aws-nat-gateway");
  });

  it("pays the origin's bytes and no CDN where there is none", () => {
    const brief = { ...base, techStack: ["AWS Lambda", "AWS S3"], preferences: { providers: ["aws"] } };
    const services = servicesOf(planned({ ...brief, projectDescription: "Downloads of maps, without a CDN." }));
    expect(services).toContain("aws-egress");
    expect(services).not.toContain("aws-cloudfront");
  });

  it("signs people in by the product that the description names", () => {
    const brief = { ...base, techStack: ["Supabase"], workload: { authenticatedUsers: 160_000 } };
    const { options } = planned({ ...brief, projectDescription: "A service in which Supabase Auth counts the users." });
    expect(options.security.serviceId).toBe("supabase");
    const free = planned({ ...brief, projectDescription: "A service that counts its users." });
    expect(free.options.security.serviceId).not.toBe("supabase");
  });

  it("rents no smaller instance than the software's vendor supports", () => {
    const { hosting } = planned({
      ...base,
      projectDescription: "A LiteLLM gateway for our developers.",
      techStack: ["AWS Fargate", "PostgreSQL"],
    });
    expect(hosting.vcpuPerInstance).toBeGreaterThanOrEqual(4);
    expect(hosting.memoryGbPerInstance).toBeGreaterThanOrEqual(8);
  });

  it("keeps three quarters of GitLab's fleet running, as its vendor does", () => {
    const brief = {
      ...base,
      projectDescription: "A self-managed GitLab for 5,000 users.",
      techStack: ["Kubernetes", "PostgreSQL", "Redis"],
      scaleRequirements: { expectedUsers: 5000, requestsPerSecond: 115 },
      preferences: { require: ["aws"] },
    };
    const { hosting, options } = planned(brief);
    const nodes = options.hosting.components
      .filter(({ serviceId }) => serviceId === "aws-ec2")
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const peakVcpu = subjectOf(brief).workload.appVcpu.value;
    expect(nodes * (hosting.vcpuPerInstance ?? 0)).toBeGreaterThanOrEqual(0.75 * peakVcpu);
  });
});

describe("the engine of serverless calls that the stack leaves open", () => {
  const api = {
    projectName: "Example",
    projectDescription: "A REST API for departures.",
    techStack: ["AWS Lambda"],
    scaleRequirements: { expectedUsers: 1000 },
    userRegions: ["us"],
    preferences: { compute: "serverless" },
  };
  const requestEngines = ["dynamodb", "firestore", "cosmosdb"];
  const engineOf = (raw: unknown): string => {
    const { options, enumeration } = planned(raw);
    return enumeration.sections.database.options.find(({ id }) => id === options.database.id)?.details.engine ?? "";
  };

  it("may be one that is billed by the request, at a stated penalty", () => {
    expect(engineOf(api)).toBe("dynamodb");
    expect(planned(api).options.database.penalties).toContainEqual({
      reason: "dynamodb is of one vendor, where the stack leaves the engine open",
      usd: 20,
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ["the stack names an engine", { techStack: ["AWS Lambda", "PostgreSQL"] }],
    ["people keep their work in it", { projectDescription: "A CRM with a REST API." }],
    ["nothing says that it is to be serverless", { preferences: {} }],
    ["a server stays up", { techStack: ["Django"] }],
  ])("is not where %s", (_, more) => {
    expect(requestEngines).not.toContain(engineOf({ ...api, ...more }));
  });
});
