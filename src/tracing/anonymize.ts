import type { Catalog } from "../catalog/catalog.ts";
import { planStatusSchema } from "../spec/plan.ts";
import { traitIds } from "../spec/traits.ts";
import { computeKinds, regimes, sectionIds, userAreas } from "../spec/words.ts";

const masked = /^\[text of \d+ characters\]$/;
const amount = /^-?\d+(?:\.\d+)?$/;
/** Its keys may be a customer's own words. */
const wordsAsKeys = "techStack";

/**
 * Makes texts unreadable and leaves what tells how a run went: numbers, yes and no, the shape, and words of this product
 * (services, options, regions, regimes, statuses). Every other text becomes its length. Doing it twice changes nothing:
 * the client does.
 */
export function createAnonymizer(catalog: Catalog): (values: Record<string, unknown>) => Record<string, unknown> {
  const known = vocabulary(catalog);
  const isKnown = (text: string): boolean =>
    known.has(text) || amount.test(text) || masked.test(text) || isOption(text, known);
  return (values) => {
    const plain = plainOf(values);
    return Object.fromEntries(entriesOf(plain).map(([key, value]) => [key, mask(value, { key, isKnown })]));
  };
}

interface Place {
  key: string;
  isKnown: (text: string) => boolean;
}

function mask(value: unknown, { key, isKnown }: Place): unknown {
  if (typeof value === "string") return isKnown(value) ? value : `[text of ${value.length} characters]`;
  if (typeof value !== "object" || value === null) return value;
  if (key === wordsAsKeys) return { entries: entriesOf(value).length };
  if (Array.isArray(value)) return value.map((element) => mask(element, { key, isKnown }));
  return Object.fromEntries(entriesOf(value).map(([name, inner]) => [name, mask(inner, { key: name, isKnown })]));
}

/** Messages and other objects with methods, as they would travel. What cannot travel is left out. */
function plainOf(values: object): object {
  try {
    const plain: unknown = JSON.parse(JSON.stringify(values));
    return typeof plain === "object" && plain !== null ? plain : {};
  } catch {
    return {};
  }
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value);
}

function vocabulary({ services }: Catalog): ReadonlySet<string> {
  const ofServices = services.flatMap(({ id, specName, provider, plans, regions }) => [
    ...[id, specName, provider, ...plans],
    ...(regions === "global" ? [] : regions.map((region) => region.id)),
  ]);
  const words = [...sectionIds, ...regimes, ...userAreas, ...computeKinds, ...traitIds, ...planStatusSchema.options];
  return new Set([...ofServices, ...words, "planner", "model", "planner-fallback", "pass", "fail", "unknown", "note"]);
}

/** `database/aws-rds-postgres/db.t4g.micro`: its first two parts are ours, and the rest follows from them. */
function isOption(text: string, known: ReadonlySet<string>): boolean {
  const [section, service] = text.split("/");
  return !/\s/.test(text) && sectionIds.some((id) => id === section) && known.has(service?.split(":")[0] ?? "");
}
