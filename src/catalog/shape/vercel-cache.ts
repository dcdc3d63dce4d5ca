import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { vercelAddOnComponents, vercelAddOns, vercelTeam } from "../vercel.ts";
import { scale } from "./bands.ts";
import { configuration, usageComponent } from "./configuration.ts";

/** Share of commands that write (judgement). Each moves one unit of 8 KB. */
const writeShare = 0.1;

/**
 * Pages and data that Vercel keeps between requests (ISR and data cache), read and written in units of 8 KB. It holds
 * answers, no sessions: it is no Redis.
 */
export function configureDataCache(need: Need): readonly Configuration<CachingFacts>[] {
  if (need.appModel !== "functions") return [];
  const commands = need.size("cacheCommandsPerMonth");
  return [
    configuration<CachingFacts>({
      key: "data-cache-pro",
      label: "ISR and data cache on Pro",
      plan: "pro",
      components: [
        vercelTeam(need, "pro"),
        usageComponent("vercel", {
          isrReads: scale(commands, 1 - writeShare),
          isrWrites: scale(commands, writeShare),
        }),
        ...vercelAddOnComponents(need),
      ],
      addOns: vercelAddOns(need),
      facts: {
        engine: "edge",
        instance: null,
        nodes: 0,
        memoryGb: need.size("cacheGb").expected,
        encryptionAtRest: true,
        tlsInTransit: true,
        privateOnly: true,
      },
    }),
  ];
}
