import type { Catalog } from "../catalog/catalog.ts";
import { coverage, euResident, inScope } from "../catalog/coverage.ts";
import type { Service } from "../catalog/service.ts";
import type { DatabaseEngine } from "../catalog/stack.ts";
import type { ServiceUse } from "../spec/details.ts";
import type { HardConstraints, NamedPreference } from "./constraints.ts";
import { defaultEngine } from "./default-engine.ts";
import type { Breach, Penalty } from "./option.ts";
import { penaltyUsd } from "./penalties.ts";
import { isSelfHosted } from "./self-hosted.ts";
import type { NamedChoice, StackRole } from "./stack-needs.ts";
import type { PlanningContext } from "./subject.ts";

/** Roles that a required provider must fill: where the application and its data live. */
const dataPlane: readonly StackRole[] = ["hosting", "database", "caching", "secrets", "edgeProtection"];

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
  if (choices.length === 0 || isNamed(choices, service.id)) return { breaches: [], penalties: [] };
  const reason = `the tech stack names ${choices.map(({ choice }) => choice).join(", ")}`;
  return { breaches: [{ constraintId: `stack:${role}`, reason }], penalties: [] };
}

/** Names that meet in some service mean that one (AWS and Fargate); names apart mean any of them. */
function isNamed(choices: readonly NamedChoice[], serviceId: string): boolean {
  const [first, ...others] = choices.map(({ serviceIds }) => serviceIds);
  const common = [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id)));
  return common.length > 0 ? common.includes(serviceId) : choices.some(({ serviceIds }) => serviceIds.has(serviceId));
}

function preferenceBreaches(
  context: PlanningContext,
  constraints: HardConstraints,
  { role, service, uses }: IntendedUse,
): Assessment {
  const breaches: Breach[] = [];
  const used = uses.flatMap(({ serviceId }) => context.catalog.find(serviceId) ?? []);
  for (const avoided of constraints.avoided) {
    const hit = used.find((candidate) => avoided.matches(candidate));
    if (hit !== undefined)
      breaches.push({
        constraintId: `avoid:${avoided.name}`,
        reason: `${hit.name} is of ${avoided.name}, which is to be avoided`,
      });
  }
  const providers = constraints.required.filter(({ isProvider }) => isProvider);
  if (
    dataPlane.includes(role) &&
    couldFill(context, providers, role) &&
    !providers.some(({ matches }) => matches(service))
  ) {
    breaches.push(
      ...providers.map(({ name }) => ({
        constraintId: `require:${name}`,
        reason: `${service.name} is not of ${name}`,
      })),
    );
  }
  for (const required of constraints.required.filter(({ isProvider }) => !isProvider)) {
    if (couldFill(context, [required], role) && !required.matches(service)) {
      breaches.push({ constraintId: `require:${required.name}`, reason: `${required.name} is required for ${role}` });
    }
  }
  return { breaches, penalties: [] };
}

/** Whether any of the required names has an offered service for the role (and the stack's engine); else the role stays free. */
function couldFill(
  { catalog, stack }: PlanningContext,
  required: readonly NamedPreference[],
  role: StackRole,
): boolean {
  const fills = (service: Service): boolean => {
    if (service.status !== "offered" || service.offerings[role] === undefined) return false;
    // A store that the stack names is no page cache at the edge.
    if (role === "caching" && stack.cacheEngine !== null) return service.offerings.caching?.edgeOnly !== true;
    if (role !== "database") return true;
    const engine = stack.engine ?? defaultEngine;
    // An engine of one vendor alone cannot be had elsewhere: who stays with a vendor that has databases has a conflict.
    return service.offerings.database?.engines.includes(engine) === true || isOfOneVendor(catalog, engine);
  };
  // One can install a database on any vendor's machine, so a vendor fills a role by what it runs itself.
  const isOwn = (service: Service, isProvider: boolean): boolean => isProvider && isSelfHosted(service, role);
  return required.some(({ matches, isProvider }) =>
    catalog.services.some((service) => matches(service) && fills(service) && !isOwn(service, isProvider)),
  );
}

function isOfOneVendor({ services }: Catalog, engine: DatabaseEngine): boolean {
  const vendors = services.filter(({ offerings }) => offerings.database?.engines.includes(engine));
  return new Set(vendors.map(({ provider }) => provider)).size === 1;
}

function assessCompliance(context: PlanningContext, use: ServiceUse): Assessment {
  const service = context.catalog.find(use.serviceId);
  const assessment: Assessment = { breaches: [], penalties: [] };
  if (service === undefined) return assessment;
  const unverified: string[] = [];
  let usd = 0;
  for (const regime of context.regimes) {
    if (!inScope(regime, use.role)) continue;
    const { state, reason } = coverage(service, use, regime);
    if (state === "not-covered") assessment.breaches.push({ constraintId: `compliance:${regime}`, reason });
    if (state !== "unknown") continue;
    unverified.push(regime);
    usd += service.compliance[regime] === undefined ? penaltyUsd.noClaim : penaltyUsd.unverifiedClaim;
  }
  if (unverified.length > 0) {
    assessment.penalties.push({ reason: `${unverified.join(" and ")} of ${service.name} unverified`, usd });
  }
  return assessment;
}

function assessPlace(context: PlanningContext, use: ServiceUse): Assessment {
  const service = context.catalog.find(use.serviceId);
  if (service === undefined) return { breaches: [], penalties: [] };
  const parts = context.residencies.map((residency) => assessResidency(service, use, residency));
  return {
    breaches: parts.flatMap(({ breaches }) => breaches),
    penalties: parts.flatMap(({ penalties }) => penalties),
  };
}

function assessResidency(
  service: Service,
  use: ServiceUse,
  { area, constraintId }: PlanningContext["residencies"][number],
): Assessment {
  if (use.area !== null && use.area !== "global" && use.area !== area) {
    return {
      breaches: [{ constraintId, reason: `${service.name} would keep data in ${use.area}, not in ${area}` }],
      penalties: [],
    };
  }
  if (area !== "eu") return { breaches: [], penalties: [] };
  const resident = euResident(service, use.plan);
  if (resident === "no")
    return {
      breaches: [{ constraintId, reason: `${service.name} cannot keep data in the EU on ${use.plan}` }],
      penalties: [],
    };
  return resident === "yes"
    ? { breaches: [], penalties: [] }
    : {
        breaches: [],
        penalties: [
          { reason: `whether ${service.name} keeps data in the EU is not known`, usd: penaltyUsd.unverifiedResidency },
        ],
      };
}

function maturityPenalty(service: Service): Penalty[] {
  if (service.maturity === "established") return [];
  const usd = service.maturity === "young" ? penaltyUsd.youngService : penaltyUsd.growingService;
  return [{ reason: `${service.name} is ${service.maturity === "young" ? "young" : "still growing"}`, usd }];
}
