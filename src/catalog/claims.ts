import type { Regime } from "../spec/words.ts";
import type { ComplianceClaim } from "./service.ts";

type Claims = Partial<Record<Regime, ComplianceClaim>>;

/** The vendor says yes on a page that was read. `plans` are those that are covered. */
export function sourcedClaim(
  url: string,
  plans: "all" | readonly string[] = "all",
  details: Pick<ComplianceClaim, "asOf" | "note"> = {},
): ComplianceClaim {
  return { offered: "yes", plans, evidence: "sourced", url, ...details };
}

/** Commonly said, but no page that states it was found: keeps the service, never makes a check pass. */
export function unsourcedClaim(plans: "all" | readonly string[] = "all"): ComplianceClaim {
  return { offered: "yes", plans, evidence: "unsourced", url: null };
}

/** The vendor (or the absence of any programme, as `note` says) rules the regime out. */
export function statedNo(note: string, url: string | null = null): ComplianceClaim {
  return { offered: "no", plans: [], evidence: url === null ? "unsourced" : "sourced", url, note };
}

/** The same claim for several regimes. */
export function claims(regimes: readonly Regime[], claim: ComplianceClaim): Claims {
  return Object.fromEntries(regimes.map((regime) => [regime, claim]));
}
