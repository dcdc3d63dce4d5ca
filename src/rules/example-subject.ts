import { createCatalog } from "../catalog/catalog.ts";
import type { ComplianceClaim, Service } from "../catalog/service.ts";
import type { Runtime } from "../catalog/stack.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { SectionDetails, ServiceUse } from "../spec/details.ts";
import type { InfrastructureSpec } from "../spec/infrastructure-spec.ts";
import type { Regime, SectionId } from "../spec/words.ts";
import { exampleBrief, exampleCost, exampleDetails, exampleServices, exampleSpec } from "./example-fixture.ts";
import type { Subject } from "./rule.ts";

/** A subject that every rule passes; with a regime, one that asks for it. */
export function good(regime?: Regime): Subject {
  const asking = { ...exampleBrief, complianceRequirements: regime === undefined ? [] : [regime] };
  return {
    brief: asking,
    traits: new Set(["business-saas"]),
    spec: exampleSpec,
    details: exampleDetails,
    workload: sizeWorkload(asking, []),
    cost: exampleCost,
    catalog: createCatalog(exampleServices),
  };
}

export function withBrief(subject: Subject, changes: Partial<NormalizedBrief>): Subject {
  return { ...subject, brief: { ...subject.brief, ...changes } };
}

export function withBudget(subject: Subject, maxMonthlyUsd: string): Subject {
  return withBrief(subject, { budgetConstraints: { maxMonthlyUsd } });
}

/** The same subject under a promise that data stays in the EU, with everything there. */
export function resident(subject: Subject): Subject {
  const moved = Object.fromEntries(
    Object.entries(subject.details ?? {}).map(([section, value]) => [
      section,
      { ...value, uses: (value.uses ?? []).map((placed) => ({ ...placed, region: "eu-central-1", area: "eu" })) },
    ]),
  );
  const inside = { ...withBrief(subject, { dataResidency: "eu" }), details: { ...subject.details, ...moved } };
  const regions = ["eu-central-1"];
  const placed = withDetails(withSpec(inside, "hosting", { regions }), "hosting", { regions });
  const backups = { crossRegionCopy: false };
  return withDetails(placed, "database", { region: "eu-central-1", replicaRegions: [], backups });
}

export function withSpec<S extends SectionId>(
  subject: Subject,
  section: S,
  changes: Partial<InfrastructureSpec[S]>,
): Subject {
  return { ...subject, spec: { ...subject.spec, [section]: { ...subject.spec[section], ...changes } } };
}

type Changes<T> = {
  [K in keyof T]?: T[K] extends readonly unknown[] ? T[K] : T[K] extends object ? Partial<T[K]> : T[K];
};

/** Changes fields of a section's details; a nested object is changed field by field. */
export function withDetails<S extends SectionId>(
  subject: Subject,
  section: S,
  changes: Changes<SectionDetails[S]>,
): Subject {
  const current: Record<string, unknown> = { ...subject.details?.[section] };
  for (const [key, value] of Object.entries(changes)) {
    const old = current[key];
    const isNested =
      typeof value === "object" && value !== null && !Array.isArray(value) && typeof old === "object" && old !== null;
    current[key] = isNested ? { ...old, ...value } : value;
  }
  return { ...subject, details: { ...subject.details, [section]: current } };
}

/** A fact of a section that nobody states. */
export function withoutFact<S extends SectionId>(
  subject: Subject,
  section: S,
  fact: keyof SectionDetails[S] & string,
): Subject {
  const known = Object.entries(subject.details?.[section] ?? {}).filter(([key]) => key !== fact);
  return { ...subject, details: { ...subject.details, [section]: Object.fromEntries(known) } };
}

export function withoutDetails(subject: Subject): Subject {
  const { details: _details, ...rest } = subject;
  return rest;
}

/** A section whose products nobody named. */
export function withoutUses(subject: Subject, section: SectionId): Subject {
  const { uses: _uses, ...rest } = subject.details?.[section] ?? {};
  return { ...subject, details: { ...subject.details, [section]: rest } };
}

export function withoutCost(subject: Subject): Subject {
  const { cost: _cost, ...rest } = subject;
  return rest;
}

export function withoutWorkload(subject: Subject): Subject {
  const { workload: _workload, ...rest } = subject;
  return rest;
}

/** Nobody logs in. */
export function withoutUsers(subject: Subject): Subject {
  const asking = { ...subject.brief, workload: { authenticatedUsers: 0 } };
  return { ...subject, brief: asking, workload: sizeWorkload(asking, []) };
}

export function withoutDatabase(subject: Subject): Subject {
  return withSpec(subject, "database", { service: "none" });
}

/** Changes the first product of a section. */
export function withUse(subject: Subject, section: SectionId, changes: Partial<ServiceUse>): Subject {
  const uses = subject.details?.[section]?.uses ?? [];
  return {
    ...subject,
    details: {
      ...subject.details,
      [section]: {
        ...subject.details?.[section],
        uses: uses.map((placed, index) => (index === 0 ? { ...placed, ...changes } : placed)),
      },
    },
  };
}

/** Log-in by Supabase beside the database service named. */
export function besideDatabase(subject: Subject, databaseServiceId: string): Subject {
  return withUse(withUse(subject, "security", { serviceId: "supabase" }), "database", { serviceId: databaseServiceId });
}

function withService(subject: Subject, serviceId: string, changes: Partial<Service>): Subject {
  return {
    ...subject,
    catalog: createCatalog(
      subject.catalog.services.map((service) => (service.id === serviceId ? { ...service, ...changes } : service)),
    ),
  };
}

export function withClaim(subject: Subject, serviceId: string, regime: Regime, claim: ComplianceClaim): Subject {
  const compliance = { ...subject.catalog.find(serviceId)?.compliance, [regime]: claim };
  return withService(subject, serviceId, { compliance });
}

/** The same product on another network. */
export function onNetwork(subject: Subject, serviceId: string, network: Service["network"]): Subject {
  const cloud = network === "aws" || network === "azure" || network === "gcp" ? network : null;
  return withService(subject, serviceId, { network, cloud });
}

/** What a product that hosts can run. */
export function withRuntimes(subject: Subject, serviceId: string, runtimes: readonly Runtime[]): Subject {
  return withService(subject, serviceId, { offerings: { hosting: { runtimes, configure: () => [] } } });
}

/** A region of that id at some other product, and the application in it. */
export function inRegion(subject: Subject, id: string, serviceId: string): Subject {
  const placed = withService(subject, serviceId, { regions: [{ id, area: "eu" }] });
  return withSpec(placed, "hosting", { regions: [id] });
}

/** A bill of $500 on which a promise would save so much. */
export function withSaving(subject: Subject, savesMonthlyUsd: string): Subject {
  const source = { url: null, asOf: "2026", confidence: "low" } as const;
  const saving = { what: "Fargate", term: "1 year", savesMonthlyUsd, source };
  return subject.cost === undefined ? subject : { ...subject, cost: { ...subject.cost, savings: [saving] } };
}

/** The workload of other sizes. */
export function withSizes(subject: Subject, sizes: NormalizedBrief["workload"]): Subject {
  const asking = { ...subject.brief, workload: sizes };
  return { ...subject, brief: asking, workload: sizeWorkload(asking, []) };
}

export function withMonthlyCost(subject: Subject, estimatedMonthlyCost: string): Subject {
  return { ...subject, spec: { ...subject.spec, estimatedMonthlyCost } };
}

export function withResidency(subject: Subject, serviceId: string, euResidency: Service["euResidency"]): Subject {
  return withService(subject, serviceId, { euResidency });
}
