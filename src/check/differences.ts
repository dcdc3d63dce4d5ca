import type { KnownDetails } from "../rules/rule.ts";
import type { SectionDetails, ServiceUse } from "../spec/details.ts";
import { isFields } from "../spec/reading.ts";
import { type SectionId, sectionIds } from "../spec/words.ts";

/** Where what the strings of a specification tell is not what the details say. */
export interface Difference {
  section: SectionId;
  path: string;
  message: string;
}

/** Every known field that contradicts the details. What one of the two leaves open contradicts nothing. */
export function differencesOf(told: KnownDetails, details: SectionDetails): Difference[] {
  return sectionIds.flatMap((section) => {
    const { uses = [], unnamedUses: _unnamedUses, ...fields } = told[section] ?? {};
    const { uses: ownUses, ...ownFields } = details[section];
    return [
      ...uses.flatMap((use) => differencesOfUse(section, use, ownUses)),
      ...differencesOfFields(section, { told: fields, own: ownFields, path: section }),
    ];
  });
}

function differencesOfUse(section: SectionId, use: ServiceUse, own: readonly ServiceUse[]): Difference[] {
  const sameService = own.filter(({ serviceId, role }) => serviceId === use.serviceId && role === use.role);
  if (sameService.length === 0) {
    const decided = own.map(({ serviceId }) => serviceId).join(", ");
    const message = `the specification says ${use.serviceId}, the decision ${decided === "" ? "nothing" : decided}`;
    return [{ section, path: section, message }];
  }
  const { plan, region } = use;
  const told = { plan, region };
  const matches = sameService.some(
    (candidate) => differencesOfFields(section, { told, own: { ...candidate }, path: "" }).length === 0,
  );
  return matches
    ? []
    : [{ section, path: section, message: `plan or region of ${use.serviceId} is not the one decided` }];
}

interface Pair {
  told: object;
  own: object;
  path: string;
}

function differencesOfFields(section: SectionId, { told, own, path }: Pair): Difference[] {
  const ownFields: ReadonlyMap<string, unknown> = new Map(Object.entries(own));
  return Object.entries(told).flatMap(([key, value]: [string, unknown]): Difference[] => {
    const decided = ownFields.get(key);
    if (value === null || value === undefined || decided === null || decided === undefined) return [];
    const place = `${path}.${key}`;
    if (isFields(value) && isFields(decided))
      return differencesOfFields(section, { told: value, own: decided, path: place });
    if (JSON.stringify(value) === JSON.stringify(decided)) return [];
    const message = `the specification says ${JSON.stringify(value)}, the decision ${JSON.stringify(decided)}`;
    return [{ section, path: place, message }];
  });
}
