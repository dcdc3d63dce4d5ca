import type { Configuration, EdgeProtectionFacts } from "../offering.ts";
import { configuration, skuComponent } from "./configuration.ts";

/** Standard has custom rules only; managed attack rules need Premium. One profile serves CDN and firewall. */
export function configureFrontDoorProtection(): readonly Configuration<EdgeProtectionFacts>[] {
  const plans = ["standard", "premium"] as const;
  return plans.map((plan) =>
    configuration<EdgeProtectionFacts>({
      key: plan,
      label: `Azure Front Door ${plan === "standard" ? "Standard, custom rules" : "Premium, managed rules"}`,
      plan,
      components: [{ ...skuComponent("azure-front-door", plan), sharedFee: "azure-front-door-profile" }],
      facts: {
        waf: true,
        wafManagedRules: plan === "premium",
        ddosProtection: true,
        intrusionDetection: null,
        fronts: ["azure"],
      },
    }),
  );
}
