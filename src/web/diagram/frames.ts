import type { PlacedPart } from "./decided.ts";
import type { Group, Part } from "./graph.ts";
import { iconOfProvider } from "./icon-names.ts";

/** A provider with a single part needs no frame: its name says whose it is. */
const leastPartsInFrame = 2;

/** Puts parts into frames: one for each provider of several parts, inside it one for each region. */
export function framed(placed: readonly PlacedPart[]): { parts: Part[]; groups: Group[] } {
  const groups = new Map<string, Group>();
  const parts = placed.map(({ provider, vendor, region, ...part }): Part => {
    const isFramed = provider !== null && countOf(placed, provider) >= leastPartsInFrame;
    if (!isFramed)
      return { ...part, facts: region === null ? part.facts : [`region ${region}`, ...part.facts], groupId: null };
    const outer = providerFrame(groups, provider, provider === "azure" ? "Microsoft Azure" : (vendor ?? provider));
    return { ...part, groupId: region === null ? outer.id : regionFrame(groups, outer, region).id };
  });
  return { parts, groups: [...groups.values()] };
}

function countOf(placed: readonly PlacedPart[], provider: string): number {
  return placed.filter((part) => part.provider === provider).length;
}

function providerFrame(groups: Map<string, Group>, provider: string, label: string): Group {
  return frame(groups, `provider ${provider}`, (id) => ({
    id,
    label,
    kind: "provider",
    parentId: null,
    icon: iconOfProvider(provider),
  }));
}

function regionFrame(groups: Map<string, Group>, outer: Group, region: string): Group {
  return frame(groups, `${outer.id} ${region}`, (id) => ({
    id,
    label: region,
    kind: "region",
    parentId: outer.id,
    icon: null,
  }));
}

function frame(groups: Map<string, Group>, key: string, make: (id: string) => Group): Group {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const made = make(`frame-${groups.size}`);
  groups.set(key, made);
  return made;
}
