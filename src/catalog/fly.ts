import type { Regime } from "../spec/words.ts";
import { sourcedClaim, statedNo, unsourcedClaim } from "./claims.ts";
import type { Component, Need } from "./offering.ts";
import type { Service } from "./service.ts";

const healthcareUrl =
  "https://github.com/superfly/docs/blob/0a453403013baf87d74fa50531d3b0d7578ab6ce/about/healthcare.html.markerb";

/**
 * What the Fly.io services share. Reports and the agreement for health data come with a paid package; volumes are
 * encrypted (AES-XTS) and hosts talk through a WireGuard mesh, as the healthcare page says.
 */
export const flyFamily = {
  vendor: "Fly.io",
  provider: "fly",
  network: "fly",
  cloud: null,
  plans: ["standard"],
  compliance: {
    SOC2: { ...sourcedClaim(healthcareUrl), addOnSku: "compliance-package" },
    HIPAA: { ...sourcedClaim(healthcareUrl), addOnSku: "compliance-package" },
    GDPR: unsourcedClaim(),
    ISO27001: statedNo("only the data centres are certified"),
    "PCI-DSS": statedNo("no PCI DSS attestation is stated"),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "yes",
  status: "offered",
  slaPercent: null,
  maturity: "established",
} as const satisfies Partial<Service>;

const packageRegimes: readonly Regime[] = ["SOC2", "HIPAA"];

/** The compliance package, bought once for the organisation where a regime asks for its report or agreement. */
export function flyAddOns(need: Need): readonly string[] {
  return packageRegimes.some((regime) => need.regimes.has(regime)) ? ["compliance-package"] : [];
}

/** The add-ons as bill components; the package belongs to the organisation, so it is paid once. */
export function flyAddOnComponents(need: Need): readonly Component[] {
  return flyAddOns(need).map((sku) => ({
    serviceId: "fly",
    sku,
    quantity: 1,
    region: null,
    usage: {},
    sharedFee: `fly-${sku}`,
  }));
}
