import type { AuthenticationFacts, EdgeProtectionFacts, MonitoringFacts, SecretsFacts } from "../catalog/offering.ts";
import type { HardConstraints } from "./constraints.ts";
import { dutiesFor, takes } from "./duties.ts";
import { retentionBreaches } from "./monitoring.ts";
import type { Breach } from "./option.ts";
import { type Part, partsFor } from "./part.ts";
import { edgeBreaches, holdsSecrets, needsLogin, secretsBreaches } from "./security.ts";
import type { PlanningContext } from "./subject.ts";

/** One product that could take a duty: what speaks against it and which hosting it works with. */
export interface GroupMember {
  breaches: readonly Breach[];
  worksWith: "any" | readonly string[];
}

/**
 * Sections that are put together from several products, as the groups of products of which each needs one: the duties
 * of monitoring, and log-in, secrets and edge protection. Used to explain conflicts, where nothing is priced.
 */
export function requirementGroups(context: PlanningContext, constraints: HardConstraints): GroupMember[][] {
  return [...monitoringGroups(context, constraints), ...securityGroups(context, constraints)];
}

function monitoringGroups(context: PlanningContext, constraints: HardConstraints): GroupMember[][] {
  const parts = partsFor<MonitoringFacts>(context, constraints, {
    role: "monitoring",
    useRole: () => "monitoring",
    offering: (offerings) => offerings.monitoring,
  });
  const member = (part: Part<MonitoringFacts>, breaches: readonly Breach[]): GroupMember => ({
    breaches,
    worksWith: part.configuration.facts.watches,
  });
  // The stack names one product of the set, not each.
  const unnamed = (part: Part<MonitoringFacts>): Breach[] =>
    part.breaches.filter(({ constraintId }) => constraintId !== "stack:monitoring");
  const byDuty = dutiesFor(context).map((duty) =>
    parts
      .filter(({ configuration }) => takes(configuration.facts, duty))
      .map((part) =>
        member(part, [
          ...unnamed(part),
          ...(duty === "logging" ? retentionBreaches(context, part.configuration.facts) : []),
        ]),
      ),
  );
  const isNamed = context.stack.named.some(({ role }) => role === "monitoring");
  return isNamed ? [...byDuty, parts.map((part) => member(part, part.breaches))] : byDuty;
}

function securityGroups(context: PlanningContext, constraints: HardConstraints): GroupMember[][] {
  const logins = partsFor<AuthenticationFacts>(context, constraints, {
    role: "authentication",
    useRole: () => "authentication",
    offering: (offerings) => offerings.authentication,
  }).map((part): GroupMember => ({ breaches: part.breaches, worksWith: "any" }));
  const secrets = partsFor<SecretsFacts>(context, constraints, {
    role: "secrets",
    useRole: () => "secrets",
    offering: (offerings) => offerings.secrets,
  }).map(
    (part): GroupMember => ({
      breaches: [...part.breaches, ...secretsBreaches(context, part)],
      worksWith: part.configuration.facts.serves,
    }),
  );
  const edge = partsFor<EdgeProtectionFacts>(context, constraints, {
    role: "edgeProtection",
    useRole: () => "waf",
    offering: (offerings) => offerings.edgeProtection,
  }).map(
    (part): GroupMember => ({
      breaches: [...part.breaches, ...edgeBreaches(context, part)],
      worksWith: part.configuration.facts.fronts,
    }),
  );
  return [...(needsLogin(context) ? [logins] : []), ...(holdsSecrets(context) ? [secrets] : []), edge];
}
