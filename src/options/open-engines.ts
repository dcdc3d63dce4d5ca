import type { DatabaseFacts } from "../catalog/offering.ts";
import type { DatabaseEngine } from "../catalog/stack.ts";
import type { HardConstraints } from "./constraints.ts";
import { type Part, partsFor } from "./part.ts";
import { penaltyUsd } from "./penalties.ts";
import { keepsData } from "./stack-needs.ts";
import type { PlanningContext } from "./subject.ts";

/** The same context, as if the stack named this engine. */
export function withEngine(context: PlanningContext, engine: DatabaseEngine | null): PlanningContext {
  return { ...context, stack: { ...context.stack, engine } };
}

/** Engines that are billed by the request and rest when nobody comes, each of one vendor. */
const requestEngines: readonly DatabaseEngine[] = ["dynamodb", "firestore", "cosmosdb"];

/**
 * Further engines where the stack leaves the engine open: who prefers serverless for calls or jobs, and for no kind of
 * application whose users keep their work in it, need not pay for an instance that is always on.
 */
export function openEngines({ brief, stack, traitIds }: PlanningContext): readonly DatabaseEngine[] {
  const isOpen = stack.engine === null && !stack.named.some(({ role }) => role === "database");
  const isRequestScoped = brief.preferences.compute === "serverless" && stack.appModel === "functions";
  return isOpen && isRequestScoped && !keepsData.some((kind) => traitIds.has(kind)) ? requestEngines : [];
}

/** Configurations of such an engine, each at the penalty of being of one vendor. */
export function partsOfEngine(
  context: PlanningContext,
  constraints: HardConstraints,
  engine: DatabaseEngine,
): Part<DatabaseFacts>[] {
  const reason = `${engine} is of one vendor, where the stack leaves the engine open`;
  return partsFor<DatabaseFacts>(withEngine(context, engine), constraints, {
    role: "database",
    useRole: () => "database",
    offering: (offerings) => (offerings.database?.engines.includes(engine) === true ? offerings.database : undefined),
    perEnvironment: true,
  })
    .filter(({ configuration }) => configuration.facts.engine === engine)
    .map((part) => ({ ...part, penalties: [...part.penalties, { reason, usd: penaltyUsd.engineOfOneVendor }] }));
}
