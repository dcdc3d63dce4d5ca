import type { Service } from "../catalog/service.ts";

/** One name of a service, folded, and between spaces as it stands within a text. */
interface FoldedName {
  service: Service;
  name: string;
  spaced: string;
}

/** Every name of a list of services. */
export interface NameIndex {
  names: readonly FoldedName[];
  byName: ReadonlyMap<string, readonly Service[]>;
  byProvider: ReadonlyMap<string, readonly Service[]>;
}

/** Lists of services live as long as their catalog, and their names are asked for again and again. */
const indexes = new WeakMap<readonly Service[], NameIndex>();

export function nameIndexOf(services: readonly Service[]): NameIndex {
  const index = indexes.get(services) ?? createIndex(services);
  indexes.set(services, index);
  return index;
}

function createIndex(services: readonly Service[]): NameIndex {
  const names = services.flatMap((service) => {
    const { id, specName, name, aliases } = service;
    const folded = new Set([id, specName, name, ...aliases].map(plain));
    return [...folded].map((each) => ({ service, name: each, spaced: ` ${each} ` }));
  });
  const providers = services.map((service) => ({ service, name: plain(service.provider) }));
  return { names, byName: grouped(names), byProvider: grouped(providers) };
}

function grouped(names: readonly Pick<FoldedName, "service" | "name">[]): ReadonlyMap<string, readonly Service[]> {
  const groups = Map.groupBy(names, ({ name }) => name);
  return new Map([...groups].map(([name, found]) => [name, found.map(({ service }) => service)]));
}

/** Letters and digits of a name, words apart by one space. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
