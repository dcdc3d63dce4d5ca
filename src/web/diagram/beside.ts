import type { ServiceUse } from "../../spec/details.ts";
import { isLibrary } from "./compute.ts";
import { type Decided, type Fragment, mainUse, type PlacedPart, partOf, stated } from "./decided.ts";
import type { Flow, PartKind } from "./graph.ts";

/** Who logs people in and who keeps secrets. */
export function securityFragment(decided: Decided): Fragment {
  const uses = decided.decisions.security.details.uses.filter((use) => use.role !== "waf" && !isLibrary(decided, use));
  const parts = uses.map((use, index) => securityPart(decided, use, index));
  const flows = parts.map(
    ({ id, kind }): Flow => ({ from: id, to: "compute", label: securityLabels[kind] ?? "serves", kind: "data" }),
  );
  return { parts, flows };
}

const securityLabels: Readonly<Partial<Record<PartKind, string>>> = {
  "log-in": "who is logged in",
  secrets: "secrets",
};

function securityPart(decided: Decided, use: ServiceUse, index: number): PlacedPart {
  const { mfa, secretsRotationDays } = decided.decisions.security.details;
  const own = { id: `security-${index}`, section: "security" } as const;
  if (use.role === "authentication") {
    const facts = [stated(mfa, { yes: "second factor", no: "no second factor", what: "second factor" })];
    return partOf(decided, use, { ...own, kind: "log-in", role: "Log-in", facts });
  }
  if (use.role === "secrets") {
    const facts = [secretsRotationDays === null ? "rotation: unknown" : `rotated every ${secretsRotationDays} days`];
    return partOf(decided, use, { ...own, kind: "secrets", role: "Secrets", facts });
  }
  const isKeys = use.role === "key-management";
  return partOf(decided, use, {
    ...own,
    kind: isKeys ? "secrets" : "other",
    role: isKeys ? "Encryption keys" : "Security",
    facts: isKeys ? [] : [use.role],
  });
}

/** Who watches the application, and whom it wakes. */
export function monitoringFragment(decided: Decided): Fragment {
  const { uses, tracing } = decided.decisions.monitoring.details;
  const main = mainUse(uses, "apm");
  if (main === undefined) return { parts: [], flows: [] };
  const onCall = uses.filter(({ role }) => role === "on-call");
  const others = uses.filter((use) => use !== main && use.role !== "on-call");
  const facts = watchFacts(decided, others);
  const watch = partOf(decided, main, {
    id: "monitoring",
    kind: "monitoring",
    role: "Monitoring and logs",
    facts,
    others,
    section: "monitoring",
  });
  const pagers = onCall.map((use, index) =>
    partOf(decided, use, {
      id: `on-call-${index}`,
      kind: "on-call",
      role: "On call",
      facts: [],
      section: "monitoring",
    }),
  );
  const label = `logs, metrics${tracing === true ? ", traces" : ""}`;
  return {
    parts: [watch, ...pagers],
    flows: [
      { from: "compute", to: "monitoring", label, kind: "telemetry" },
      ...pagers.map(({ id }): Flow => ({ from: "monitoring", to: id, label: "alerts", kind: "telemetry" })),
    ],
  };
}

function watchFacts({ decisions }: Decided, others: readonly ServiceUse[]): string[] {
  const isNamed = others.some(({ role }) => role === "audit-log");
  const { logRetentionDays, auditLog, alerts } = decisions.monitoring.details;
  return [
    logRetentionDays === null ? "logs kept: unknown" : `logs kept ${logRetentionDays} days`,
    ...(isNamed ? [] : [stated(auditLog, { yes: "audit log", no: "no audit log", what: "audit log" })]),
    `${alerts.length} ${alerts.length === 1 ? "alert" : "alerts"}`,
  ];
}

/** How a change gets from the team to the application. */
export function deliveryFragment(decided: Decided): Fragment {
  const { details } = decided.decisions.cicd;
  const main = mainUse(details.uses, "ci");
  if (main === undefined) return { parts: [], flows: [] };
  const others = details.uses.filter((use) => use !== main);
  const facts = [details.stages.join(" → ")];
  const pipeline = partOf(decided, main, {
    id: "pipeline",
    kind: "pipeline",
    role: "CI/CD",
    facts,
    others,
    section: "cicd",
  });
  const registries = decided.decisions.hosting.details.uses
    .filter(({ role }) => role === "container-registry")
    .map((use, index) =>
      partOf(decided, use, {
        id: `registry-${index}`,
        kind: "registry",
        role: "Images",
        facts: [],
        section: "hosting",
      }),
    );
  return {
    parts: [teamPart(decided), pipeline, ...registries],
    flows: deliveryFlows(details.deploymentStrategy, registries),
  };
}

function deliveryFlows(strategy: string, registries: readonly PlacedPart[]): Flow[] {
  const hops = ["team", "pipeline", ...registries.map(({ id }) => id), "compute"];
  return hops.slice(1).map((to, index) => {
    const from = hops[index] ?? "pipeline";
    const isLast = to === "compute";
    return {
      from,
      to,
      label: isLast ? `${strategy} deployment` : from === "team" ? "commits" : "image",
      kind: "delivery",
    };
  });
}

function teamPart({ brief }: Decided): PlacedPart {
  const name = `${brief.teamSize} ${brief.teamSize === 1 ? "person" : "people"}`;
  return {
    id: "team",
    kind: "team",
    role: "Team",
    name,
    facts: [],
    icon: null,
    section: null,
    provider: null,
    vendor: null,
    region: null,
  };
}
