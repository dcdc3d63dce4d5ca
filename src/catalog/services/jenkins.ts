import { claims, unsourcedClaim } from "../claims.ts";
import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/jenkins.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

export const jenkins = defineService({
  id: "jenkins",
  name: "Jenkins, self-hosted",
  vendor: "Jenkins",
  provider: "jenkins",
  specName: "jenkins",
  aliases: ["jenkins ci"],
  sections: ["cicd"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["self-hosted"],
  compliance: claims(["SOC2", "HIPAA", "GDPR", "PCI-DSS", "ISO27001", "FedRAMP"], {
    ...unsourcedClaim(),
    note: "inherits from the machine it runs on",
  }),
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 8,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { cicd: { configure } },
});

function configure(need: Need): readonly Configuration<CicdFacts>[] {
  return [
    configuration<CicdFacts>({
      key: "controller",
      label: "Jenkins on a VM of 2 vCPU / 4 GB",
      plan: "self-hosted",
      components: [skuComponent("jenkins", "controller")],
      facts: {
        deploysTo: "any",
        selfHosted: true,
        approvalStage: true,
        seats: Math.ceil(need.size("developerSeats").expected),
      },
      notPriced: [{ what: "build agents and disk of Jenkins", why: "they depend on how many builds run at once" }],
    }),
  ];
}
