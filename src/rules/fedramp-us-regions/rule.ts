import { outsideArea } from "../places-of-data.ts";
import type { Rule } from "../rule.ts";

export const fedrampUsRegions: Rule = {
  id: "fedramp-us-regions",
  severity: "error",
  regime: "FedRAMP",
  sections: ["hosting", "database", "caching"],
  title: "Processing and data stay in the United States",
  why: "The location of processing, data and services is restricted.",
  fix: "Choose regions in the United States.",
  reference: "NIST SP 800-53 SA-9(5)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: (subject) => outsideArea(subject, "us"),
};
