import type { SectionDetails } from "../spec/details.ts";
import type { AnyOption, Option } from "./option.ts";

/** Stages that a pipeline may have beside those every plan gets; each takes a moment, so that build minutes stand. */
export const extraStages = {
  "type-check": { text: "type check", before: "test" },
  "contract-test": { text: "contract test", before: "security scan" },
  "accessibility-check": { text: "accessibility check", before: "security scan" },
  "license-check": { text: "licence check", before: "build" },
  "database-migration": { text: "database migration", before: "deploy production" },
  "smoke-test": { text: "smoke test", before: null },
} as const;
export type ExtraStage = keyof typeof extraStages;

/** Alerts that fit some kinds of application, beside those every plan gets. */
export const extraAlerts = {
  "payment-failures": "payment failures above their usual rate",
  "media-session-failures": "failed audio or video sessions above their usual rate",
  "upload-failures": "failed uploads above their usual rate",
  "queue-backlog": "queue older than its usual age",
  "failed-jobs": "a scheduled job failed or did not start",
  "webhook-failures": "webhook deliveries failing",
  "third-party-errors": "errors of third-party APIs above their usual rate",
  "cache-hit-rate": "cache hit rate below its usual range",
  "database-connections": "database connections above 80 % of the limit",
  "replication-lag": "replica more than 30 s behind",
  "certificate-expiry": "TLS certificate expires within 14 days",
  "unusual-data-export": "unusually large export of data",
} as const;
export type ExtraAlert = keyof typeof extraAlerts;

/** How long a cached answer may live, seconds: a minute to a day. */
export const ttlChoices = [60, 300, 900, 3600, 86_400] as const;
/** How often secrets are changed, days. */
export const rotationChoices = [30, 60, 90, 180] as const;

export type DeploymentStrategy = SectionDetails["cicd"]["deploymentStrategy"];

/** What a decider may set beside its choice; what it leaves out stays as the option has it. None of it changes a price. */
export interface FreeFields {
  ttlSeconds?: (typeof ttlChoices)[number];
  extraStages?: readonly ExtraStage[];
  deploymentStrategy?: DeploymentStrategy;
  extraAlerts?: readonly ExtraAlert[];
  secretsRotationDays?: (typeof rotationChoices)[number];
}

/** Ways to release on this hosting; the first is the one a plan takes by itself. */
export function deploymentStrategies({
  compute,
  minimumInstances,
}: Pick<SectionDetails["hosting"], "compute" | "minimumInstances">): readonly DeploymentStrategy[] {
  if (compute === "serverless" || compute === "static" || compute === "edge") return ["atomic", "canary"];
  return minimumInstances >= 2 ? ["rolling", "blue-green", "canary"] : ["blue-green"];
}

export function withCachingFields(details: SectionDetails["caching"], { ttlSeconds }: FreeFields) {
  return ttlSeconds === undefined || details.ttlSeconds === null ? details : { ...details, ttlSeconds };
}

/** Stages go to their place in the pipeline, each once. */
export function withCicdFields(
  details: SectionDetails["cicd"],
  { extraStages: extra = [], deploymentStrategy = details.deploymentStrategy }: FreeFields,
): SectionDetails["cicd"] {
  return { ...details, deploymentStrategy, stages: extra.reduce<string[]>(withStage, details.stages) };
}

function withStage(stages: readonly string[], id: ExtraStage): string[] {
  const { text, before } = extraStages[id];
  if (stages.includes(text)) return [...stages];
  const place = before === null ? -1 : stages.indexOf(before);
  return place === -1 ? [...stages, text] : stages.toSpliced(place, 0, text);
}

export function withMonitoringFields(details: SectionDetails["monitoring"], { extraAlerts: extra = [] }: FreeFields) {
  return { ...details, alerts: [...new Set([...details.alerts, ...extra.map((id) => extraAlerts[id])])] };
}

export function withSecurityFields(details: SectionDetails["security"], { secretsRotationDays }: FreeFields) {
  return secretsRotationDays === undefined || details.secretsRotationDays === null
    ? details
    : { ...details, secretsRotationDays };
}

/** A field that does not go with the option, and why. */
export interface MisplacedField {
  field: keyof FreeFields;
  fault: string;
}

/** Fields that would mean nothing, or something impossible, beside this option and hosting. */
export function misplacedFields(
  { ttlSeconds, secretsRotationDays, deploymentStrategy }: FreeFields,
  { option, hosting }: { option: AnyOption; hosting: Option<"hosting"> | null },
): MisplacedField[] {
  const misplaced: MisplacedField[] = [];
  if (option.section === "caching" && ttlSeconds !== undefined && option.details.ttlSeconds === null)
    misplaced.push({ field: "ttlSeconds", fault: "must be null: this option caches nothing" });
  if (option.section === "security" && secretsRotationDays !== undefined && option.details.secretsRotationDays === null)
    misplaced.push({ field: "secretsRotationDays", fault: "must be null: this store does not rotate secrets" });
  if (hosting !== null && deploymentStrategy !== undefined) {
    const possible = deploymentStrategies(hosting.details);
    if (!possible.includes(deploymentStrategy)) {
      const fault = `must be null or one of ${possible.join(", ")} on this hosting`;
      misplaced.push({ field: "deploymentStrategy", fault });
    }
  }
  return misplaced;
}

export function withoutFields(fields: FreeFields, names: readonly (keyof FreeFields)[]): FreeFields {
  const rest = { ...fields };
  for (const name of names) delete rest[name];
  return rest;
}

/** Where a decision's details hold its free fields. */
interface FreeFieldDetails {
  uses: readonly unknown[];
  ttlSeconds?: number | null;
  stages?: readonly string[];
  deploymentStrategy?: string;
  alerts?: readonly string[];
  secretsRotationDays?: number | null;
}

/** The free fields of a decision in words, as it stands. */
export function freeFieldsText(details: FreeFieldDetails): string[] {
  const { ttlSeconds, stages, deploymentStrategy, alerts, secretsRotationDays } = details;
  const parts = {
    ttlSeconds: ttlSeconds?.toString(),
    stages: stages?.join(", "),
    deploymentStrategy,
    alerts: alerts?.join(", "),
    secretsRotationDays: secretsRotationDays?.toString(),
  };
  return Object.entries(parts).flatMap(([name, text]) => (text === undefined ? [] : [`${name} ${text}`]));
}
