import type { Catalog } from "../catalog/catalog.ts";
import type { Offerings } from "../catalog/offering.ts";
import type { Service } from "../catalog/service.ts";
import type { SectionId } from "../spec/words.ts";

/** Lists that every specification asks for, by catalog: each is made once, so that names are folded once for it. */
const made = new WeakMap<Catalog, Map<string, readonly Service[]>>();

/** Services of the catalog that are sold for a role. */
export function servicesOffering(catalog: Catalog, offering: keyof Offerings): readonly Service[] {
  return listOf(catalog, `offering ${offering}`, ({ offerings }) => offerings[offering] !== undefined);
}

/** Services that stand in a section, whether they are still sold for it or not. */
export function servicesIn(catalog: Catalog, section: SectionId): readonly Service[] {
  return listOf(catalog, `section ${section}`, ({ sections }) => sections.includes(section));
}

function listOf(catalog: Catalog, key: string, test: (service: Service) => boolean): readonly Service[] {
  const lists = made.get(catalog) ?? new Map<string, readonly Service[]>();
  const list = lists.get(key) ?? catalog.services.filter(test);
  made.set(catalog, lists.set(key, list));
  return list;
}
