import { cloudflareFamily } from "../cloudflare.ts";
import { cloudflareForGovernment } from "../compliance/cloudflare.ts";
import type { Configuration, EdgeProtectionFacts } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/cloudflare.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Zone plans and whether they bring the managed rule sets (operations facts: managed and OWASP rules from Pro). */
const zonePlans = [
  { plan: "free", label: "Free", managedRules: false },
  { plan: "pro", label: "Pro", managedRules: true },
  { plan: "business", label: "Business", managedRules: true },
] as const;

/** A zone: CDN in front of any host, unmetered DDoS protection and a firewall. One fee however many sections use it. */
export const cloudflare = defineService({
  ...cloudflareFamily,
  id: "cloudflare",
  name: "Cloudflare",
  specName: "cloudflare",
  aliases: ["cloudflare cdn", "cloudflare waf", "cloudflare dns", "cloudflare pro"],
  sections: ["hosting", "security"],
  plans: ["free", "pro", "business", "enterprise"],
  compliance: { ...cloudflareFamily.compliance, FedRAMP: cloudflareForGovernment },
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-10", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { edgeProtection: { configure: () => zonePlans.map(configureZone) } },
});

function configureZone({ plan, label, managedRules }: (typeof zonePlans)[number]): Configuration<EdgeProtectionFacts> {
  return configuration<EdgeProtectionFacts>({
    key: plan,
    label: `Cloudflare ${label}`,
    plan,
    components: [{ ...skuComponent("cloudflare", plan), sharedFee: "cloudflare-zone" }],
    facts: {
      waf: true,
      wafManagedRules: managedRules,
      ddosProtection: true,
      intrusionDetection: null,
      fronts: "any",
    },
  });
}
