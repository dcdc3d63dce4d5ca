import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const singleZone: Rule = {
  id: "single-zone",
  severity: "warning",
  regime: null,
  sections: ["hosting", "database"],
  title: "Nothing rests on a single zone where 99.9 % is promised",
  why: "One zone fails about as often as the promise allows.",
  fix: "Spread over zones, or promise less.",
  reference: "AWS Well-Architected REL 10; Azure RE:05",
  appliesTo: ({ brief }) => brief.availabilityTarget >= 99.9,
  check: (subject) => [
    ...requireFlag(detailsOf(subject, "hosting").multiZone, "hosting.multiZone", "the application runs in one zone"),
    ...(isNoDatabase(subject)
      ? []
      : requireFlag(
          detailsOf(subject, "database").highAvailability,
          "database.highAvailability",
          "the database has no standby in another zone",
        )),
  ],
};
