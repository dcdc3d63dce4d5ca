import { detailsOf, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const pciDssIntrusionDetection: Rule = {
  id: "pci-dss-intrusion-detection",
  severity: "warning",
  regime: "PCI-DSS",
  sections: ["security"],
  title: "Intrusions into the network are detected",
  why: "Traffic at the edge and inside the cardholder data environment must be watched for intrusions, which a firewall for web requests does in part only.",
  fix: "Turn on the intrusion detection of the cloud, or add one.",
  reference: "PCI DSS v4.0.1 11.5.1",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "security").intrusionDetection,
      "security.intrusionDetection",
      "nothing detects intrusions into the network",
    ),
};
