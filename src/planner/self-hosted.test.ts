import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { isSelfHosted } from "../options/self-hosted.ts";
import type { PlanningSubject } from "../options/subject.ts";
import { unknownProviders } from "../options/unknown-providers.ts";
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
  return { enumeration, monthlyUsd: best.costMicroUsd / 1e6, options: selected.options };
}

const club = {
  projectName: "Club rota",
  projectDescription: "Who staffs the bar of a sports club with 62 members, in Django.",
  techStack: ["Django", "PostgreSQL", "Redis"],
  scaleRequirements: { expectedUsers: 62 },
  userRegions: ["eu"],
  availabilityTarget: 99.5,
  teamSize: 1,
  preferences: { providers: ["hetzner"], compute: "vms" },
};

const isOwn = (serviceId: string, role: "database" | "caching"): boolean => {
  const service = catalog.find(serviceId);
  return service !== undefined && isSelfHosted(service, role);
};

describe("a team that prefers virtual machines of a vendor without managed databases", () => {
  it("gets application, database and cache there, the latter two run by itself", () => {
    const { options, monthlyUsd } = planned(club);
    expect([options.hosting, options.database, options.caching].map(({ provider }) => provider)).toEqual([
      "hetzner",
      "hetzner",
      "hetzner",
    ]);
    expect(options.database.label).toBe(
      "Self-hosted on Hetzner Cloud: PostgreSQL on a server of its own (cx23), nightly dump",
    );
    expect(isOwn(options.caching.serviceId, "caching")).toBe(true);
    expect(monthlyUsd).toBeLessThan(60);
  });

  it("gets the same where the vendor is required, whatever the availability", () => {
    const preferences = { ...club.preferences, require: ["hetzner"] };
    const { options, monthlyUsd } = planned({ ...club, availabilityTarget: 99.9, preferences });
    expect(isOwn(options.database.serviceId, "database")).toBe(true);
    expect(monthlyUsd).toBeLessThan(60);
  });

  it.each(["vultr", "linode"])("can be had at %s, too", (provider) => {
    const { options, monthlyUsd } = planned({ ...club, preferences: { require: [provider], compute: "vms" } });
    expect([options.hosting.provider, options.database.provider]).toEqual([provider, provider]);
    expect(monthlyUsd).toBeLessThan(60);
  });
});

describe("a store that the team runs itself", () => {
  it.each(["HIPAA", "PCI-DSS", "SOC2", "ISO27001", "FedRAMP"])("is not offered under %s", (regime) => {
    const { enumeration } = planned({ ...club, preferences: { compute: "vms" }, complianceRequirements: [regime] });
    const { database, caching } = enumeration.sections;
    expect(database.options.filter(({ serviceId }) => isOwn(serviceId, "database"))).toEqual([]);
    expect(caching.options.filter(({ serviceId }) => isOwn(serviceId, "caching"))).toEqual([]);
    const reasons = database.excluded
      .filter(({ serviceId }) => serviceId === "aws-self-hosted")
      .flatMap(({ breaches }) => breaches.map(({ constraintId, reason }) => `${constraintId}: ${reason}`));
    expect(reasons.join("\n")).toContain(`compliance:${regime}: is run by the team`);
  });

  it("serves only hosting on the same network", () => {
    const { enumeration } = planned(club);
    const { database, caching } = enumeration.sections;
    const own = [...database.options, ...caching.options].filter(({ serviceId }) => serviceId.endsWith("-self-hosted"));
    expect(own.length).toBeGreaterThan(10);
    for (const { fit } of own) expect(fit.worksWith).toEqual([fit.network]);
  });

  it("does not stand in for a vendor's managed database that is required but missing", () => {
    const brief = { ...club, techStack: ["Django", "MongoDB"], preferences: { require: ["aws"] } };
    const { options } = planned({ ...brief, complianceRequirements: ["HIPAA"] });
    expect(options.database.serviceId).toBe("mongodb-atlas");
  });

  it.each([
    "black-friday-shop",
    "django-agency-site",
    "dotnet-azure-enterprise",
    "eu-b2b-saas",
    "federal-form",
    "global-consumer-app",
    "hobby-site",
    "us-telehealth",
  ])("is not chosen over a managed one for %s", (name) => {
    const { options } = planned(JSON.parse(readFileSync(`examples/${name}.json`, "utf8")));
    expect(isOwn(options.database.serviceId, "database")).toBe(false);
    expect(isOwn(options.caching.serviceId, "caching")).toBe(false);
  });
});

describe("preferred providers", () => {
  it("are told apart from names that the catalog does not know", () => {
    const { brief } = parseBrief({ ...club, preferences: { providers: ["Hetzner", "Acme Cloud", "Google Cloud"] } });
    expect(unknownProviders(brief, catalog).map(({ path, value }) => [path, value])).toEqual([
      ["preferences.providers[1]", "Acme Cloud"],
    ]);
  });
});
