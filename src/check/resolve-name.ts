import type { Service } from "../catalog/service.ts";
import { closestName } from "../spec/closest-name.ts";
import { nameIndexOf, plain } from "./name-index.ts";

/** What a name of a specification stands for. `ambiguous` and `unknown` stay unknown: nothing is guessed. */
export type Resolved =
  | { kind: "service"; service: Service }
  | { kind: "ambiguous"; services: readonly Service[] }
  | { kind: "unknown"; among: readonly Service[] };

/** What narrows a name that several services share; each is used only where it helps. */
export interface Hints {
  /** Ids of services that another text of the section names. */
  namedBeside?: ReadonlySet<string>;
  narrow?: readonly ((service: Service) => boolean)[];
}

/** Ids of the services that a text about something else names. */
export function idsNamedIn(text: string, services: readonly Service[]): ReadonlySet<string> {
  const resolved = resolveName(text, services);
  if (resolved.kind === "service") return new Set([resolved.service.id]);
  return new Set(resolved.kind === "ambiguous" ? resolved.services.map(({ id }) => id) : []);
}

/** Names of fewer letters are found only when they are the whole text. */
const shortestPart = 3;

/**
 * The service that a text names: by id, specification name, product name or alias, in any case and with or without the
 * vendor's name before it; else by a name within the text, where the longest wins.
 */
export function resolveName(
  text: string,
  services: readonly Service[],
  { namedBeside = new Set(), narrow = [] }: Hints = {},
): Resolved {
  const wanted = plain(text);
  const [words, vendor] = vendorOf(wanted) ?? ["", null];
  const bare = wanted.slice(words.length).trim();
  const exact = namedExactly(wanted, bare, services);
  const found = exact.length > 0 ? exact : namedWithin(wanted, services);
  const ofVendor = (service: Service): boolean => service.provider === vendor;
  const isNamed = ({ id }: Service): boolean => namedBeside.has(id);
  const left = [ofVendor, isNamed, ...narrow].reduce(
    (some, test) => (some.length > 1 && some.some(test) ? some.filter(test) : some),
    found,
  );
  if (isTechnology(text) && left.length > 0 && !(left.length === 1 && left.every(isNamed)))
    return { kind: "ambiguous", services: left };
  const [service, ...others] = left;
  if (service === undefined) return { kind: "unknown", among: services };
  return others.length === 0 ? { kind: "service", service } : { kind: "ambiguous", services: left };
}

/** What many vendors sell, or anybody can install: such a word names no product, even where the catalog has one only. */
const technologies: ReadonlySet<string> = new Set([
  "redis",
  "valkey",
  "memcached",
  "postgres",
  "postgresql",
  "mysql",
  "mariadb",
  "mongodb",
  "sql server",
  "sqlite",
  "kubernetes",
  "k8s",
  "jwt",
  "oauth",
]);

export function isTechnology(text: string): boolean {
  return technologies.has(plain(text));
}

/** Vendors as people write them before a product, and the provider that is meant. */
const vendors: readonly (readonly [words: string, provider: string])[] = [
  ["amazon web services", "aws"],
  ["amazon", "aws"],
  ["aws", "aws"],
  ["google cloud platform", "gcp"],
  ["google cloud", "gcp"],
  ["google", "gcp"],
  ["gcp", "gcp"],
  ["microsoft azure", "azure"],
  ["microsoft", "azure"],
  ["azure", "azure"],
  ["digital ocean", "digitalocean"],
  ["akamai", "linode"],
];

function vendorOf(wanted: string): readonly [words: string, provider: string] | undefined {
  return vendors.find(([words]) => wanted === words || wanted.startsWith(`${words} `));
}

/** The provider that a text means, e.g. `aws` for "Amazon Web Services"; null where it is none by itself. */
export function providerNamed(text: string, services: readonly Service[]): string | null {
  const wanted = plain(text);
  const vendor = vendors.find(([words]) => words === wanted)?.[1];
  return vendor ?? nameIndexOf(services).byProvider.get(wanted)?.[0]?.provider ?? null;
}

/** Services of which the text is a name, with or without the vendor before it, or whose provider it names. */
function namedExactly(wanted: string, bare: string, services: readonly Service[]): readonly Service[] {
  const { byName, byProvider } = nameIndexOf(services);
  const found = new Set([byName.get(wanted), byName.get(bare), byProvider.get(wanted)].flatMap((some) => some ?? []));
  return found.size < 2 ? [...found] : services.filter((service) => found.has(service));
}

/** Services whose name stands within the text and in no longer name that stands there too. */
function namedWithin(wanted: string, services: readonly Service[]): Service[] {
  if (/(?:^| )(?:no|not|without|instead of|replaces) /.test(wanted)) return [];
  const said = ` ${wanted} `;
  const found = nameIndexOf(services).names.filter(
    ({ name, spaced }) => name.length >= shortestPart && said.includes(spaced),
  );
  const longest = found.filter(
    ({ name, spaced }) => !found.some((other) => other.name !== name && other.spaced.includes(spaced)),
  );
  return [...new Set(longest.map(({ service }) => service))];
}

/** The name that a text most likely means. Dear, so asked for only where somebody is told. */
export function nearestName(text: string, services: readonly Service[]): string | null {
  return (
    closestName(
      text,
      services.flatMap(({ name, id, specName, aliases }) => [name, id, specName, ...aliases]),
    ) ?? null
  );
}

/** Words of a text; a hyphen holds a word together, so that the size `pro-4gb` is not the plan `pro`. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
}

/** The plan that a text states. A service with one plan has it; null where none, or more than one, is named. */
export function statedPlan({ plans }: Service, text: string): string | null {
  const [only, ...others] = plans;
  if (only !== undefined && others.length === 0) return only;
  const words = wordsOf(text);
  const joined = ` ${words.join(" ")} `;
  const named = plans.filter((plan) => words.includes(plan) || joined.includes(` ${plan.replaceAll("-", " ")} `));
  return named.length === 1 ? (named[0] ?? null) : null;
}
