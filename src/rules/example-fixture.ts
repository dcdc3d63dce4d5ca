import { claims, sourcedClaim } from "../catalog/claims.ts";
import type { Service } from "../catalog/service.ts";
import { type NormalizedBrief, normalizedBriefSchema } from "../spec/brief.ts";
import type { SectionDetails, ServiceUse } from "../spec/details.ts";
import type { InfrastructureSpec } from "../spec/infrastructure-spec.ts";
import type { CostReport } from "../spec/plan.ts";
import { regimes } from "../spec/words.ts";

/** Services written for the rules' examples: all claims sourced, so that an example changes one thing at a time. */
function exampleService(id: string, name: string, offerings: Service["offerings"] = {}): Service {
  return {
    id,
    name,
    vendor: name,
    provider: id.split("-")[0] ?? id,
    specName: id,
    aliases: [],
    sections: ["hosting"],
    network: "aws",
    cloud: "aws",
    status: "offered",
    regions: [
      { id: "us-east-1", area: "us" },
      { id: "us-west-2", area: "us" },
      { id: "eu-central-1", area: "eu" },
      { id: "eu-west-2", area: "uk" },
    ],
    plans: ["standard"],
    compliance: claims(regimes, sourcedClaim("https://example.test/trust")),
    euResidency: "yes",
    slaPercent: 99.9,
    maturity: "established",
    operationsHoursPerMonth: 1,
    capabilitySource: { url: null, asOf: "2026", confidence: "low" },
    prices: [],
    offerings,
  };
}

const nothing = () => [];
export const exampleServices: readonly Service[] = [
  exampleService("aws-fargate", "Fargate"),
  exampleService("aws-rds-postgres", "RDS", { database: { engines: ["postgres"], configure: nothing } }),
  exampleService("aws-elasticache-valkey", "ElastiCache"),
  exampleService("github-actions", "GitHub Actions"),
  exampleService("aws-cloudwatch", "CloudWatch"),
  exampleService("aws-cognito", "Cognito", { authentication: { configure: nothing } }),
  exampleService("aws-secrets-manager", "Secrets Manager"),
  exampleService("aws-waf", "AWS WAF"),
  exampleService("supabase", "Supabase", {
    database: { engines: ["postgres"], configure: nothing },
    authentication: { configure: nothing },
  }),
];

function use(serviceId: string, role: string): ServiceUse {
  return { serviceId, role, plan: "standard", region: "us-east-1", area: "us", addOns: [] };
}

export const exampleDetails: SectionDetails = {
  hosting: {
    uses: [use("aws-fargate", "compute")],
    compute: "containers",
    plan: "standard",
    instance: "1 vCPU / 2 GB",
    minimumInstances: 2,
    maximumInstances: 6,
    vcpuPerInstance: 1,
    memoryGbPerInstance: 2,
    autoscaling: true,
    multiZone: true,
    regions: ["us-east-1"],
    encryptionAtRest: true,
    tlsInTransit: true,
    environments: ["production", "staging"],
  },
  database: {
    uses: [use("aws-rds-postgres", "database")],
    engine: "postgres",
    plan: "standard",
    instance: "db.t4g.medium",
    highAvailability: true,
    replicas: 1,
    replicaRegions: [],
    region: "us-east-1",
    storageGb: 100,
    maximumConnections: 450,
    pooler: false,
    encryptionAtRest: true,
    tlsInTransit: true,
    privateNetwork: true,
    backups: {
      enabled: true,
      frequency: "continuous",
      retentionDays: 14,
      pointInTimeRecovery: true,
      crossRegionCopy: true,
    },
  },
  caching: {
    uses: [use("aws-elasticache-valkey", "cache")],
    engine: "valkey",
    plan: "standard",
    instance: "cache.t4g.small",
    nodes: 2,
    memoryGb: 1.4,
    ttlSeconds: 300,
    encryptionAtRest: true,
    tlsInTransit: true,
    privateNetwork: true,
    holdsPersonalData: true,
  },
  cicd: {
    uses: [use("github-actions", "ci")],
    plan: "standard",
    stages: ["lint", "test", "security scan", "build", "deploy staging", "approve", "deploy production"],
    testStage: true,
    securityScan: true,
    approvalStage: true,
    deploymentStrategy: "rolling",
    environments: ["production", "staging"],
    infrastructureAsCode: true,
    seats: 5,
  },
  monitoring: {
    uses: [use("aws-cloudwatch", "apm")],
    plan: "standard",
    logRetentionDays: 2190,
    hotLogRetentionDays: 365,
    auditLog: true,
    tracing: true,
    uptimeCheck: true,
    onCallChannel: "PagerDuty",
    alerts: [
      "error rate",
      "failed log-ins above the usual rate",
      "change of privileges or audit settings",
      "database storage above 80 %",
    ],
    securityAlerts: true,
    budgetAlert: true,
  },
  security: {
    uses: [use("aws-cognito", "authentication"), use("aws-secrets-manager", "secrets"), use("aws-waf", "waf")],
    authenticationPlan: "standard",
    mfa: true,
    secretsManager: true,
    secretsRotationDays: 90,
    keyManagement: true,
    waf: true,
    wafManagedRules: true,
    ddosProtection: true,
    intrusionDetection: true,
  },
};

export const exampleSpec: InfrastructureSpec = {
  hosting: {
    provider: "aws",
    compute: "containers",
    regions: ["us-east-1"],
    autoscaling: true,
    estimatedCost: "$100/month",
  },
  database: { service: "rds", tier: "db.t4g.medium", backups: "continuous, kept 14 days", replicas: 1 },
  caching: { service: "redis", strategy: "cache-aside", ttl: "5 minutes" },
  cicd: { platform: "github-actions", stages: exampleDetails.cicd.stages, deploymentStrategy: "rolling" },
  monitoring: { apm: "cloudwatch", logging: "CloudWatch, 2190 days", alerts: exampleDetails.monitoring.alerts },
  security: { authentication: "Cognito", secrets: "Secrets Manager", waf: true, ddosProtection: true },
  estimatedMonthlyCost: "$500/month",
};

const amount = { low: "400", expected: "500", high: "700" };
const none = { low: "0", expected: "0", high: "0" };
export const exampleCost: CostReport = {
  currency: "USD",
  hoursPerMonth: 730,
  priceBookDate: "2026-11-23",
  monthly: amount,
  bySection: { hosting: amount, database: none, caching: none, cicd: none, monitoring: none, security: none },
  lineItems: [],
  notPriced: [],
  savings: [],
  drivers: [],
  elsewhere: [],
  frugal: null,
  compliance: [],
  scenarios: [],
  redesigns: [],
};

export const exampleBrief: NormalizedBrief = normalizedBriefSchema.parse({
  projectName: "Example",
  projectDescription: "A workspace for teams.",
  techStack: { categories: [] },
  scaleRequirements: { expectedUsers: 5000, globalDistribution: false },
  complianceRequirements: [],
  userRegions: ["us"],
  dataResidency: null,
  availabilityTarget: 99.9,
  teamSize: 5,
  preferences: { providers: [], require: [], avoid: [] },
  workload: {},
});
