import type { Catalog } from "../catalog/catalog.ts";
import type { Offerings } from "../catalog/offering.ts";
import type { Service } from "../catalog/service.ts";
import type { KnownDetails } from "../rules/rule.ts";
import type { ServiceUse } from "../spec/details.ts";
import type { InfrastructureSpec } from "../spec/infrastructure-spec.ts";
import type { SectionId } from "../spec/words.ts";
import { type Hints, isTechnology, nearestName, type Resolved, resolveName } from "./resolve-name.ts";
import { servicesIn, servicesOffering } from "./service-lists.ts";
import { statedUse } from "./stated-use.ts";

/** A product that the specification uses without telling which service of the catalog it is. */
export interface Unnamed {
  section: SectionId;
  path: string;
  /** What it is used for, or the name as written. */
  what: string;
  message: string;
  /** True: a name stands there, but it is not known. False: no name stands there at all. */
  isWritten: boolean;
}

/** What one section tells: products that are known, and those that are not. */
export interface NamedUses {
  uses: ServiceUse[];
  unnamed: Unnamed[];
}

/** The details of a section as far as they are told, and the products that are not. */
export interface SectionOfSpec<S extends SectionId> {
  details: NonNullable<KnownDetails[S]>;
  unnamed: Unnamed[];
}

export interface SpecInput {
  spec: InfrastructureSpec;
  catalog: Catalog;
  /** Provider of the hosting, where it is known. */
  provider: string | null;
}

interface Wanted {
  section: SectionId;
  path: string;
  role: string;
  offering: keyof Offerings;
  /** Text in which plan and add-ons may stand; the name's own text when absent. */
  planText?: string;
}

/** The service that a text names for a role, or why none is known. */
export function namedUse(text: string, input: SpecInput, wanted: Wanted, hints: Hints = {}): NamedUses {
  const resolved = resolveForRole(text, input, wanted, hints);
  if (resolved.kind === "service")
    return { uses: [statedUse(resolved.service, wanted.role, wanted.planText ?? text)], unnamed: [] };
  const { section, path } = wanted;
  return {
    uses: [],
    unnamed: [{ section, path, what: `"${short(text)}"`, message: whyNot(text, resolved), isWritten: true }],
  };
}

/** Services offered for the role first; those that only stand in the section, such as retired ones, after them. */
export function resolveForRole(
  text: string,
  { catalog, provider }: SpecInput,
  { offering, section }: Pick<Wanted, "offering" | "section">,
  { namedBeside = new Set(), narrow = [] }: Hints = {},
): Resolved {
  const hints: Hints = {
    namedBeside,
    narrow: [...narrow, (service) => isInstalled(service, offering) && service.provider === provider],
  };
  const found = resolveName(text, servicesOffering(catalog, offering), hints);
  if (found.kind !== "unknown") return found;
  const others = resolveName(text, servicesIn(catalog, section), hints);
  return others.kind === "service" ? others : found;
}

/** What a team installs itself runs where its application does; of what is bought, the hosting tells nothing. */
function isInstalled({ specName }: Service, offering: keyof Offerings): boolean {
  return offering === "hosting" || specName === "self-hosted";
}

const mostNamed = 4;

function whyNot(text: string, resolved: Exclude<Resolved, { kind: "service" }>): string {
  const name = `"${short(text)}"`;
  if (isTechnology(text)) return `${name} is a technology that several vendors sell: write whose product it is`;
  if (resolved.kind === "ambiguous") return `${name} may be ${listed(resolved.services)}: write which one`;
  const nearest = nearestName(text, resolved.among);
  const help = nearest === null ? "infraspec catalog list shows what is known" : `nearest: ${nearest}`;
  return `${name} is no service that the catalog knows; ${help}`;
}

function listed(services: readonly Service[]): string {
  const names = services.slice(0, mostNamed).map(({ id }) => id);
  const more = services.length - names.length;
  return more > 0 ? `${names.join(", ")} or ${more} more` : names.join(" or ");
}

const shownCharacters = 60;

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > shownCharacters ? `${line.slice(0, shownCharacters - 1)}…` : line;
}

/**
 * Uses as details hold them: absent where nothing in the section is known, so that no rule takes an unread name for
 * nothing used.
 */
export function usesOf({ uses, unnamed }: NamedUses): { uses?: ServiceUse[]; unnamedUses?: string[] } {
  if (unnamed.length === 0) return { uses };
  const unnamedUses = unnamed.map(({ what }) => what);
  return uses.length === 0 ? { unnamedUses } : { uses, unnamedUses };
}

export function joinUses(...parts: readonly NamedUses[]): NamedUses {
  return { uses: parts.flatMap(({ uses }) => uses), unnamed: parts.flatMap(({ unnamed }) => unnamed) };
}

/** Fields that are known: those that are undefined are left out. */
export function known<T extends object>(fields: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  const entries: Partial<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) entries[key] = value;
  }
  return entries;
}
