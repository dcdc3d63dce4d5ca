import type { Area, Confidence, Regime, SectionId } from "../spec/words.ts";
import type { Offerings } from "./offering.ts";
import type { PriceRow } from "./price.ts";

/** A private network and bill of its own. Two services on one network reach each other without the public internet. */
export type NetworkId =
  | "aws"
  | "gcp"
  | "azure"
  | "vercel"
  | "cloudflare"
  | "netlify"
  | "render"
  | "fly"
  | "railway"
  | "heroku"
  | "digitalocean"
  | "hetzner"
  | "vultr"
  | "linode"
  | "supabase"
  | "saas";

/** The public cloud underneath, for distance: Vercel and Supabase both run in AWS regions. */
export type CloudId = "aws" | "gcp" | "azure";

/** A data centre region: the provider's id, the place, and the region of the cloud underneath where that differs. */
export interface ServiceRegion {
  id: string;
  area: Area;
}

/**
 * What a vendor says of one regime. `plans: "all"` or the plans that are covered; `addOnSku` must be bought with them.
 * `offered: "no"` is a stated no. A missing claim is unknown. `evidence` is `sourced` only where `url` was read and
 * says so for this service; anything else is `unsourced`, which keeps the service but never makes a check pass.
 */
export interface ComplianceClaim {
  offered: "yes" | "no";
  plans: "all" | readonly string[];
  addOnSku?: string;
  evidence: "sourced" | "unsourced";
  url: string | null;
  /** When the page was published, or else read. */
  asOf?: string;
  note?: string;
}

export interface Service {
  /** Stable kebab-case id, the same in price book, options and docs. */
  id: string;
  name: string;
  vendor: string;
  /** Provider family as people name it: `aws`, `vercel`, `supabase` … */
  provider: string;
  /** What the specification says: `rds`, `supabase`, `github-actions` … */
  specName: string;
  aliases: readonly string[];
  sections: readonly SectionId[];
  network: NetworkId;
  cloud: CloudId | null;
  status: "offered" | "closed" | "retiring";
  statusNote?: string;
  /** `global`: an edge network or a service without a place of data. Empty: unknown. */
  regions: readonly ServiceRegion[] | "global";
  /** Plans from least to most; a service without plans has the one plan `standard`. */
  plans: readonly string[];
  compliance: Partial<Record<Regime, ComplianceClaim>>;
  /** Whether customer data can be kept in the EU (per capability notes): plans that allow it. */
  euResidency: "yes" | "no" | "unknown" | { plans: readonly string[] };
  /** Availability that the vendor's SLA states at the best fitting plan, percent; null = none or unknown. */
  slaPercent: number | null;
  maturity: "established" | "growing" | "young";
  /** Engineer hours a month to keep it running; a judgement, stated in docs/catalog. */
  operationsHoursPerMonth: number;
  capabilitySource: { url: string | null; asOf: string; confidence: Confidence };
  prices: readonly PriceRow[];
  offerings: Offerings;
}

/** Checks nothing at run time; gives one place to type a service file. */
export function defineService(service: Service): Service {
  return service;
}
