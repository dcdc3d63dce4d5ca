import type { CicdFacts, Configuration, EdgeProtectionFacts, Need, SecretsFacts } from "../offering.ts";
import {
  type VercelPlan,
  vercelAddOnComponents,
  vercelAddOns,
  vercelPlans,
  vercelSeats,
  vercelTeam,
} from "../vercel.ts";
import { configuration, skuComponent, usageComponent } from "./configuration.ts";

function planName(plan: VercelPlan): string {
  return plan === "hobby" ? "Hobby" : "Pro";
}

/**
 * Vercel builds and deploys on every push. Build minutes stand in a component of their own: the plan's usage credit is
 * spent by the hosting. The facts name no approval before a deployment.
 */
export function configureBuilds(need: Need): readonly Configuration<CicdFacts>[] {
  return vercelPlans(need).map((plan) =>
    configuration<CicdFacts>({
      key: `builds-${plan}`,
      label: `Vercel builds on ${planName(plan)}`,
      plan,
      components: [
        vercelTeam(need, plan),
        ...vercelSeats(need, plan),
        ...(plan === "pro" ? [usageComponent("vercel", { buildMinutes: need.size("buildMinutesPerMonth") })] : []),
        ...vercelAddOnComponents(need),
      ],
      addOns: vercelAddOns(need),
      facts: {
        deploysTo: ["vercel"],
        selfHosted: false,
        approvalStage: null,
        seats: Math.ceil(need.size("developerSeats").expected),
      },
    }),
  );
}

/** Environment variables of the project: neither rotation nor a versioned audit, hence no secrets manager. */
export function configureEnvironment(need: Need): readonly Configuration<SecretsFacts>[] {
  return vercelPlans(need).map((plan) =>
    configuration<SecretsFacts>({
      key: `environment-${plan}`,
      label: `Vercel environment variables (${planName(plan)})`,
      plan,
      components: [
        vercelTeam(need, plan),
        skuComponent("vercel", "environment-variables"),
        ...vercelAddOnComponents(need),
      ],
      addOns: vercelAddOns(need),
      facts: { manager: false, rotation: false, keyManagement: null, serves: ["vercel"] },
    }),
  );
}

/** DDoS mitigation and custom rules on every plan; the managed rule sets are for Enterprise only. */
export function configureFirewall(need: Need): readonly Configuration<EdgeProtectionFacts>[] {
  return vercelPlans(need).map((plan) =>
    configuration<EdgeProtectionFacts>({
      key: `firewall-${plan}`,
      label: `Vercel Firewall (${planName(plan)})`,
      plan,
      components: [vercelTeam(need, plan), skuComponent("vercel", "firewall"), ...vercelAddOnComponents(need)],
      addOns: vercelAddOns(need),
      facts: { waf: true, wafManagedRules: false, ddosProtection: true, intrusionDetection: null, fronts: ["vercel"] },
    }),
  );
}
