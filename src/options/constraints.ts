import { closestName } from "../spec/closest-name.ts";
import { coverage, euResident, inScope } from "../catalog/coverage.ts";
import type { Service } from "../catalog/service.ts";
import { BadInputError } from "../errors.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { ServiceUse } from "../spec/details.ts";
import type { Breach, Constraint, Penalty } from "./option.ts";
import { penaltyUsd } from "./penalties.ts";
import { providerKey, type StackRole } from "./stack-needs.ts";
import { findTechnology } from "./stack-table.ts";
import { defaultEngine } from "./default-engine.ts";
import type { PlanningContext } from "./subject.ts";

/** Roles that a required provider must fill: where the application and its data live. */
const dataPlane: readonly StackRole[] = ["hosting", "database", "caching", "secrets", "edgeProtection"];

/** A name of `preferences.require` or `avoid`, as it stands for services. */
interface NamedPreference {
  name: string;
  path: string;
  isProvider: boolean;
  matches(service: Service): boolean;
}

export interface HardConstraints {
  list: readonly Constraint[];
  required: readonly NamedPreference[];
  avoided: readonly NamedPreference[];
}

/** The brief's hard constraints by name. Throws BadInputError for a required name that the catalog does not know. */
export function hardConstraints(context: PlanningContext): HardConstraints {
  const { brief } = context;
  const required = brief.preferences.require.map((name, index) => resolveName(context, name, `preferences.require[${index}]`));
  const avoided = brief.preferences.avoid.map((name, index) => resolveName(context, name, `preferences.avoid[${index}]`));
  return { list: [...requestConstraints(context), ...stackConstraints(context), ...preferenceConstraints(required, avoided)], required, avoided };
}

function resolveName(context: PlanningContext, name: string, path: string): NamedPreference {
  const key = providerKey(name);
  const { services } = context.catalog;
  if (services.some((service) => service.provider === key)) {
    return { name, path, isProvider: true, matches: (service) => service.provider === key };
  }
  const ids = new Set(services.filter((service) => [service.id, service.specName, ...service.aliases].includes(key)).map(({ id }) => id));
  if (ids.size === 0 && path.startsWith("preferences.require")) {
    const known = [...new Set(services.flatMap((service) => [service.provider, service.id]))];
    const nearest = closestName(key, known);
    throw new BadInputError(`${path}: no provider or service "${name}" is in the catalog${nearest === undefined ? "" : `; did you mean "${nearest}"?`}`, [
      { path, message: `unknown provider or service "${name}"` },
    ]);
  }
  return { name, path, isProvider: false, matches: (service) => ids.has(service.id) };
}

function requestConstraints({ brief, needsMultiZone }: PlanningContext): Constraint[] {
  const compliance = brief.complianceRequirements.map((regime, index) => ({
    id: `compliance:${regime}`,
    path: `complianceRequirements[${index}]`,
    text: `${regime} coverage of every service in its scope`,
    relaxation: `drop ${regime} from complianceRequirements`,
    relax: (other: NormalizedBrief) => ({ ...other, complianceRequirements: other.complianceRequirements.filter((name) => name !== regime) }),
  }));
  const residency: Constraint = {
    id: `residency:${brief.dataResidency}`,
    path: "dataResidency",
    text: `data stays in the ${brief.dataResidency?.toUpperCase()}`,
    relaxation: "set dataResidency to null",
    relax: (other) => ({ ...other, dataResidency: null }),
  };
  const availability: Constraint = {
    id: "availability",
    path: "availabilityTarget",
    text: `${brief.availabilityTarget} % availability, so more than one zone`,
    relaxation: "lower availabilityTarget to 99.9",
    relax: (other) => ({ ...other, availabilityTarget: 99.9 }),
  };
  return [...compliance, ...(brief.dataResidency === null ? [] : [residency]), ...(needsMultiZone ? [availability] : [])];
}

function withoutChoices(brief: NormalizedBrief, drop: (choice: string) => boolean): NormalizedBrief {
  return { ...brief, techStack: { categories: brief.techStack.categories.filter(({ choice }) => !drop(choice)) } };
}

function stackConstraints({ stack }: PlanningContext): Constraint[] {
  const named: Constraint[] = stack.named.map(({ role, choice, path }) => ({
    id: `stack:${role}`,
    path,
    text: `${choice} as ${role}`,
    relaxation: `take ${choice} out of techStack`,
    relax: (brief) => withoutChoices(brief, (other) => other === choice),
  }));
  const engine: Constraint = {
    id: "stack:engine",
    path: "techStack",
    text: `a ${stack.engine} database`,
    relaxation: `take ${stack.engine} out of techStack`,
    relax: (brief) => withoutChoices(brief, (choice) => findTechnology(choice)?.engine === stack.engine),
  };
  const runtime: Constraint = {
    id: "stack:runtime",
    path: "techStack",
    text: `runs ${stack.runtimes.join(" and ")}`,
    relaxation: `take ${stack.runtimes.join(" and ")} out of techStack`,
    relax: (brief) => withoutChoices(brief, (choice) => findTechnology(choice)?.runtime !== undefined),
  };
  const cache: Constraint = {
    id: "stack:cache",
    path: "techStack",
    text: `a ${stack.cacheEngine ?? "shared"} cache`,
    relaxation: `take ${stack.cacheEngine ?? "the cache"} out of techStack`,
    relax: (brief) => withoutChoices(brief, (choice) => findTechnology(choice)?.cache !== undefined),
  };
  const capacity: Constraint = { id: "capacity", path: "workload", text: "carries the workload", relaxation: "lower the scale requirements", relax: null };
  return [...named, ...(stack.engine === null ? [] : [engine]), ...(stack.runtimes.length === 0 ? [] : [runtime]), ...(stack.cacheEngine === null ? [] : [cache]), capacity];
}

function preferenceConstraints(required: readonly NamedPreference[], avoided: readonly NamedPreference[]): Constraint[] {
  const without = (list: "require" | "avoid", name: string) => (brief: NormalizedBrief): NormalizedBrief => ({
    ...brief,
    preferences: { ...brief.preferences, [list]: brief.preferences[list].filter((other) => other !== name) },
  });
  return [
    ...required.map(({ name, path }) => ({
      id: `require:${name}`,
      path,
      text: `${name} is required`,
      relaxation: `take ${name} out of preferences.require`,
      relax: without("require", name),
    })),
    ...avoided.map(({ name, path }) => ({
      id: `avoid:${name}`,
      path,
      text: `${name} is to be avoided`,
      relaxation: `take ${name} out of preferences.avoid`,
      relax: without("avoid", name),
    })),
  ];
}

/** A service about to be used in a role. */
export interface IntendedUse {
  role: StackRole;
  service: Service;
  uses: readonly ServiceUse[];
}

export interface Assessment {
  breaches: Breach[];
  penalties: Penalty[];
}

/** Everything that the hard constraints and the stated judgements say of using a service like this. */
export function assessUse(context: PlanningContext, constraints: HardConstraints, intended: IntendedUse): Assessment {
  const { service, uses } = intended;
  const parts = [
    namedBreaches(context, intended),
    preferenceBreaches(context, constraints, intended),
    ...uses.map((use) => assessCompliance(context, use)),
    ...uses.map((use) => assessPlace(context, use)),
    { breaches: [], penalties: maturityPenalty(service) },
  ];
  return { breaches: parts.flatMap((part) => part.breaches), penalties: parts.flatMap((part) => part.penalties) };
}

function namedBreaches({ stack }: PlanningContext, { role, service }: IntendedUse): Assessment {
  const choices = stack.named.filter((choice) => choice.role === role);
  const breaches =
    choices.length === 0 || choices.some(({ serviceIds }) => serviceIds.has(service.id))
      ? []
      : [{ constraintId: `stack:${role}`, reason: `the tech stack names ${choices.map(({ choice }) => choice).join(", ")}` }];
  return { breaches, penalties: [] };
}

function preferenceBreaches(context: PlanningContext, constraints: HardConstraints, { role, service, uses }: IntendedUse): Assessment {
  const breaches: Breach[] = [];
  const used = uses.flatMap(({ serviceId }) => context.catalog.find(serviceId) ?? []);
  for (const avoided of constraints.avoided) {
    const hit = used.find((candidate) => avoided.matches(candidate));
    if (hit !== undefined) breaches.push({ constraintId: `avoid:${avoided.name}`, reason: `${hit.name} is of ${avoided.name}, which is to be avoided` });
  }
  const providers = constraints.required.filter(({ isProvider }) => isProvider);
  if (dataPlane.includes(role) && couldFill(context, providers, role) && !providers.some(({ matches }) => matches(service))) {
    breaches.push(...providers.map(({ name }) => ({ constraintId: `require:${name}`, reason: `${service.name} is not of ${name}` })));
  }
  for (const required of constraints.required.filter(({ isProvider }) => !isProvider)) {
    if (couldFill(context, [required], role) && !required.matches(service)) {
      breaches.push({ constraintId: `require:${required.name}`, reason: `${required.name} is required for ${role}` });
    }
  }
  return { breaches, penalties: [] };
}

/** Whether any of the required names has an offered service for the role (and the stack's engine); else the role stays free. */
function couldFill({ catalog, stack }: PlanningContext, required: readonly NamedPreference[], role: StackRole): boolean {
  const fills = (service: Service): boolean => {
    if (service.status !== "offered" || service.offerings[role] === undefined) return false;
    return role !== "database" || service.offerings.database?.engines.includes(stack.engine ?? defaultEngine) === true;
  };
  return required.some(({ matches }) => catalog.services.some((service) => matches(service) && fills(service)));
}

function assessCompliance(context: PlanningContext, use: ServiceUse): Assessment {
  const service = context.catalog.find(use.serviceId);
  const assessment: Assessment = { breaches: [], penalties: [] };
  if (service === undefined) return assessment;
  const unverified: string[] = [];
  for (const regime of context.regimes) {
    if (!inScope(regime, use.role)) continue;
    const { state, reason } = coverage(service, use, regime);
    if (state === "not-covered") assessment.breaches.push({ constraintId: `compliance:${regime}`, reason });
    if (state === "unknown") unverified.push(regime);
  }
  if (unverified.length > 0) {
    assessment.penalties.push({ reason: `${unverified.join(" and ")} of ${service.name} unverified`, usd: penaltyUsd.unverifiedClaim * unverified.length });
  }
  return assessment;
}

function assessPlace(context: PlanningContext, use: ServiceUse): Assessment {
  const service = context.catalog.find(use.serviceId);
  if (service === undefined) return { breaches: [], penalties: [] };
  const parts = context.residencies.map((residency) => assessResidency(service, use, residency));
  return { breaches: parts.flatMap(({ breaches }) => breaches), penalties: parts.flatMap(({ penalties }) => penalties) };
}

function assessResidency(service: Service, use: ServiceUse, { area, constraintId }: PlanningContext["residencies"][number]): Assessment {
  if (use.area !== null && use.area !== "global" && use.area !== area) {
    return { breaches: [{ constraintId, reason: `${service.name} would keep data in ${use.area}, not in ${area}` }], penalties: [] };
  }
  if (area !== "eu") return { breaches: [], penalties: [] };
  const resident = euResident(service, use.plan);
  if (resident === "no") return { breaches: [{ constraintId, reason: `${service.name} cannot keep data in the EU on ${use.plan}` }], penalties: [] };
  return resident === "yes"
    ? { breaches: [], penalties: [] }
    : { breaches: [], penalties: [{ reason: `whether ${service.name} keeps data in the EU is not known`, usd: penaltyUsd.unverifiedResidency }] };
}

function maturityPenalty(service: Service): Penalty[] {
  if (service.maturity === "established") return [];
  const usd = service.maturity === "young" ? penaltyUsd.youngService : penaltyUsd.growingService;
  return [{ reason: `${service.name} is ${service.maturity === "young" ? "young" : "still growing"}`, usd }];
}
