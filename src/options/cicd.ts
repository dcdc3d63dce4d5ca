import type { CicdFacts } from "../catalog/offering.ts";
import type { HardConstraints } from "./constraints.ts";
import type { Breach, Candidate, Penalty } from "./option.ts";
import { environmentNames, type Part, partsFor } from "./part.ts";
import { penaltyUsd } from "./penalties.ts";
import type { PlanningContext } from "./subject.ts";

/** Regimes whose change control asks that somebody approves a release (SOC 2 CC8.1, ISO A.8.32, FedRAMP CM-3, PCI 6.5). */
const approvalRegimes = ["SOC2", "ISO27001", "FedRAMP", "PCI-DSS"] as const;

/** Platforms that build and deploy, with seats and build minutes. */
export function cicdCandidates(context: PlanningContext, constraints: HardConstraints): Candidate<"cicd">[] {
  return partsFor<CicdFacts>(context, constraints, {
    role: "cicd",
    useRole: () => "ci",
    offering: (offerings) => offerings.cicd,
  }).map((part) => cicdCandidate(context, part));
}

function cicdCandidate(context: PlanningContext, part: Part<CicdFacts>): Candidate<"cicd"> {
  const { service, configuration } = part;
  const { facts } = configuration;
  const approval = approvalRegimes.some((regime) => context.regimes.has(regime));
  const environments = environmentNames(context);
  return {
    id: `cicd/${service.id}/${configuration.key}`,
    section: "cicd",
    label: `${service.name}: ${configuration.label}`,
    serviceId: service.id,
    provider: service.provider,
    uses: part.uses,
    components: part.components,
    details: {
      uses: [...part.uses],
      plan: configuration.plan,
      stages: stagesFor(environments, approval),
      testStage: true,
      securityScan: true,
      approvalStage: approval ? facts.approvalStage : false,
      // Settled once the hosting is known: see boundTo.
      deploymentStrategy: "rolling",
      environments,
      infrastructureAsCode: true,
      seats: facts.seats,
    },
    fit: {
      network: service.network,
      cloud: service.cloud,
      area: part.region.area,
      providers: [service.provider],
      worksWith: facts.deploysTo,
      narrowedBy: null,
      besideDatabase: null,
      brings: [],
      needs: [],
      maximumInstances: null,
      connectionLimit: null,
      onRequestPath: false,
      crossNetworkComponents: [],
    },
    breaches: [...part.breaches, ...approvalBreaches(context, facts)],
    penalties: [...part.penalties, ...approvalPenalties(approval, part)],
    notPriced: configuration.notPriced,
  };
}

function stagesFor(environments: readonly string[], approval: boolean): string[] {
  const staging = environments.slice(1).map((environment) => `deploy ${environment}`);
  return ["lint", "test", "security scan", "build", ...staging, ...(approval ? ["approve"] : []), "deploy production"];
}

function approvalPenalties(approval: boolean, { service, configuration: { facts } }: Part<CicdFacts>): Penalty[] {
  if (!approval || facts.approvalStage !== null) return [];
  const reason = `whether deployments by ${service.name} can wait for an approval is not known`;
  return [{ reason, usd: penaltyUsd.unknownApproval }];
}

function approvalBreaches({ regimes }: PlanningContext, { approvalStage }: CicdFacts): Breach[] {
  if (approvalStage !== false) return [];
  return approvalRegimes
    .filter((regime) => regimes.has(regime))
    .map((regime) => ({
      constraintId: `compliance:${regime}`,
      reason: "has no approval before a deployment on this plan",
    }));
}
