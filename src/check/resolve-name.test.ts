import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import type { Service } from "../catalog/service.ts";
import { nearestName, providerNamed, resolveName, statedPlan } from "./resolve-name.ts";
import { statedUse } from "./stated-use.ts";

const catalog = createCatalog();
const databases = catalog.services.filter(({ offerings }) => offerings.database !== undefined);

function named(text: string, services: readonly Service[] = databases): string {
  const resolved = resolveName(text, services);
  if (resolved.kind === "service") return resolved.service.id;
  return resolved.kind === "unknown"
    ? `unknown, nearest ${nearestName(text, resolved.among)}`
    : resolved.services.map(({ id }) => id).join("|");
}

function find(id: string) {
  const service = catalog.find(id);
  if (service === undefined) throw new Error(id);
  return service;
}

describe("resolveName", () => {
  it.each([
    ["supabase", "supabase"],
    ["SUPABASE Postgres", "supabase"],
    ["Amazon RDS for PostgreSQL", "aws-rds-postgres"],
    ["rds", "aws-rds-mysql|aws-rds-postgres"],
    ["AWS Aurora", "aws-aurora"],
    ["our Neon database (Launch)", "neon"],
    ["Google Cloud SQL", "gcp-cloud-sql"],
    ["MongoDB", "mongodb-atlas"],
    ["suapbase", "unknown, nearest Supabase"],
    ["not Supabase", "unknown, nearest Supabase"],
    ["a spreadsheet", "unknown, nearest null"],
  ])("%s is %s", (text, expected) => {
    expect(named(text)).toBe(expected);
  });

  it("lets the longest name win", () => {
    expect(named("Fly Managed Postgres", catalog.services)).toBe("fly-managed-postgres");
  });

  it("takes no technology for a product, even where the catalog has one only", () => {
    expect(resolveName("MongoDB", databases)).toMatchObject({ kind: "ambiguous" });
    expect(resolveName("memcached", catalog.services)).toMatchObject({ kind: "ambiguous" });
    expect(named("AWS Memcached", catalog.services)).toBe("aws-elasticache-memcached");
  });

  it("narrows a shared name only by what helps", () => {
    const narrow = [() => false, ({ id }: { id: string }) => id === "aws-rds-mysql"];
    expect(resolveName("rds", databases, { narrow })).toMatchObject({ service: { id: "aws-rds-mysql" } });
  });

  it("is not slow on a long text", () => {
    const startedAt = performance.now();
    resolveName("supa base ".repeat(20_000), databases);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it("finds every service by its id and its name", () => {
    for (const { id, name } of catalog.services) {
      expect(named(id, catalog.services).split("|"), id).toContain(id);
      expect(named(name, catalog.services).split("|"), name).toContain(id);
    }
  });
});

describe("providerNamed", () => {
  it.each([
    ["Amazon Web Services", "aws"],
    ["gcp", "gcp"],
    ["Vercel", "vercel"],
    ["my own servers", null],
  ])("%s is %s", (text, expected) => {
    expect(providerNamed(text, catalog.services)).toBe(expected);
  });
});

describe("plan and add-ons", () => {
  it.each<[string, string, string | null]>([
    ["supabase", "Team plan", "team"],
    ["supabase", "Pro", "pro"],
    ["supabase", "Pro or Team", null],
    ["supabase", "small compute", null],
    ["render-postgres", "pro-4gb", null],
    ["heroku-postgres", "Common Runtime, standard-0", "common-runtime"],
    ["aws-rds-postgres", "db.t4g.micro", "standard"],
  ])("%s at %s is %s", (id, text, plan) => {
    expect(statedPlan(find(id), text)).toBe(plan);
  });

  it.each<[string, string[] | null]>([
    ["Team with HIPAA add-on", ["hipaa"]],
    ["Team, BAA signed", ["hipaa"]],
    ["Team without HIPAA add-on", []],
    ["Team", null],
  ])("%s buys %j", (text, addOns) => {
    expect(statedUse(find("supabase"), "database", text).addOns).toEqual(addOns);
  });
});
