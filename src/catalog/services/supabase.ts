import { sourcedClaim, statedNo, unsourcedClaim } from "../claims.ts";
import type { AuthenticationFacts, Component, Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/supabase.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { type DatabaseSize, smallestFit } from "../shape/database.ts";

/** Compute sizes with direct connections (docs: compute and disk). The pooler takes more. */
const sizes: readonly DatabaseSize[] = [
  { sku: "micro", vcpu: 2, memoryGb: 1, maximumConnections: 60 },
  { sku: "small", vcpu: 2, memoryGb: 2, maximumConnections: 90 },
  { sku: "medium", vcpu: 2, memoryGb: 4, maximumConnections: 120 },
  { sku: "large", vcpu: 2, memoryGb: 8, maximumConnections: 160 },
  { sku: "xl", vcpu: 4, memoryGb: 16, maximumConnections: 240 },
  { sku: "2xl", vcpu: 8, memoryGb: 32, maximumConnections: 380 },
  { sku: "4xl", vcpu: 16, memoryGb: 64, maximumConnections: 480 },
  { sku: "8xl", vcpu: 32, memoryGb: 128, maximumConnections: 490 },
  { sku: "12xl", vcpu: 48, memoryGb: 192, maximumConnections: 500 },
  { sku: "16xl", vcpu: 64, memoryGb: 256, maximumConnections: 500 },
];

/** Daily backups kept, days, by plan (docs: plans). */
const backupDays = { pro: 7, team: 14 } as const;
const organisation = "supabase-organisation";
const plansUrl = "https://github.com/supabase/supabase/blob/0a84cdf96a3c594d5307a2b70b5e073ea0520461/packages/shared-data/plans.ts";

export const supabase = defineService({
  id: "supabase",
  name: "Supabase",
  vendor: "Supabase",
  provider: "supabase",
  specName: "supabase",
  aliases: ["supabase postgres", "supabase auth", "supabase database"],
  sections: ["database", "security"],
  network: "supabase",
  cloud: "aws",
  status: "offered",
  regions: [
    { id: "us-east-1", area: "us" },
    { id: "us-west-1", area: "us" },
    { id: "ca-central-1", area: "ca" },
    { id: "eu-central-1", area: "eu" },
    { id: "eu-west-1", area: "eu" },
    { id: "eu-west-3", area: "eu" },
    { id: "eu-north-1", area: "eu" },
    { id: "eu-west-2", area: "uk" },
    { id: "eu-central-2", area: "ch" },
    { id: "ap-southeast-1", area: "apac" },
    { id: "ap-northeast-1", area: "apac" },
    { id: "ap-south-1", area: "apac" },
    { id: "sa-east-1", area: "sa" },
  ],
  plans: ["pro", "team"],
  compliance: {
    SOC2: sourcedClaim(plansUrl, ["team"]),
    HIPAA: { ...unsourcedClaim(["team"]), addOnSku: "hipaa" },
    GDPR: unsourcedClaim(),
    ISO27001: unsourcedClaim(),
    "PCI-DSS": statedNo("no PCI DSS attestation is stated"),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: plansUrl, asOf: "2026-11", confidence: "high" },
  prices: parsePrices(prices),
  offerings: {
    database: { engines: ["postgres"], configure: configureDatabase },
    authentication: { configure: configureAuth },
  },
});

type PlanId = keyof typeof backupDays;

function planComponent(need: Need, plan: PlanId, usage: Component["usage"]): Component {
  return { serviceId: "supabase", sku: plan, quantity: 1, region: need.region, usage, sharedFee: organisation };
}

/** The HIPAA add-on is bought where the regime asks for it; only the Team plan can have it. */
function addOns(need: Need, plan: PlanId): readonly string[] {
  return need.regimes.has("HIPAA") && plan === "team" ? ["hipaa"] : [];
}

function addOnComponents(need: Need, plan: PlanId): readonly Component[] {
  return addOns(need, plan).map((sku) => ({ ...skuComponent("supabase", sku), sharedFee: `supabase-${sku}` }));
}

function configureDatabase(need: Need): readonly Configuration<DatabaseFacts>[] {
  const fit = smallestFit(need, sizes, { pooler: true, maximumStorageGb: 60_000 });
  if (fit === undefined) return [];
  const plans: readonly PlanId[] = ["pro", "team"];
  return plans.map((plan) => configureInstance(need, plan, fit));
}

function configureInstance(
  need: Need,
  plan: PlanId,
  { size, shortfalls }: NonNullable<ReturnType<typeof smallestFit>>,
): Configuration<DatabaseFacts> {
  return configuration<DatabaseFacts>({
    key: `${plan}-${size.sku}`,
    label: `Supabase ${plan === "pro" ? "Pro" : "Team"}, ${size.sku} compute (${size.memoryGb} GB)`,
    plan,
    components: [
      planComponent(need, plan, { diskGb: need.size("databaseGb"), egressGb: need.size("databaseEgressGb") }),
      skuComponent("supabase", size.sku),
      skuComponent("supabase", "compute-credit"),
      ...addOnComponents(need, plan),
    ],
    addOns: addOns(need, plan),
    facts: {
      engine: "postgres",
      instance: size.sku,
      highAvailability: false,
      replicas: 0,
      storageGb: Math.max(8, Math.ceil(need.size("databaseGb").expected)),
      maximumConnections: size.maximumConnections,
      pooler: true,
      encryptionAtRest: true,
      tlsInTransit: true,
      privateNetwork: false,
      backups: {
        enabled: true,
        frequency: "daily",
        retentionDays: backupDays[plan],
        pointInTimeRecovery: false,
        crossRegionCopy: false,
      },
    },
    shortfalls,
  });
}

/** Auth belongs to the project that holds the database, so it is offered beside a Supabase database only. */
function configureAuth(need: Need): readonly Configuration<AuthenticationFacts>[] {
  const plans: readonly PlanId[] = ["pro", "team"];
  return plans.map((plan) =>
    configuration<AuthenticationFacts>({
      key: `auth-${plan}`,
      label: `Supabase Auth, ${plan === "pro" ? "Pro" : "Team"}`,
      plan,
      components: [planComponent(need, plan, { authMau: need.size("authenticatedUsers") }), ...addOnComponents(need, plan)],
      addOns: addOns(need, plan),
      facts: { mfa: true, selfHosted: false, onlyBeside: "supabase" },
    }),
  );
}
