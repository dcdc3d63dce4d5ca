import type { ServiceUse } from "../../spec/details.ts";
import type { ComputeKind } from "../../spec/words.ts";
import { type Decided, type Fragment, mainUse, type PlacedPart, partOf, stated } from "./decided.ts";

const roleNames: Readonly<Record<ComputeKind, string>> = {
  serverless: "Functions",
  containers: "Containers",
  vms: "Virtual machines",
  static: "Static hosting",
  edge: "Edge functions",
};

/** Roles of hosting that are parts of their own; any other stands as a fact of the compute. */
const ownParts = new Set(["cdn", "load-balancer", "api-gateway", "nat", "container-registry", "object-storage"]);

/** Where the application runs, and its way out. */
export function computeFragment(decided: Decided): Fragment {
  const { uses, compute } = decided.decisions.hosting.details;
  const main = mainUse(uses, "compute");
  if (main === undefined) return { parts: [], flows: [] };
  const others = uses.filter((use) => use !== main && !ownParts.has(use.role));
  const facts = [...sizeFacts(decided), ...libraryFacts(decided)];
  const part = partOf(decided, main, {
    id: "compute",
    kind: "compute",
    role: roleNames[compute],
    facts,
    others,
    section: "hosting",
  });
  const nat = uses.filter(({ role }) => role === "nat").map((use) => natPart(decided, use));
  return {
    parts: [part, ...nat],
    flows: nat.map(({ id }) => ({ from: "compute", to: id, label: "outbound", kind: "request" })),
  };
}

function natPart(decided: Decided, use: ServiceUse): PlacedPart {
  return partOf(decided, use, { id: "nat", kind: "network", role: "Way out", facts: [], section: "hosting" });
}

function sizeFacts({ decisions }: Decided): string[] {
  const { instance, multiZone, autoscaling } = decisions.hosting.details;
  return [
    instancesText(decisions.hosting.details),
    ...(instance === null ? [] : [`each ${instance}`]),
    autoscaling ? "autoscaling" : "no autoscaling",
    stated(multiZone, { yes: "in several zones", no: "in one zone", what: "zones" }),
  ];
}

function instancesText({
  minimumInstances: least,
  maximumInstances: most,
}: Decided["decisions"]["hosting"]["details"]): string {
  if (most === null) return least === 0 ? "from zero, no maximum" : `${least} or more instances, no maximum`;
  if (least === most) return `${most} ${most === 1 ? "instance" : "instances"}`;
  return `${least} to ${most} instances`;
}

/** Log-in that is a library runs inside the application: it is no part of its own. */
export function isLibrary({ catalog }: Decided, { serviceId }: ServiceUse): boolean {
  return catalog.find(serviceId)?.provider === "framework";
}

function libraryFacts(decided: Decided): string[] {
  const uses = decided.decisions.security.details.uses.filter((use) => isLibrary(decided, use));
  return uses.length === 0 ? [] : ["log-in: library of the framework"];
}
