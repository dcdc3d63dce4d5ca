import type { Component, Configuration, DatabaseFacts, Need } from "../offering.ts";
import {
  type SupabasePlan,
  supabaseAddOnComponents,
  supabaseAddOns,
  supabaseOrganisation,
  supabasePlanName,
  supabasePlans,
} from "../supabase.ts";
import { configuration, skuComponent, usageComponent } from "./configuration.ts";
import { type DatabaseSize, smallestFit } from "./database.ts";

/** Compute sizes with the clients that the pooler takes (docs: compute and disk); direct connections are fewer. */
const sizes: readonly DatabaseSize[] = [
  { sku: "micro", vcpu: 2, memoryGb: 1, maximumConnections: 200 },
  { sku: "small", vcpu: 2, memoryGb: 2, maximumConnections: 400 },
  { sku: "medium", vcpu: 2, memoryGb: 4, maximumConnections: 600 },
  { sku: "large", vcpu: 2, memoryGb: 8, maximumConnections: 800 },
  { sku: "xl", vcpu: 4, memoryGb: 16, maximumConnections: 1000 },
  { sku: "2xl", vcpu: 8, memoryGb: 32, maximumConnections: 1500 },
  { sku: "4xl", vcpu: 16, memoryGb: 64, maximumConnections: 3000 },
  { sku: "8xl", vcpu: 32, memoryGb: 128, maximumConnections: 6000 },
  { sku: "12xl", vcpu: 48, memoryGb: 192, maximumConnections: 9000 },
  { sku: "16xl", vcpu: 64, memoryGb: 256, maximumConnections: 12_000 },
];
const maximumStorageGb = 60_000;

/** Daily backups kept, days, by plan (docs: plans), and the shortest point-in-time window that is sold. */
const dailyBackupDays = { pro: 7, team: 14 } as const;
const recoveryWindowDays = 7;

interface Variant {
  plan: SupabasePlan;
  /** Point-in-time recovery needs the Small size or larger. */
  pointInTime: boolean;
  /** A read replica near other users; it does not take over by itself. */
  replica: boolean;
}

/** Pro and Team, each with and without point-in-time recovery; a read replica where users are spread over the world. */
export function configureSupabaseDatabase(need: Need): readonly Configuration<DatabaseFacts>[] {
  const plain = supabasePlans.flatMap((plan) => [
    { plan, pointInTime: false, replica: false },
    { plan, pointInTime: true, replica: false },
  ]);
  const spread = need.brief.scaleRequirements.globalDistribution
    ? [{ plan: "pro", pointInTime: true, replica: true } as const]
    : [];
  return [...plain, ...spread].flatMap((variant) => configureVariant(need, variant));
}

function configureVariant(need: Need, variant: Variant): readonly Configuration<DatabaseFacts>[] {
  const candidates = variant.pointInTime || variant.replica ? sizes.slice(1) : sizes;
  const fit = smallestFit(need, candidates, { maximumStorageGb });
  if (fit === undefined) return [];
  const { plan, pointInTime, replica } = variant;
  const { size, shortfalls } = fit;
  return [
    configuration<DatabaseFacts>({
      key: [plan, size.sku, ...(pointInTime ? ["pitr"] : []), ...(replica ? ["replica"] : [])].join("-"),
      label: `${supabasePlanName(plan)}, ${size.sku} compute (${size.memoryGb} GB)${pointInTime ? ", point-in-time recovery" : ""}${replica ? ", read replica" : ""}`,
      plan,
      components: components(need, variant, size.sku),
      addOns: supabaseAddOns(need, plan),
      facts: facts(need, variant, size),
      shortfalls,
    }),
  ];
}

function components(need: Need, { plan, pointInTime, replica }: Variant, size: string): readonly Component[] {
  return [
    supabaseOrganisation(need, plan, { diskGb: need.size("databaseGb"), egressGb: need.size("databaseEgressGb") }),
    skuComponent("supabase", size),
    // The credit is the organisation's, so it comes once however many projects there are.
    {
      ...skuComponent("supabase", size === "micro" ? "micro-credit" : "compute-credit"),
      sharedFee: "supabase-compute-credit",
    },
    ...(pointInTime ? [skuComponent("supabase", "pitr-7")] : []),
    ...(replica
      ? [skuComponent("supabase", size), usageComponent("supabase", { replicaDiskGb: need.size("databaseGb") })]
      : []),
    ...supabaseAddOnComponents(need, plan),
  ];
}

function facts(need: Need, { plan, pointInTime, replica }: Variant, size: DatabaseSize): DatabaseFacts {
  return {
    engine: "postgres",
    instance: size.sku,
    highAvailability: false,
    replicas: replica ? 1 : 0,
    storageGb: Math.max(8, Math.ceil(need.size("databaseGb").expected)),
    maximumConnections: size.maximumConnections,
    pooler: true,
    encryptionAtRest: true,
    tlsInTransit: true,
    privateNetwork: false,
    backups: {
      enabled: true,
      frequency: pointInTime ? "continuous" : "daily",
      retentionDays: pointInTime ? recoveryWindowDays : dailyBackupDays[plan],
      pointInTimeRecovery: pointInTime,
      crossRegionCopy: false,
    },
  };
}
