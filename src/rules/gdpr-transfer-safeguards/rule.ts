import { coverage } from "../../catalog/coverage.ts";
import { knownUses, type PlacedUse } from "../facts.ts";
import { fail, type Observation, type Rule, type Subject, unknown } from "../rule.ts";

/** The EU, and areas that an adequacy decision covers for every recipient. */
const freeAreas: readonly string[] = ["eu", "uk", "ch"];

export const gdprTransferSafeguards: Rule = {
  id: "gdpr-transfer-safeguards",
  severity: "warning",
  regime: "GDPR",
  sections: ["hosting", "database", "caching", "cicd", "monitoring", "security"],
  title: "Personal data leaves the EEA only under a contract",
  why: "Without an adequacy decision a transfer needs safeguards, and those stand in the vendor's agreement.",
  fix: "Choose regions in the EU, or vendors whose processing agreement carries standard contractual clauses.",
  reference: "GDPR Art. 44–46",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("GDPR"),
  check: (subject) => {
    const { placed, open } = knownUses(subject);
    return [...placed.flatMap((use) => safeguardOf(subject, use)), ...open];
  },
};

function safeguardOf({ catalog }: Subject, { section, use }: PlacedUse): Observation[] {
  const { area } = use;
  if (area !== null && freeAreas.includes(area)) return [];
  const service = catalog.find(use.serviceId);
  if (service === undefined) return [unknown(section, `${use.serviceId} is not in the catalog`)];
  const { state } = coverage(service, use, "GDPR");
  if (state === "covered") return [];
  if (area === null) return [unknown(section, `where ${service.name} keeps data is not stated`)];
  const place = area === "global" ? "places all over the world" : area;
  return [
    state === "not-covered"
      ? fail(section, `${service.name} keeps data in ${place} without a processing agreement`, [section])
      : unknown(section, `what covers the transfer to ${service.name} in ${place} is not known`),
  ];
}
