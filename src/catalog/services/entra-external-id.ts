import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/entra-external-id.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

export const entraExternalId = defineService({
  ...azureFamily,
  id: "entra-external-id",
  name: "Microsoft Entra External ID",
  specName: "entra-external-id",
  aliases: ["azure ad b2c", "entra id", "microsoft entra"],
  sections: ["security"],
  compliance: azureCompliance("entra-external-id"),
  slaPercent: null,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { authentication: { configure } },
});

function configure(need: Need): readonly Configuration<AuthenticationFacts>[] {
  return [
    configuration<AuthenticationFacts>({
      key: "core",
      label: "Microsoft Entra External ID",
      plan: "standard",
      components: [usageComponent("entra-external-id", { activeUsers: need.size("authenticatedUsers") }, need.region)],
      facts: { mfa: true, selfHosted: false, onlyBeside: null },
    }),
  ];
}
