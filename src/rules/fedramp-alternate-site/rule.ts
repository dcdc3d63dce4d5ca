import { dataInSecondRegion } from "../combined-facts.ts";
import { detailsOf, either, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const fedrampAlternateSite: Rule = {
  id: "fedramp-alternate-site",
  severity: "warning",
  regime: "FedRAMP",
  sections: ["hosting", "database"],
  title: "A second site can store the data and take over the work",
  why: "Storage and processing need an alternate site that one disaster does not reach together with the first.",
  fix: "Run in zones that are apart or in a second region, and copy backups to another region.",
  reference: "NIST SP 800-53 CP-6, CP-7",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: (subject) => [
    ...requireFlag(
      either(subject.spec.hosting.regions.length >= 2, detailsOf(subject, "hosting").multiZone),
      "hosting.regions",
      "the application has no second site to run at",
    ),
    ...(isNoDatabase(subject)
      ? []
      : requireFlag(
          dataInSecondRegion(subject),
          "database.backups.crossRegionCopy",
          "no copy of the data is kept at another site",
        )),
  ],
};
