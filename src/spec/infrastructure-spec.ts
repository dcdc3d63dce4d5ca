import { z } from "zod";
import { computeKindSchema } from "./words.ts";

/** `"$1,240/month"`, or `"from $1,240/month"` where a part of the scope has no published price. */
const estimatedCostSchema = z.string().regex(/^(from )?\$[\d,]+\/month$/, 'a cost such as "$1,240/month"');

export const hostingSpecSchema = z.strictObject({
  provider: z.string().describe("Who runs the application, e.g. vercel, aws, gcp, azure"),
  compute: computeKindSchema,
  regions: z.array(z.string()).min(1).describe("Region ids of the provider; the first is the primary"),
  autoscaling: z.boolean(),
  estimatedCost: estimatedCostSchema.describe("Cost of the hosting section"),
});

export const databaseSpecSchema = z.strictObject({
  service: z.string().describe("e.g. supabase, planetscale, rds; none where nothing is stored"),
  tier: z.string().describe("Plan and instance"),
  backups: z.string(),
  replicas: z.int().nonnegative(),
});

export const cachingSpecSchema = z.strictObject({
  service: z.string().describe("e.g. redis, memcached, edge, none"),
  strategy: z.string().describe("What is cached and how it is invalidated, or why nothing is"),
  ttl: z.string(),
});

export const cicdSpecSchema = z.strictObject({
  platform: z.string().describe("e.g. github-actions, gitlab-ci, jenkins"),
  stages: z.array(z.string()).min(1),
  deploymentStrategy: z.string(),
});

export const monitoringSpecSchema = z.strictObject({
  apm: z.string().describe("e.g. datadog, newrelic, sentry"),
  logging: z.string(),
  alerts: z.array(z.string()),
});

export const securitySpecSchema = z.strictObject({
  authentication: z.string(),
  secrets: z.string(),
  waf: z.boolean(),
  ddosProtection: z.boolean(),
});

/** The public result: exactly these keys, in this order. */
export const infrastructureSpecSchema = z.strictObject({
  hosting: hostingSpecSchema,
  database: databaseSpecSchema,
  caching: cachingSpecSchema,
  cicd: cicdSpecSchema,
  monitoring: monitoringSpecSchema,
  security: securitySpecSchema,
  estimatedMonthlyCost: estimatedCostSchema,
});
export type InfrastructureSpec = z.infer<typeof infrastructureSpecSchema>;
