import type { AuthenticationFacts, EdgeProtectionFacts, SecretsFacts } from "../catalog/offering.ts";
import type { HardConstraints } from "./constraints.ts";
import type { Breach, Candidate, Penalty } from "./option.ts";
import { distinctProviders, type Part, partsFor } from "./part.ts";
import { penaltyUsd } from "./penalties.ts";
import { intersectNetworks, keepBestBy, type PricedPart, pricePart, totalScore } from "./priced-part.ts";
import type { PlanningContext } from "./subject.ts";

interface Trio {
  authentication: PricedPart<AuthenticationFacts> | null;
  /** Null for static pages: nothing runs that could hold a secret. */
  secrets: PricedPart<SecretsFacts> | null;
  edge: PricedPart<EdgeProtectionFacts>;
}

/** Rotation interval of secrets where the manager can rotate, days. */
const rotationDays = 90;

/** Regimes under which plain environment variables are no secrets store (R12: SEC02-BP03). */
function regulated({ regimes, traitIds }: PlanningContext): boolean {
  return regimes.size > 0 || traitIds.has("health-data") || traitIds.has("card-data") || traitIds.has("federal-data");
}

/** Log-in, secrets and edge protection together: for each log-in the cheapest pair per network it works with. */
export function securityCandidates(context: PlanningContext, constraints: HardConstraints): Candidate<"security">[] {
  const authentication = partsFor<AuthenticationFacts>(context, constraints, {
    role: "authentication",
    useRole: () => "authentication",
    offering: (offerings) => offerings.authentication,
  })
    .map((part) => withBreaches(part, [], authenticationPenalties(context, part)))
    .map((part) => pricePart(context, part));
  const secrets = partsFor<SecretsFacts>(context, constraints, {
    role: "secrets",
    useRole: () => "secrets",
    offering: (offerings) => offerings.secrets,
  })
    .map((part) => withBreaches(part, secretsBreaches(context, part), secretsPenalties(part)))
    .map((part) => pricePart(context, part));
  const edge = partsFor<EdgeProtectionFacts>(context, constraints, {
    role: "edgeProtection",
    useRole: () => "waf",
    offering: (offerings) => offerings.edgeProtection,
  })
    .map((part) => withBreaches(part, edgeBreaches(context, part), edgePenalties(part)))
    .map((part) => pricePart(context, part));
  const trios = combine(context, { authentication, secrets, edge });
  const candidates = trios.map((trio) => securityCandidate(trio));
  return [...candidates, ...excludedCandidates({ authentication, secrets, edge })];
}

interface Offers {
  authentication: readonly PricedPart<AuthenticationFacts>[];
  secrets: readonly PricedPart<SecretsFacts>[];
  edge: readonly PricedPart<EdgeProtectionFacts>[];
}

function combine(context: PlanningContext, offers: Offers): Trio[] {
  const logins = needsLogin(context) ? offers.authentication.filter(isClean) : [null];
  const secrets = holdsSecrets(context) ? offers.secrets.filter(isClean) : [null];
  const pairs = secrets.flatMap((keeper) => offers.edge.filter(isClean).map((edge) => ({ secrets: keeper, edge })));
  const best = keepBestBy(
    pairs.filter((pair) => networksOf(pair) !== null),
    pairKey,
    pairScore,
  );
  return logins.flatMap((authentication) => best.map((pair) => ({ authentication, ...pair })));
}

/** Whether anybody logs in, by workload or by a log-in product in the stack. */
export function needsLogin({ workload, stack }: PlanningContext): boolean {
  return workload.authenticatedUsers.value > 0 || stack.named.some(({ role }) => role === "authentication");
}

/** Static pages run no code that could hold a secret. */
export function holdsSecrets({ stack, workload }: PlanningContext): boolean {
  return (
    stack.appModel !== "static" || workload.databaseGb.value > 0 || stack.named.some(({ role }) => role === "secrets")
  );
}

type Pair = Pick<Trio, "secrets" | "edge">;

/** Networks that both work with; null when there is none. */
function networksOf({ secrets, edge }: Pair): "any" | readonly string[] | null {
  return intersectNetworks([secrets?.part.configuration.facts.serves ?? "any", edge.part.configuration.facts.fronts]);
}

function pairScore({ secrets, edge }: Pair): number {
  return totalScore(secrets === null ? [edge] : [secrets, edge]);
}

function isClean({ part }: PricedPart<unknown>): boolean {
  return part.breaches.length === 0;
}

/** Pairs that differ in what they protect, where they work, or in a fee that another section may share, stay apart. */
function pairKey({ secrets, edge }: Pair): string {
  const networks = networksOf({ secrets, edge }) ?? [];
  const { waf, wafManagedRules } = edge.part.configuration.facts;
  const fees = edge.charges.flatMap(({ sharedFee }) => sharedFee ?? []);
  const manager = secrets?.part.configuration.facts.manager ?? null;
  return [networks === "any" ? "any" : networks.join("+"), waf, wafManagedRules, manager, ...fees].join("|");
}

function withBreaches<Facts>(
  part: Part<Facts>,
  breaches: readonly Breach[],
  penalties: readonly Penalty[],
): Part<Facts> {
  return { ...part, breaches: [...part.breaches, ...breaches], penalties: [...part.penalties, ...penalties] };
}

export function secretsBreaches(context: PlanningContext, { configuration }: Part<SecretsFacts>): Breach[] {
  if (configuration.facts.manager || !regulated(context)) return [];
  const constraints =
    context.regimes.size > 0 ? [...context.regimes].map((regime) => `compliance:${regime}`) : ["capacity"];
  return constraints.map((constraintId) => ({
    constraintId,
    reason: "plain environment variables are no secrets manager",
  }));
}

/** What somebody would have to find out, or build, before an auditor asks (PCI DSS 8.4, SOC 2 CC6.1, FedRAMP IA-2). */
function authenticationPenalties(
  context: PlanningContext,
  { service, configuration: { facts } }: Part<AuthenticationFacts>,
): Penalty[] {
  if (facts.mfa === true || !regulated(context)) return [];
  return [
    { reason: `whether ${service.name} asks for a second factor is not known`, usd: penaltyUsd.unknownSecondFactor },
  ];
}

function secretsPenalties({ configuration }: Part<SecretsFacts>): Penalty[] {
  return configuration.facts.manager
    ? []
    : [{ reason: "secrets in plain environment variables", usd: penaltyUsd.plainSecrets }];
}

/** PCI DSS 6.4.2 and FedRAMP SC-7 ask for a firewall with attack rules in front of a public application. */
export function edgeBreaches({ regimes }: PlanningContext, { configuration }: Part<EdgeProtectionFacts>): Breach[] {
  const { waf, wafManagedRules, ddosProtection } = configuration.facts;
  const breaches: Breach[] = [];
  if (regimes.has("PCI-DSS") && !(waf && wafManagedRules === true)) {
    breaches.push({ constraintId: "compliance:PCI-DSS", reason: "has no managed attack rules (PCI DSS 6.4.2)" });
  }
  if (regimes.has("FedRAMP") && !(waf && ddosProtection)) {
    breaches.push({ constraintId: "compliance:FedRAMP", reason: "no boundary protection (SC-5, SC-7)" });
  }
  return breaches;
}

function edgePenalties({ configuration }: Part<EdgeProtectionFacts>): Penalty[] {
  const { waf, wafManagedRules } = configuration.facts;
  if (!waf) return [{ reason: "no web application firewall", usd: penaltyUsd.noWaf }];
  return wafManagedRules === true
    ? []
    : [{ reason: "a firewall without managed attack rules", usd: penaltyUsd.noManagedRules }];
}

function securityCandidate({ authentication, secrets, edge }: Trio): Candidate<"security"> {
  const parts = [
    ...(authentication === null ? [] : [authentication.part]),
    ...(secrets === null ? [] : [secrets.part]),
    edge.part,
  ];
  const auth = authentication?.part.configuration;
  const manager = secrets?.part.configuration.facts;
  const guard = edge.part.configuration.facts;
  const uses = parts.flatMap((part) => part.uses);
  return {
    id: `security/${parts.map(({ service, configuration }) => `${service.id}:${configuration.key}`).join("+")}`,
    section: "security",
    label: parts.map(({ configuration }) => configuration.label).join(" + "),
    serviceId: parts[0]?.service.id ?? "none",
    provider: parts[0]?.service.provider ?? "none",
    uses,
    components: parts.flatMap(({ components }) => components),
    details: {
      uses: [...uses],
      authenticationPlan: auth?.plan ?? "none",
      mfa: auth === undefined ? null : auth.facts.mfa,
      secretsManager: manager?.manager ?? null,
      secretsRotationDays: manager?.rotation === true ? rotationDays : null,
      keyManagement: manager?.keyManagement ?? null,
      waf: guard.waf,
      wafManagedRules: guard.waf ? guard.wafManagedRules : null,
      ddosProtection: guard.ddosProtection,
      intrusionDetection: guard.intrusionDetection,
    },
    fit: {
      network: edge.part.service.network,
      cloud: edge.part.service.cloud,
      area: parts[0]?.region.area ?? null,
      providers: distinctProviders(parts),
      worksWith: networksOf({ secrets, edge }) ?? [],
      narrowedBy: null,
      besideDatabase: auth?.facts.onlyBeside ?? null,
      brings: [],
      needs: [],
      maximumInstances: null,
      connectionLimit: null,
      onRequestPath: false,
      crossNetworkComponents: [],
    },
    breaches: parts.flatMap(({ breaches }) => breaches),
    penalties: parts.flatMap(({ penalties }) => penalties),
    notPriced: parts.flatMap(({ configuration }) => configuration.notPriced),
  };
}

/** Parts that a constraint rules out, each shown with parts that are fine, so that a reader learns why they are missing. */
function excludedCandidates({ authentication, secrets, edge }: Offers): Candidate<"security">[] {
  const someSecrets = secrets.find(isClean) ?? secrets[0];
  const someEdge = edge.find(isClean) ?? edge[0];
  if (someSecrets === undefined || someEdge === undefined) return [];
  const login = authentication.find(isClean) ?? authentication[0] ?? null;
  return [
    ...authentication
      .filter((part) => !isClean(part))
      .map((part) => ({ authentication: part, secrets: someSecrets, edge: someEdge })),
    ...secrets
      .filter((part) => !isClean(part))
      .map((part) => ({ authentication: login, secrets: part, edge: someEdge })),
    ...edge
      .filter((part) => !isClean(part))
      .map((part) => ({ authentication: login, secrets: someSecrets, edge: part })),
  ].map((trio) => securityCandidate(trio));
}
