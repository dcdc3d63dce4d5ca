import type { NetworkId, Service } from "../catalog/service.ts";
import type { ServiceUse } from "../spec/details.ts";
import type { SectionId } from "../spec/words.ts";
import { detailsOf } from "./facts.ts";
import type { Subject } from "./rule.ts";

/** Products of a cloud or an edge network that work with hosts on any network. */
const worksAnywhere: ReadonlySet<string> = new Set(["azure-devops", "cloudflare"]);
/** Networks that answer from their own edge, whatever runs behind. */
export const edgeNetworks: readonly NetworkId[] = ["cloudflare", "netlify", "vercel"];
/** Clouds whose tools can reach out to others, with keys of their own. */
export const clouds: readonly NetworkId[] = ["aws", "azure", "gcp"];

/** A product of the plan with what the catalog knows of it. */
interface KnownUse {
  use: ServiceUse;
  service: Service;
}

/**
 * The products of a section in these roles, as far as the catalog knows them. Undefined when the section's products are
 * not stated, or when none is known to have the role while some product of the section is not known.
 */
export function usesIn(subject: Subject, section: SectionId, roles: readonly string[]): KnownUse[] | undefined {
  const { uses } = detailsOf(subject, section);
  if (uses === undefined) return undefined;
  const placed = uses.filter(({ role }) => roles.includes(role));
  const known = placed.flatMap((use) => {
    const service = subject.catalog.find(use.serviceId);
    return service === undefined ? [] : [{ use, service }];
  });
  const isOpen = placed.length > 0 || (subject.details?.[section]?.unnamedUses ?? []).length > 0;
  return known.length === 0 && isOpen ? undefined : known;
}

/** The network that the application runs on, by its product or else by its provider; undefined when not known. */
export function hostNetwork(subject: Subject): NetworkId | undefined {
  const host = usesIn(subject, "hosting", ["compute"])?.[0]?.service;
  const byProvider = ({ provider, offerings }: Service): boolean =>
    provider === subject.spec.hosting.provider && offerings.hosting !== undefined;
  return (host ?? subject.catalog.services.find(byProvider))?.network;
}

/** Whether a product works with a host on a network: a vendor for all, one of the same network, or one for any. */
export function worksBeside({ id, network }: Service, host: NetworkId): boolean {
  return network === "saas" || network === host || worksAnywhere.has(id);
}

/** Engines that are called over HTTP: they have no connections to run out of, and a browser may ask them. */
export const httpEngines: readonly string[] = ["dynamodb", "firestore", "cosmosdb", "sqlite"];
