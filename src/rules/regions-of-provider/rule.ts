import type { Service } from "../../catalog/service.ts";
import { hostNetwork } from "../placement.ts";
import { fail, type Observation, type Rule, type Subject, unknown } from "../rule.ts";

function hasRegion({ regions }: Service, words: readonly string[]): boolean {
  return regions !== "global" && regions.some(({ id }) => words.includes(id.toLowerCase()));
}

function judge({ catalog }: Subject, host: Service["network"], text: string): Observation[] {
  const words = text.toLowerCase().split(/[\s,;/()]+/);
  const hosts = catalog.services.filter(({ network }) => network === host);
  if (words.includes("global") || hosts.some((service) => hasRegion(service, words))) return [];
  const owners = catalog.services.filter((service) => hasRegion(service, words));
  // Platforms name the regions of the cloud underneath, so that one of the same cloud may have it too.
  const mayShare = owners.some(({ cloud }) => cloud !== null && hosts.some((service) => service.cloud === cloud));
  const [owner] = owners;
  return [
    owner === undefined || mayShare
      ? unknown("hosting.regions", `${text} is no region that the catalog knows at ${host}`)
      : fail("hosting.regions", `${text} is a region of ${owner.provider}, the application runs on ${host}`),
  ];
}

export const regionsOfProvider: Rule = {
  id: "regions-of-provider",
  severity: "warning",
  regime: null,
  sections: ["hosting"],
  title: "The hosting's regions are its provider's",
  why: "A region of another provider cannot be rented there, and what rests on it (distance, residency, price) is wrong.",
  fix: "Name regions as the provider names them.",
  reference: "coherence of a section",
  appliesTo: () => true,
  check: (subject) => {
    const host = hostNetwork(subject);
    if (host === undefined) return [unknown("hosting.regions", "the provider is not one that the catalog knows")];
    return subject.spec.hosting.regions.flatMap((text) => judge(subject, host, text));
  },
};
