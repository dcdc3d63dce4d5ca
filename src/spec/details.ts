import { z } from "zod";
import { computeKindSchema } from "./words.ts";

/**
 * What the public strings of a specification cannot hold, per section. Rules check these fields; the public strings
 * are rendered from them. `null` means unknown, which is never a pass, where the field does not say otherwise.
 */
const flag = z.boolean().nullable();

/** A chosen product: which one, at which plan, where. */
export const serviceUseSchema = z.strictObject({
  serviceId: z.string(),
  role: z.string().describe("What it is used for, e.g. compute, cdn, object-storage, authentication, waf"),
  plan: z.string().nullable().describe("null: not stated, which only a specification of somebody else leaves open"),
  region: z.string().nullable().describe("Region id of its provider; null for a global or regionless service"),
  area: z.string().nullable().describe("us, eu, uk …; null when unknown, `global` for an edge network"),
  addOns: z.array(z.string()).nullable().describe("Skus bought for compliance, e.g. a HIPAA add-on; null: not stated"),
});
export type ServiceUse = z.infer<typeof serviceUseSchema>;

const uses = z.array(serviceUseSchema).describe("Every product of the section");

export const hostingDetailsSchema = z.strictObject({
  uses,
  compute: computeKindSchema,
  plan: z.string(),
  instance: z.string().nullable(),
  minimumInstances: z.int().nonnegative(),
  maximumInstances: z.int().positive().nullable().describe("null: no maximum is set"),
  /** vCPU and GB of one instance; null where the platform does not size instances. */
  vcpuPerInstance: z.number().nullable(),
  memoryGbPerInstance: z.number().nullable(),
  autoscaling: z.boolean(),
  multiZone: flag,
  regions: z.array(z.string()),
  encryptionAtRest: flag,
  tlsInTransit: flag,
  environments: z.array(z.string()),
});

export const databaseDetailsSchema = z.strictObject({
  uses,
  engine: z.string().describe("postgres, mysql, mongodb, sqlserver … or none"),
  plan: z.string(),
  instance: z.string().nullable(),
  highAvailability: flag,
  replicas: z.int().nonnegative(),
  replicaRegions: z.array(z.string()),
  region: z.string().nullable(),
  storageGb: z.number().nonnegative(),
  maximumConnections: z.number().nullable(),
  pooler: flag,
  encryptionAtRest: flag,
  tlsInTransit: flag,
  privateNetwork: flag,
  backups: z.strictObject({
    enabled: flag,
    frequency: z.enum(["none", "daily", "continuous"]).nullable(),
    retentionDays: z.number().nullable(),
    pointInTimeRecovery: flag,
    crossRegionCopy: flag,
  }),
});

export const cachingDetailsSchema = z.strictObject({
  uses,
  engine: z.enum(["redis", "valkey", "memcached", "edge", "none"]),
  plan: z.string(),
  instance: z.string().nullable(),
  nodes: z.int().nonnegative(),
  memoryGb: z.number().nonnegative(),
  ttlSeconds: z.int().positive().nullable().describe("null: nothing expires by time"),
  encryptionAtRest: flag,
  tlsInTransit: flag,
  privateNetwork: flag,
  holdsPersonalData: flag,
});

export const cicdDetailsSchema = z.strictObject({
  uses,
  plan: z.string(),
  stages: z.array(z.string()),
  testStage: flag,
  securityScan: flag,
  approvalStage: flag,
  deploymentStrategy: z.enum(["rolling", "blue-green", "canary", "atomic", "recreate", "manual"]),
  environments: z.array(z.string()),
  infrastructureAsCode: flag,
  seats: z.int().nonnegative(),
});

export const monitoringDetailsSchema = z.strictObject({
  uses,
  plan: z.string(),
  logRetentionDays: z.number().nullable(),
  hotLogRetentionDays: z.number().nullable(),
  auditLog: flag,
  tracing: flag,
  uptimeCheck: flag,
  onCallChannel: z.string().nullable(),
  alerts: z.array(z.string()),
  securityAlerts: flag,
  budgetAlert: flag,
});

export const securityDetailsSchema = z.strictObject({
  uses,
  authenticationPlan: z.string(),
  mfa: flag,
  secretsManager: flag,
  secretsRotationDays: z.number().nullable(),
  keyManagement: flag,
  waf: z.boolean(),
  wafManagedRules: flag,
  ddosProtection: z.boolean(),
  intrusionDetection: flag,
});

export const sectionDetailsSchemas = {
  hosting: hostingDetailsSchema,
  database: databaseDetailsSchema,
  caching: cachingDetailsSchema,
  cicd: cicdDetailsSchema,
  monitoring: monitoringDetailsSchema,
  security: securityDetailsSchema,
} as const;

export type SectionDetails = {
  [S in keyof typeof sectionDetailsSchemas]: z.infer<(typeof sectionDetailsSchemas)[S]>;
};
