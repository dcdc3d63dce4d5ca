import type { SectionDetails } from "../spec/details.ts";
import { known } from "./section-reading.ts";
import { said, says } from "./spoken.ts";

type Database = SectionDetails["database"];

const standby =
  /\bmulti[\s-]?(?:az|zone)\b|\bstandby\b|\bhigh[\s-]availability\b|\bha\b|\bzone[\s-]redundant\b|\bfail-?over\b/;
const oneZone = /\b(?:one|single)[\s-](?:zone|az|node)\b/;
const privateNetwork = /\bprivate (?:network|subnet|endpoint|link|ip)\b|\bvpc\b|\bvnet\b/;
const publicEndpoint = /\bpublic(?:ly)? (?:endpoint|access(?:ible)?|reachable|ip)\b/;
const pooler = /\bpool(?:er|ing)?\b|\bpgbouncer\b|\bproxysql\b|\brds proxy\b|\bsupavisor\b/;

/** What a database's tier says of how it runs. That it has no pooler is seldom said: only a yes counts. */
export function factsOfTier(tier: string): Partial<Database> {
  return known<Database>({
    highAvailability: says(tier, oneZone) ? false : said(tier, standby),
    pooler: says(tier, pooler) || undefined,
    encryptionAtRest: says(tier, /\bunencrypted\b/) ? false : said(tier, /\bencrypt(?:ed|ion)(?: at rest)?\b/),
    tlsInTransit: said(tier, /\btls\b|\bssl\b/),
    privateNetwork: says(tier, publicEndpoint) ? false : said(tier, privateNetwork),
    storageGb: storageGb(tier),
  });
}

const disk = /(?<![\d.])(\d{1,7}(?:\.\d{1,3})?)\s?(GB|GiB|TB|TiB)\s(?:of\s)?(?:storage|disk|ssd|gp[23]|io[12]|nvme)\b/i;

/** Gigabytes of disk, where the text says that it means disk: "25 GB gp3", "1 TB storage". */
function storageGb(tier: string): number | undefined {
  const [, amount, unit = ""] = disk.exec(tier) ?? [];
  return amount === undefined ? undefined : Number(amount) * (unit.toLowerCase().startsWith("t") ? 1000 : 1);
}
