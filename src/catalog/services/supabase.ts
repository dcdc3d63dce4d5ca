import { sourcedClaim, statedNo } from "../claims.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/supabase.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration } from "../shape/configuration.ts";
import { configureSupabaseDatabase } from "../shape/supabase-database.ts";
import {
  supabaseAddOnComponents,
  supabaseAddOns,
  supabaseOrganisation,
  supabasePlanName,
  supabasePlans,
} from "../supabase.ts";

const plansUrl =
  "https://github.com/supabase/supabase/blob/0a84cdf96a3c594d5307a2b70b5e073ea0520461/packages/shared-data/plans.ts";
const regionsUrl = "https://supabase.com/regions";

export const supabase = defineService({
  id: "supabase",
  name: "Supabase",
  vendor: "Supabase",
  provider: "supabase",
  specName: "supabase",
  aliases: ["supabase postgres", "supabase auth", "supabase database"],
  sections: ["database", "security"],
  network: "supabase",
  cloud: "aws",
  status: "offered",
  // London and Zurich are not in the EU, and the general region "Europe" may place data there.
  regions: [
    { id: "us-east-1", area: "us" },
    { id: "us-east-2", area: "us" },
    { id: "us-west-1", area: "us" },
    { id: "ca-central-1", area: "ca" },
    { id: "eu-central-1", area: "eu" },
    { id: "eu-west-1", area: "eu" },
    { id: "eu-west-3", area: "eu" },
    { id: "eu-north-1", area: "eu" },
    { id: "eu-west-2", area: "uk" },
    { id: "eu-central-2", area: "ch" },
    { id: "ap-southeast-1", area: "apac" },
    { id: "ap-southeast-2", area: "apac" },
    { id: "ap-northeast-1", area: "apac" },
    { id: "ap-northeast-2", area: "apac" },
    { id: "ap-south-1", area: "apac" },
    { id: "sa-east-1", area: "sa" },
  ],
  plans: ["pro", "team"],
  compliance: {
    SOC2: sourcedClaim(plansUrl, ["team"]),
    HIPAA: { ...sourcedClaim(plansUrl, ["team"]), addOnSku: "hipaa" },
    GDPR: sourcedClaim(regionsUrl),
    ISO27001: sourcedClaim(regionsUrl),
    "PCI-DSS": statedNo("no PCI DSS attestation is stated for the database"),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "yes",
  // An uptime agreement comes with Enterprise only.
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: plansUrl, asOf: "2026-11", confidence: "high" },
  prices: parsePrices(prices),
  offerings: {
    database: { engines: ["postgres"], configure: configureSupabaseDatabase },
    authentication: { configure: configureAuth },
  },
});

/** Auth belongs to the project that holds the database, so it is offered beside a Supabase database only. */
function configureAuth(need: Need): readonly Configuration<AuthenticationFacts>[] {
  return supabasePlans.map((plan) =>
    configuration<AuthenticationFacts>({
      key: `auth-${plan}`,
      label: `Supabase Auth, ${supabasePlanName(plan)}`,
      plan,
      components: [
        supabaseOrganisation(need, plan, { authMau: need.size("authenticatedUsers") }),
        ...supabaseAddOnComponents(need, plan),
      ],
      addOns: supabaseAddOns(need, plan),
      facts: { mfa: true, selfHosted: false, onlyBeside: "supabase" },
    }),
  );
}
