import { euResident } from "../../catalog/coverage.ts";
import { knownUses } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const dataResidencyServices: Rule = {
  id: "data-residency-services",
  severity: "error",
  regime: null,
  sections: ["hosting", "database", "caching", "cicd", "monitoring", "security"],
  title: "Every service can keep data in the EU at the chosen plan",
  why: "Logs, log-in and build servers hold data as well as the database.",
  fix: "Choose services or plans with EU residency.",
  reference: "requirement of the brief (dataResidency)",
  appliesTo: ({ brief }) => brief.dataResidency === "eu",
  check: (subject) => {
    const { placed, open } = knownUses(subject);
    const judged = placed.flatMap(({ section, use }) => {
      const service = subject.catalog.find(use.serviceId);
      if (service === undefined) return [unknown(section, `${use.serviceId} is not in the catalog`)];
      const resident = euResident(service, use.plan);
      if (resident === "yes") return [];
      return [
        resident === "no"
          ? fail(section, `${service.name} cannot keep data in the EU on ${use.plan}`, [section])
          : unknown(section, `whether ${service.name} keeps data in the EU is not known`),
      ];
    });
    return [...judged, ...open];
  },
};
