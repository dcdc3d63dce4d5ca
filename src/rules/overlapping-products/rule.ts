import { sectionIds } from "../../spec/words.ts";
import { knownUses } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

/** Products of one role from which on one is too many. Monitoring products share a role while their work differs. */
const tooMany: ReadonlyMap<string, number> = new Map([
  ["authentication", 2],
  ["cache", 2],
  ["cdn", 2],
  ["ci", 2],
  ["database", 2],
  ["secrets", 2],
  ["waf", 2],
  ["apm", 3],
  ["logging", 2],
  ["uptime", 2],
  ["on-call", 2],
]);

export const overlappingProducts: Rule = {
  id: "overlapping-products",
  severity: "info",
  regime: null,
  sections: sectionIds,
  title: "No two products do the same work",
  why: "Each further product is one more contract, one more place to look, and one more thing to patch.",
  fix: "Keep one of them, unless each does something that the others cannot.",
  reference: "AWS Well-Architected COST 5; Azure RE:01, CO:14",
  appliesTo: () => true,
  check: (subject) => {
    const { placed, open } = knownUses(subject);
    // Products of one vendor are parts of one whole, as AWS CodeBuild and CodePipeline are.
    const vendorOf = (id: string): string => subject.catalog.find(id)?.vendor ?? id;
    const doubled = sectionIds.flatMap((section) =>
      [...tooMany].flatMap(([role, limit]) => {
        const own = placed.filter((other) => other.section === section && other.use.role === role);
        const vendors = [...new Set(own.map(({ use }) => vendorOf(use.serviceId)))];
        return vendors.length < limit
          ? []
          : [fail(section, `${vendors.join(", ")} are all there for ${role}`, [section])];
      }),
    );
    return [...doubled, ...open];
  },
};
