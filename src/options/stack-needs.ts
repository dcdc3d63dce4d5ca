import type { Catalog } from "../catalog/catalog.ts";
import type { Service } from "../catalog/service.ts";
import type { DatabaseEngine, Runtime } from "../catalog/stack.ts";
import { firstMention, phrasePattern } from "../sizing/phrases.ts";
import type { NormalizedBrief, TechChoice } from "../spec/brief.ts";
import type { TraitId } from "../spec/traits.ts";
import type { ComputeKind } from "../spec/words.ts";
import { findTechnology, type Technology, technologyKey } from "./stack-table.ts";

/** Where a named service or provider is to be used. */
export type StackRole =
  | "hosting"
  | "database"
  | "caching"
  | "cicd"
  | "monitoring"
  | "authentication"
  | "secrets"
  | "edgeProtection";

/** A choice of the stack that names something of the catalog: a hard constraint on its role. */
export interface NamedChoice {
  role: StackRole;
  /** Service ids that satisfy the choice. */
  serviceIds: ReadonlySet<string>;
  choice: string;
  path: string;
}

export interface StackNeeds {
  engine: DatabaseEngine | null;
  /** Further engines named; only one database is planned, the others are listed as not priced. */
  otherEngines: readonly DatabaseEngine[];
  cacheEngine: "redis" | "valkey" | "memcached" | null;
  runtimes: readonly Runtime[];
  appModel: "static" | "functions" | "server";
  named: readonly NamedChoice[];
  /** Products of the catalog that no section chooses among, e.g. a queue: a plan has them as companions or not at all. */
  unplaced: readonly { choice: string; serviceIds: readonly string[] }[];
}

/** What the stack demands: engine, run-times, application model, and services that are named. */
export function stackNeeds(brief: NormalizedBrief, traits: ReadonlySet<TraitId>, catalog: Catalog): StackNeeds {
  const choices = brief.techStack.categories;
  const found = choices.flatMap((choice) => findTechnology(choice.choice) ?? []);
  const appModel = appModelOf(found, traits, brief.preferences.compute);
  const engines = [...new Set(found.flatMap((technology) => technology.engine ?? []))];
  return {
    engine: engines[0] ?? null,
    otherEngines: engines.slice(1),
    cacheEngine: found.find((technology) => technology.cache !== undefined)?.cache ?? null,
    runtimes: [...new Set(found.flatMap((technology) => technology.runtime ?? []))].filter(
      (runtime, _, all) => runtime !== "static" || all.length === 1,
    ),
    appModel,
    unplaced: choices.flatMap(({ choice }) => unplacedChoice(choice, catalog)),
    named: withSpokenLogin(
      choices
        .flatMap((choice, index) => namedChoice(choice, index, catalog))
        .filter((named) => isHosting(named, appModel, catalog)),
      brief,
      catalog,
    ),
  };
}

/** Path of a choice that the description names, not the stack. */
export const descriptionPath = "projectDescription";

/** A log-in product of the catalog as the description names it ("Supabase Auth"), where the stack names none. */
function withSpokenLogin(
  named: readonly NamedChoice[],
  { projectDescription }: NormalizedBrief,
  catalog: Catalog,
): readonly NamedChoice[] {
  if (named.some(({ role }) => role === "authentication")) return named;
  const spoken = catalog.services.flatMap((service): NamedChoice[] => {
    if (!hasRole(service, "authentication")) return [];
    const product = phrasePattern({ exact: [`${service.name} auth`, `${service.name} authentication`] });
    const choice = firstMention(projectDescription, product);
    return choice === undefined
      ? []
      : [{ role: "authentication", serviceIds: new Set([service.id]), choice, path: descriptionPath }];
  });
  return [...named, ...spoken];
}

/** Kinds of application whose users keep something in it: pages alone do not make one. */
export const keepsData: readonly TraitId[] = [
  "telehealth",
  "e-commerce",
  "internal-tool",
  "business-saas",
  "social-community",
  "consumer-app",
];

function appModelOf(
  found: readonly Technology[],
  traits: ReadonlySet<TraitId>,
  compute: ComputeKind | undefined,
): StackNeeds["appModel"] {
  const models = found.flatMap((technology) => technology.model ?? []);
  if (models.includes("server")) return "server";
  const isPagesOnly =
    !keepsData.some((kind) => traits.has(kind)) && !found.some((technology) => technology.engine !== undefined);
  // Who prefers static hosting and names nothing that runs on a server has no server, live chat or not.
  if (compute === "static" && found.length > 0 && isPagesOnly) return "static";
  if (traits.has("realtime")) return "server";
  if (models.includes("functions")) return "functions";
  if (models.includes("static") || (traits.has("static-content") && isPagesOnly)) return "static";
  return "functions";
}

function unplacedChoice(choice: string, catalog: Catalog): StackNeeds["unplaced"] {
  const key = technologyKey(choice);
  const services = catalog.services.filter((service) => namesOf(service).some((name) => isName(name, key)));
  if (services.length === 0 || services.some(({ offerings }) => Object.keys(offerings).length > 0)) return [];
  return [{ choice, serviceIds: services.map(({ id }) => id) }];
}

/** S3 beside an application that runs is where files lie, not where it is hosted. */
function isHosting({ role, serviceIds }: NamedChoice, appModel: StackNeeds["appModel"], catalog: Catalog): boolean {
  if (role !== "hosting" || appModel === "static") return true;
  return [...serviceIds].some((id) => {
    const runtimes = catalog.find(id)?.offerings.hosting?.runtimes ?? [];
    return runtimes === "any" || runtimes.some((runtime) => runtime !== "static");
  });
}

function namedChoice({ category, choice }: TechChoice, index: number, catalog: Catalog): NamedChoice[] {
  const key = technologyKey(choice);
  const technology = findTechnology(choice);
  // An engine or a protocol is no product: "Redis" may be anybody's.
  if (technology?.engine !== undefined || technology?.cache !== undefined) return [];
  const path = `techStack.categories[${index}].choice`;
  const exact = catalog.services.filter((service) => namesOf(service).some((name) => isName(name, key)));
  if (exact.length > 0) {
    const role = roleFor(category, exact);
    return role === null
      ? []
      : [
          {
            role,
            serviceIds: new Set(exact.filter((service) => hasRole(service, role)).map(({ id }) => id)),
            choice,
            path,
          },
        ];
  }
  const ofProvider = catalog.services.filter((service) => service.provider === providerKey(key));
  const role = ofProvider.length === 0 ? null : (roleFor(category, ofProvider) ?? "hosting");
  if (role === null) return [];
  const serviceIds = new Set(ofProvider.filter((service) => hasRole(service, role)).map(({ id }) => id));
  return serviceIds.size === 0 ? [] : [{ role, serviceIds, choice, path }];
}

const providerAliases: Readonly<Record<string, string>> = {
  "amazon web services": "aws",
  amazon: "aws",
  "google cloud": "gcp",
  "google cloud platform": "gcp",
  google: "gcp",
  "microsoft azure": "azure",
  microsoft: "azure",
  "digital ocean": "digitalocean",
  "fly.io": "fly",
};

/** Family name of a provider as people write it, in lower case. */
export function providerKey(name: string): string {
  const key = technologyKey(name);
  return providerAliases[key] ?? key;
}

function namesOf(service: Service): readonly string[] {
  const own = [service.id, service.name.toLowerCase(), ...service.aliases.map((alias) => alias.toLowerCase())];
  // A spec name such as `aws` or `redis` stands for a family, not for one service.
  return service.specName === service.id ? [...own, service.specName] : own;
}

const vendorPrefix = /^(?:aws|amazon|google cloud|google|gcp|microsoft azure|azure|microsoft) /;

/** The same name, with or without the vendor before it: `AWS Fargate` is `fargate`. */
function isName(name: string, key: string): boolean {
  return name === key || (vendorPrefix.test(key) && name === key.replace(vendorPrefix, ""));
}

/** Categories as people name them, and the role they mean. */
const roleWords: readonly [RegExp, StackRole][] = [
  [/host|cloud|compute|deploy|platform|server|infra/, "hosting"],
  [/database|storage|\bdb\b|data/, "database"],
  [/cach|redis|session/, "caching"],
  [/\bci\b|cicd|ci\/cd|pipeline|build/, "cicd"],
  [/monitor|observab|apm|logging|alert|error/, "monitoring"],
  [/auth|identity|login/, "authentication"],
  [/secret|vault|key/, "secrets"],
  [/waf|cdn|firewall|ddos|security|dns/, "edgeProtection"],
];

const roleOrder: readonly StackRole[] = [
  "hosting",
  "database",
  "caching",
  "cicd",
  "monitoring",
  "authentication",
  "secrets",
  "edgeProtection",
];

/** The role a category asks for if the services can take it, else the first role that they have. */
function roleFor(category: string, candidates: readonly Service[]): StackRole | null {
  const asked = roleWords.find(([pattern]) => pattern.test(category.toLowerCase()))?.[1];
  if (asked !== undefined && candidates.some((service) => hasRole(service, asked))) return asked;
  const preferred = candidates.some((service) => service.sections[0] === "database" && hasRole(service, "database"))
    ? "database"
    : undefined;
  return preferred ?? roleOrder.find((role) => candidates.some((service) => hasRole(service, role))) ?? null;
}

function hasRole(service: Service, role: StackRole): boolean {
  return service.offerings[role] !== undefined;
}
