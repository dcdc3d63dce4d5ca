import type { NormalizedBrief } from "../spec/brief.ts";
import type { TraitId } from "../spec/traits.ts";
import type { Band, ComputeKind, Regime } from "../spec/words.ts";
import type { WorkloadKey } from "../spec/workload.ts";
import type { DatabaseEngine, Runtime } from "./stack.ts";

/** A thing to pay for: `quantity` of a sku (null where the service has only metered usage), plus usage by key. */
export interface Component {
  serviceId: string;
  sku: string | null;
  quantity: number;
  region: string | null;
  /** Natural units a month, as a band. Keys are the `usage` keys of the service's price rows. */
  usage: Readonly<Record<string, Band>>;
  /** Said before the component's name on the bill, e.g. `staging`. */
  label?: string;
  /**
   * A fee that is paid once however many sections use it, e.g. the Vercel team or the Supabase organisation.
   * Components with one key are billed once: the dearest, in the first section that holds it.
   */
  sharedFee?: string;
}

/** What a service is asked to carry: the workload as bands, plus what the stack and the constraints demand. */
export interface Need {
  brief: NormalizedBrief;
  traits: ReadonlySet<TraitId>;
  regimes: ReadonlySet<Regime>;
  /** Size of the workload by key: low, expected, high. */
  size(key: WorkloadKey): Band;
  engine: DatabaseEngine | null;
  runtimes: readonly Runtime[];
  /** How the application runs: `static` pages, `functions` (request-scoped), or a `server` that stays up. */
  appModel: "static" | "functions" | "server";
  /** True where one zone may not take the application down (availability target of 99.95 % and more). */
  needsMultiZone: boolean;
  /** Region id of this service that the configuration is for; null for a global service. */
  region: string | null;
  /** The smallest instance that the vendor of the software supports, where it is known software that the team runs. */
  leastInstance?: { vcpu: number; memoryGb: number };
  /** Share of the fleet that this software keeps running however low the load is. */
  leastRunningShare?: number;
}

/** A product that comes with a configuration, e.g. its load balancer or object storage. */
export interface Companion {
  serviceId: string;
  role: string;
  plan: string;
}

/** One way to buy a service for this need, priced from its components. `shortfalls` names every limit it breaks. */
export interface Configuration<Facts> {
  /** Unique within the service; part of the option id. */
  key: string;
  label: string;
  plan: string;
  components: readonly Component[];
  companions: readonly Companion[];
  /** Skus of this service bought for compliance, e.g. a HIPAA add-on. */
  addOns: readonly string[];
  facts: Facts;
  shortfalls: readonly string[];
  notPriced: readonly { what: string; why: string }[];
  /** Engineer hours a month where they differ from the service's, e.g. for a team that runs machines anyway. */
  operationsHoursPerMonth?: number;
}

export interface HostingFacts {
  compute: ComputeKind;
  instance: string | null;
  minimumInstances: number;
  maximumInstances: number | null;
  vcpuPerInstance: number | null;
  memoryGbPerInstance: number | null;
  autoscaling: boolean;
  multiZone: boolean | null;
  encryptionAtRest: boolean | null;
  tlsInTransit: boolean | null;
  /** The usual web frameworks run on it only through an adapter, e.g. Next.js on bare functions. */
  needsAdapter?: boolean;
  /** Whether the platform brings a CDN for static files and pages. */
  cdnIncluded: boolean;
}

export interface DatabaseFacts {
  engine: DatabaseEngine;
  /** Speaks the engine's protocol without being it, e.g. CockroachDB for PostgreSQL. */
  compatibleOnly?: boolean;
  /** Runs on the application's own machine: it needs a hosting that has one, with room for it. */
  sharesMachine?: boolean;
  instance: string | null;
  highAvailability: boolean | null;
  replicas: number;
  storageGb: number;
  maximumConnections: number | null;
  pooler: boolean | null;
  encryptionAtRest: boolean | null;
  tlsInTransit: boolean | null;
  /** Reachable inside the provider's private network from compute on the same network. */
  privateNetwork: boolean | null;
  backups: {
    enabled: boolean | null;
    frequency: "none" | "daily" | "continuous" | null;
    retentionDays: number | null;
    pointInTimeRecovery: boolean | null;
    crossRegionCopy: boolean | null;
  };
}

export interface CachingFacts {
  engine: "redis" | "valkey" | "memcached" | "edge";
  /** As with a database: a process on the application's own machine. */
  sharesMachine?: boolean;
  instance: string | null;
  nodes: number;
  memoryGb: number;
  encryptionAtRest: boolean | null;
  tlsInTransit: boolean | null;
  /** True: reachable only from compute on the same network. False: a public endpoint. */
  privateOnly: boolean;
}

export interface CicdFacts {
  /** Networks it can deploy to; `any` through provider CLIs. */
  deploysTo: "any" | readonly string[];
  selfHosted: boolean;
  approvalStage: boolean | null;
  seats: number;
}

/** Which duties a monitoring product takes over. */
export interface MonitoringFacts {
  apm: boolean;
  logging: boolean;
  tracing: boolean;
  uptime: boolean;
  onCall: boolean;
  auditLog: boolean;
  logRetentionDays: number | null;
  hotLogRetentionDays: number | null;
  /** Networks whose compute it can watch; `any` for agents and SDKs. */
  watches: "any" | readonly string[];
}

export interface AuthenticationFacts {
  mfa: boolean | null;
  selfHosted: boolean;
  /** The database service it comes with and is only offered beside, e.g. supabase. */
  onlyBeside: string | null;
}

export interface SecretsFacts {
  /** False for plain environment variables. */
  manager: boolean;
  rotation: boolean | null;
  keyManagement: boolean | null;
  /** Networks it serves natively; `any` for vendors with SDKs. */
  serves: "any" | readonly string[];
}

export interface EdgeProtectionFacts {
  waf: boolean;
  wafManagedRules: boolean | null;
  ddosProtection: boolean;
  intrusionDetection: boolean | null;
  /** Networks whose traffic it can stand in front of; `any` for a reverse proxy by DNS. */
  fronts: "any" | readonly string[];
}

export type Configure<Facts> = (need: Need) => readonly Configuration<Facts>[];

/** What a service can be used for. Each role turns a need into configurations. */
export interface Offerings {
  hosting?: { runtimes: readonly Runtime[] | "any"; configure: Configure<HostingFacts> };
  /** `selfHosted`: the team installs and runs it on a machine that it rents. */
  database?: { engines: readonly DatabaseEngine[]; configure: Configure<DatabaseFacts>; selfHosted?: boolean };
  /** `edgeOnly`: keeps answers near the users, but is no store that speaks Redis or Memcached. */
  caching?: { configure: Configure<CachingFacts>; edgeOnly?: boolean; selfHosted?: boolean };
  cicd?: { configure: Configure<CicdFacts> };
  monitoring?: { configure: Configure<MonitoringFacts> };
  authentication?: { configure: Configure<AuthenticationFacts> };
  secrets?: { configure: Configure<SecretsFacts> };
  edgeProtection?: { configure: Configure<EdgeProtectionFacts> };
}
