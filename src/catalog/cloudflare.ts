import { claims, unsourcedClaim } from "./claims.ts";
import type { Service } from "./service.ts";

/**
 * What the Cloudflare services share. Every compliance cell of the facts is unsourced; agreements for health data and
 * data localisation are said to need Enterprise, whose price is not published, so no Enterprise plan is configured.
 */
export const cloudflareFamily = {
  vendor: "Cloudflare",
  provider: "cloudflare",
  network: "cloudflare",
  cloud: null,
  regions: "global",
  compliance: {
    ...claims(["SOC2", "ISO27001", "PCI-DSS", "GDPR"], unsourcedClaim()),
    HIPAA: unsourcedClaim(["enterprise"]),
  },
  euResidency: { plans: ["enterprise"] },
  status: "offered",
  slaPercent: null,
  maturity: "established",
} as const satisfies Partial<Service>;
