import { knownUses } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

/** Roles that answer requests at an edge and keep copies of what they send. */
const edgeRoles: readonly string[] = ["compute", "cdn", "cache", "database", "object-storage"];
/** Sections whose services answer requests. */
const answering: ReadonlySet<string> = new Set(["hosting", "database", "caching"]);

export const dataResidencyEdge: Rule = {
  id: "data-residency-edge",
  severity: "warning",
  regime: null,
  sections: ["hosting", "caching"],
  title: "No copy of data is kept at edges all over the world",
  why: "A global edge answers from the nearest place, and keeps copies there.",
  fix: "Serve from a region in the EU, restrict the edge to it, or let the edge hold public files only.",
  reference: "requirement of the brief (dataResidency)",
  appliesTo: ({ brief }) => brief.dataResidency === "eu",
  check: (subject) => {
    if (subject.spec.hosting.compute === "edge")
      return [fail("hosting.compute", "the application runs at the edge, outside the EU too")];
    const { placed, open } = knownUses(subject);
    const atEdges = placed
      .filter(({ use }) => use.area === "global" && edgeRoles.includes(use.role))
      .map(({ section, use }) =>
        fail(section, `${use.serviceId} (${use.role}) keeps copies at edges outside the EU`, [section]),
      );
    return [...atEdges, ...open.filter(({ path }) => answering.has(path))];
  },
};
