import type { Service } from "../service.ts";
import type { CheckContext, Found } from "./problem.ts";

/** A service on offer of which too little is known to choose it well. Unknown is allowed, so these are warnings. */
export function checkCapabilities(service: Service, { usedServiceIds }: CheckContext): readonly Found[] {
  if (service.status !== "offered") return [];
  const { compliance, regions, capabilitySource, offerings } = service;
  const hasRole = Object.keys(offerings).length > 0;
  const isUnused = usedServiceIds !== undefined && !usedServiceIds.has(service.id);
  return [
    ...(hasRole && Object.keys(compliance).length === 0
      ? [warning("compliance", "no claim of any regime is known: add what the vendor states, also a stated no")]
      : []),
    ...(regions !== "global" && regions.length === 0
      ? [warning("regions", "no region is known: list them, or say global")]
      : []),
    ...(capabilitySource.url === null && ["", "unknown"].includes(capabilitySource.asOf)
      ? [warning("capabilitySource", "its capabilities have neither page nor date: add one")]
      : []),
    ...(!hasRole && isUnused
      ? [
          warning(
            "offerings",
            "no role chooses it and no other service buys it, so only a components file can: add a role or a buyer",
          ),
        ]
      : []),
  ];
}

function warning(where: string, message: string): Found {
  return { severity: "warning", where, message: `${where}: ${message}` };
}
