import type { ServiceUse } from "../../spec/details.ts";
import { type Decided, type Fragment, type PlacedPart, partOf, stated } from "./decided.ts";
import type { Flow } from "./graph.ts";

const count = (value: number): string => Math.round(value).toLocaleString("en-US");

/** The way of a request from the users to the application. */
export function requestFragment(decided: Decided): Fragment {
  const parts = [usersPart(decided), ...edgeParts(decided), ...entryParts(decided)];
  const hops = [...parts.map(({ id }) => id), "compute"];
  const flows = parts.map(
    ({ id, kind }, index): Flow => ({
      from: id,
      to: hops[index + 1] ?? "compute",
      label: kind === "users" ? secured(decided) : (afterKind[kind] ?? "requests"),
      kind: "request",
    }),
  );
  return { parts, flows };
}

const afterKind: Readonly<Partial<Record<PlacedPart["kind"], string>>> = {
  firewall: "filtered requests",
  cdn: "what is not cached",
  entry: "spreads requests",
};

function secured({ decisions }: Decided): string {
  return stated(decisions.hosting.details.tlsInTransit, { yes: "HTTPS", no: "HTTP, not encrypted", what: "TLS" });
}

function usersPart({ brief, workload }: Decided): PlacedPart {
  const areas = brief.userRegions.map((area) => area.toUpperCase()).join(", ");
  return {
    id: "users",
    kind: "users",
    role: "Users",
    name: brief.scaleRequirements.globalDistribution ? `${areas}, worldwide` : areas,
    facts: [`${count(workload.monthlyActiveUsers.value)} a month`, peakText(workload.peakRequestsPerSecond.value)],
    icon: null,
    section: null,
    provider: null,
    vendor: null,
    region: null,
  };
}

function peakText(requestsPerSecond: number): string {
  if (requestsPerSecond === 0) return "no requests to a server";
  if (requestsPerSecond < 1) return "peak below 1 request/s";
  return `peak ${count(Number(requestsPerSecond.toPrecision(2)))} requests/s`;
}

/** Firewall and CDN; one box where one product does both. */
function edgeParts(decided: Decided): PlacedPart[] {
  const { hosting, security } = decided.decisions;
  const firewalls = security.details.uses.filter(({ role }) => role === "waf");
  const cdns = hosting.details.uses.filter(({ role }) => role === "cdn");
  const isBoth = ({ serviceId }: ServiceUse): boolean => cdns.some((cdn) => cdn.serviceId === serviceId);
  const both = firewalls.filter(isBoth);
  const cdnFacts = edgeCacheFacts(decided);
  return [
    // In front of a CDN a firewall stands at the edge too, whichever region its settings are kept in.
    ...firewalls
      .filter((use) => !isBoth(use))
      .map((use, index) => firewallPart(decided, cdns.length === 0 ? use : { ...use, region: null }, index)),
    ...cdns.map((use, index) => {
      const isFirewall = both.some(({ serviceId }) => serviceId === use.serviceId);
      return partOf(decided, use, {
        id: `cdn-${index}`,
        kind: "cdn",
        role: isFirewall ? "CDN and firewall" : "CDN",
        facts: isFirewall ? [...cdnFacts, ...firewallFacts(decided)] : cdnFacts,
        section: "hosting",
      });
    }),
  ];
}

function firewallPart(decided: Decided, use: ServiceUse, index: number): PlacedPart {
  const facts = firewallFacts(decided);
  return partOf(decided, use, {
    id: `firewall-${index}`,
    kind: "firewall",
    role: "Firewall",
    facts,
    section: "security",
  });
}

function firewallFacts({ decisions }: Decided): string[] {
  const { wafManagedRules, ddosProtection } = decisions.security.details;
  return [
    stated(wafManagedRules, { yes: "managed rules", no: "no managed rules", what: "managed rules" }),
    ddosProtection ? "DDoS protection" : "no DDoS protection",
  ];
}

function edgeCacheFacts({ decisions }: Decided): string[] {
  const { engine, ttlSeconds } = decisions.caching.details;
  if (engine !== "edge") return [];
  return [ttlSeconds === null ? "edge cache" : `edge cache, kept ${ttlSeconds.toLocaleString("en-US")} s`];
}

function entryParts(decided: Decided): PlacedPart[] {
  const { uses } = decided.decisions.hosting.details;
  const entries = uses.filter(({ role }) => role === "load-balancer" || role === "api-gateway");
  return entries.map((use, index) =>
    partOf(decided, use, {
      id: `entry-${index}`,
      kind: "entry",
      role: use.role === "api-gateway" ? "Gateway" : "Load balancer",
      facts: [],
      section: "hosting",
    }),
  );
}
