import type { Component } from "../catalog/offering.ts";
import type { NetworkId, Service } from "../catalog/service.ts";
import type { Charge } from "../cost/charge.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { SectionDetails, ServiceUse } from "../spec/details.ts";
import type { SectionId } from "../spec/words.ts";

/** A hard constraint of the brief, named so that a conflict can be explained and relaxed. */
export interface Constraint {
  /** e.g. `compliance:HIPAA`, `residency:eu`, `stack:database`, `avoid:aws`. */
  id: string;
  /** Path in the brief. */
  path: string;
  /** What it demands, in words. */
  text: string;
  /** The smallest change of the brief that drops it, in words, and done; null when no change of the brief drops it. */
  relaxation: string;
  relax: ((brief: NormalizedBrief) => NormalizedBrief) | null;
}

/** Why a candidate is out: the constraint it breaks and how. */
export interface Breach {
  constraintId: string;
  reason: string;
}

/** A stated disadvantage in USD a month, added to the price when options are compared; never billed. */
export interface Penalty {
  reason: string;
  usd: number;
}

/** How an option relates to the hosting it would be used with. */
export interface Fit {
  network: NetworkId;
  cloud: Service["cloud"];
  area: string | null;
  /** Vendors that a plan deals with because of it. */
  providers: readonly string[];
  /** Networks of hosting that it works with; `any` when it has a public endpoint or is a tool. */
  worksWith: "any" | readonly string[];
  /** The constraint that narrows `worksWith`; null where the product itself does. */
  narrowedBy: string | null;
  /** Must stand beside this database service. */
  besideDatabase: string | null;
  /** What it brings for other sections (`cdn`), and what it needs the hosting to bring. */
  brings: readonly string[];
  needs: readonly string[];
  /** Most instances of a hosting; most connections of a database without a pooler. Null: not limited by a number. */
  maximumInstances: number | null;
  connectionLimit: number | null;
  /** The application talks to it on every request, so distance and egress count. */
  onRequestPath: boolean;
  /** Billed only when the hosting is on another network. */
  crossNetworkComponents: readonly Component[];
}

/** An option before its price: what it is, what it is made of, which hard constraints it breaks. */
export interface Candidate<S extends SectionId> {
  id: string;
  section: S;
  label: string;
  /** Service that gives the option its name. */
  serviceId: string;
  provider: string;
  uses: readonly ServiceUse[];
  components: readonly Component[];
  details: SectionDetails[S];
  fit: Fit;
  breaches: readonly Breach[];
  penalties: readonly Penalty[];
  notPriced: readonly { what: string; why: string }[];
}

/** A candidate that breaks nothing, priced line by line. Money in the search is whole micro-dollars. */
export interface Option<S extends SectionId> extends Candidate<S> {
  charges: readonly Charge[];
  /** Charges that come with another network. */
  crossNetworkCharges: readonly Charge[];
  /** Expected USD a month, shared fees included, in micro-dollars. */
  monthlyMicroUsd: number;
  penaltyMicroUsd: number;
  /** The part of the penalty that stands for prices that nobody publishes. */
  unpricedMicroUsd: number;
}

export interface SectionOptions<S extends SectionId> {
  options: readonly Option<S>[];
  excluded: readonly Candidate<S>[];
}

export type OptionsBySection = { readonly [S in SectionId]: SectionOptions<S> };
export type AnyOption = { [S in SectionId]: Option<S> }[SectionId];
export type AnyCandidate = { [S in SectionId]: Candidate<S> }[SectionId];
