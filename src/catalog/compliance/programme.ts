import type { Regime } from "../../spec/words.ts";
import { sourcedClaim, unsourcedClaim } from "../claims.ts";
import type { ComplianceClaim } from "../service.ts";

/** One page of a vendor (or one that reproduces it) and which of our services it names for these regimes. */
export interface Programme {
  regimes: readonly Regime[];
  url: string;
  /** When the page was published, or else read. */
  asOf: string;
  note: string;
  /** Ids of our services that the page names; `every` where it speaks of whatever the vendor sells. */
  services: "every" | readonly string[];
}

/**
 * Claims of one service of a cloud: sourced where a programme names it, the first that does, else unsourced, because the
 * vendor is commonly said to have all six.
 */
export function claimsFrom(programmes: readonly Programme[], serviceId: string): Record<Regime, ComplianceClaim> {
  return {
    GDPR: claimFrom(programmes, serviceId, "GDPR"),
    HIPAA: claimFrom(programmes, serviceId, "HIPAA"),
    SOC2: claimFrom(programmes, serviceId, "SOC2"),
    "PCI-DSS": claimFrom(programmes, serviceId, "PCI-DSS"),
    ISO27001: claimFrom(programmes, serviceId, "ISO27001"),
    FedRAMP: claimFrom(programmes, serviceId, "FedRAMP"),
  };
}

function claimFrom(programmes: readonly Programme[], serviceId: string, regime: Regime): ComplianceClaim {
  const found = programmes.find(
    (programme) =>
      programme.regimes.includes(regime) && (programme.services === "every" || programme.services.includes(serviceId)),
  );
  return found === undefined
    ? unsourcedClaim()
    : sourcedClaim(found.url, "all", { asOf: found.asOf, note: found.note });
}
