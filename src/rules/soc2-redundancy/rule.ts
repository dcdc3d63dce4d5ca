import { databaseIsRedundant } from "../combined-facts.ts";
import { detailsOf, either, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const soc2Redundancy: Rule = {
  id: "soc2-redundancy",
  severity: "warning",
  regime: "SOC2",
  sections: ["hosting", "database"],
  title: "No single machine carries the service",
  why: "Availability that is promised must survive the loss of one machine.",
  fix: "Run two instances or more, and give the database a replica or a standby.",
  reference: "SOC 2 A1.2",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("SOC2"),
  check: (subject) => {
    const { minimumInstances, multiZone } = detailsOf(subject, "hosting");
    const isFleet = minimumInstances === undefined ? undefined : minimumInstances >= 2;
    return [
      ...requireFlag(
        either(multiZone, isFleet),
        "hosting.multiZone",
        "the application runs on one machine in one zone",
      ),
      ...(isNoDatabase(subject)
        ? []
        : requireFlag(
            databaseIsRedundant(subject),
            "database.highAvailability",
            "the database has neither a replica nor a standby in another zone",
          )),
    ];
  },
};
