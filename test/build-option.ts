import type { Charge } from "../src/cost/charge.ts";
import { Money, toQuantity } from "../src/cost/money.ts";
import type { Fit, Option, Penalty } from "../src/options/option.ts";
import type { SectionDetails } from "../src/spec/details.ts";
import type { SectionId } from "../src/spec/words.ts";

/** Details that say as little as the schemas allow, for options whose details do not matter. */
const details: SectionDetails = {
  hosting: {
    uses: [],
    compute: "containers",
    plan: "standard",
    instance: null,
    minimumInstances: 1,
    maximumInstances: null,
    vcpuPerInstance: null,
    memoryGbPerInstance: null,
    autoscaling: true,
    multiZone: null,
    regions: ["r1"],
    encryptionAtRest: null,
    tlsInTransit: null,
    environments: ["production"],
  },
  database: {
    uses: [],
    engine: "postgres",
    plan: "standard",
    instance: null,
    highAvailability: null,
    replicas: 0,
    replicaRegions: [],
    region: null,
    storageGb: 1,
    maximumConnections: null,
    pooler: null,
    encryptionAtRest: null,
    tlsInTransit: null,
    privateNetwork: null,
    backups: { enabled: null, frequency: null, retentionDays: null, pointInTimeRecovery: null, crossRegionCopy: null },
  },
  caching: {
    uses: [],
    engine: "none",
    plan: "none",
    instance: null,
    nodes: 0,
    memoryGb: 0,
    ttlSeconds: null,
    encryptionAtRest: null,
    tlsInTransit: null,
    privateNetwork: null,
    holdsPersonalData: null,
  },
  cicd: {
    uses: [],
    plan: "standard",
    stages: ["test"],
    testStage: null,
    securityScan: null,
    approvalStage: null,
    deploymentStrategy: "rolling",
    environments: ["production"],
    infrastructureAsCode: null,
    seats: 0,
  },
  monitoring: {
    uses: [],
    plan: "standard",
    logRetentionDays: null,
    hotLogRetentionDays: null,
    auditLog: null,
    tracing: null,
    uptimeCheck: null,
    onCallChannel: null,
    alerts: [],
    securityAlerts: null,
    budgetAlert: null,
  },
  security: {
    uses: [],
    authenticationPlan: "none",
    mfa: null,
    secretsManager: null,
    secretsRotationDays: null,
    keyManagement: null,
    waf: false,
    wafManagedRules: null,
    ddosProtection: false,
    intrusionDetection: null,
  },
};

export interface OptionSketch {
  id: string;
  serviceId?: string;
  /** Whole dollars a month, shared fees apart. */
  usd: number;
  fees?: readonly { key: string; usd: number }[];
  penalties?: readonly Penalty[];
  fit?: Partial<Fit>;
  /** Dollars that come with another network. */
  crossNetworkUsd?: number;
}

/** An option of one section from a sketch of what the search looks at. */
export function buildOption<S extends SectionId>(section: S, sketch: OptionSketch): Option<S> {
  const { fees = [], penalties = [], crossNetworkUsd = 0 } = sketch;
  const charges = [charge(sketch.usd, null), ...fees.map(({ key, usd }) => charge(usd, key))];
  return {
    id: sketch.id,
    section,
    label: sketch.id,
    serviceId: sketch.serviceId ?? sketch.id,
    provider: "test",
    uses: [],
    components: [],
    details: details[section],
    fit: {
      network: "aws",
      cloud: "aws",
      area: "us",
      providers: [],
      worksWith: "any",
      narrowedBy: null,
      besideDatabase: null,
      brings: [],
      needs: [],
      maximumInstances: null,
      connectionLimit: null,
      onRequestPath: section === "database",
      crossNetworkComponents: [],
      ...sketch.fit,
    },
    breaches: [],
    penalties,
    notPriced: [],
    charges,
    crossNetworkCharges: crossNetworkUsd === 0 ? [] : [charge(crossNetworkUsd, null)],
    monthlyMicroUsd: (sketch.usd + fees.reduce((total, { usd }) => total + usd, 0)) * 1e6,
    penaltyMicroUsd: penalties.reduce((total, { usd }) => total + usd * 1e6, 0),
    unpricedMicroUsd: 0,
  };
}

function charge(usd: number, sharedFee: string | null): Charge {
  const one = toQuantity(1);
  return {
    serviceId: "test",
    component: "test",
    region: null,
    unit: "month",
    quantity: { low: one, expected: one, high: one },
    unitPriceUsd: new Money(usd),
    usageBased: false,
    source: { url: null, asOf: "2026", confidence: "low" },
    sharedFee,
    commitments: [],
  };
}
