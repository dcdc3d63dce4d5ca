import { Decimal } from "decimal.js";
import type { Catalog } from "../../catalog/catalog.ts";
import { usd } from "../../text/money.ts";
import type { NormalizedBrief } from "../../spec/brief.ts";
import type { ServiceUse } from "../../spec/details.ts";
import type { CostReport, Decisions } from "../../spec/plan.ts";
import type { SectionId } from "../../spec/words.ts";
import type { Workload } from "../../spec/workload.ts";
import type { Flow, Part } from "./graph.ts";
import { iconOf } from "./icon-names.ts";

/** What the diagram is drawn from: decisions and the bill, and the catalog for the names of services. */
export interface Decided {
  brief: NormalizedBrief;
  workload: Workload;
  decisions: Decisions;
  cost: CostReport | null;
  catalog: Catalog;
}

/** A part before it is known which frames there are. */
export interface PlacedPart extends Omit<Part, "groupId"> {
  provider: string | null;
  /** The provider's name in full, as the catalog has it. */
  vendor: string | null;
  region: string | null;
}

export interface Fragment {
  parts: readonly PlacedPart[];
  flows: readonly Flow[];
}

/** A service's name as people know it; one that the catalog does not know keeps its id. */
export function nameOf({ catalog }: Decided, serviceId: string): string {
  return catalog.find(serviceId)?.name ?? serviceId;
}

interface Appearance extends Pick<Part, "id" | "kind" | "role" | "facts"> {
  section: SectionId;
  /** Other products of the section that stand as facts of this part: `server: Amazon EC2`. Their cost is part of its cost. */
  others?: readonly ServiceUse[];
}

/** A part that is a service in use, with what it costs where the bill has lines of it. */
export function partOf(decided: Decided, use: ServiceUse, { others = [], ...appearance }: Appearance): PlacedPart {
  const service = decided.catalog.find(use.serviceId);
  const provider = service?.provider ?? null;
  const plan = use.plan === null || use.plan === "standard" ? [] : [`plan ${use.plan}`];
  const isGlobal = use.region === null || use.region === "global";
  return {
    ...appearance,
    name: nameOf(decided, use.serviceId),
    facts: [
      ...appearance.facts,
      ...others.map(({ serviceId, role }) => `${role.replaceAll("-", " ")}: ${nameOf(decided, serviceId)}`),
      ...plan,
      ...costFact(decided, [use, ...others], appearance.section),
    ],
    icon: iconOf(use.serviceId, provider ?? undefined),
    provider,
    vendor: service?.vendor ?? null,
    region: isGlobal ? null : use.region,
  };
}

function costFact({ cost }: Decided, uses: readonly ServiceUse[], section: SectionId): string[] {
  const ids = new Set(uses.map(({ serviceId }) => serviceId));
  const lines = (cost?.lineItems ?? []).filter((line) => ids.has(line.serviceId) && line.section === section);
  if (lines.length === 0) return [];
  const sum = lines.reduce((total, { monthlyUsd }) => total.plus(monthlyUsd ?? 0), new Decimal(0));
  const isPartial = lines.some(({ monthlyUsd }) => monthlyUsd === null);
  if (isPartial && sum.isZero()) return ["no published price"];
  return [`${isPartial ? "from " : ""}${usd(sum.toString())}/month`];
}

/** A fact that may be missing: unknown is said, never left out. */
export function stated(value: boolean | null, words: { yes: string; no: string; what: string }): string {
  if (value === null) return `${words.what}: unknown`;
  return value ? words.yes : words.no;
}

/** The use of a role, else the first. */
export function mainUse(uses: readonly ServiceUse[], role: string): ServiceUse | undefined {
  return uses.find((use) => use.role === role) ?? uses[0];
}
