import { detailsOf, isNoCacheStore, isNoDatabase, isNone, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const applicationTraced: Rule = {
  id: "application-traced",
  severity: "warning",
  regime: null,
  sections: ["monitoring"],
  title: "A slow request can be followed through the services that it passes",
  why: "With several services behind one request, nobody can tell from logs alone which of them was slow.",
  fix: "Name a product for application performance that records traces.",
  reference: "AWS Well-Architected REL 6; Azure RE:10",
  appliesTo: (subject) =>
    subject.spec.hosting.compute !== "static" && !isNoDatabase(subject) && !isNoCacheStore(subject),
  check: (subject) =>
    isNone(subject.spec.monitoring.apm)
      ? [fail("monitoring.apm", "no product watches how the application performs")]
      : requireFlag(detailsOf(subject, "monitoring").tracing, "monitoring.tracing", "requests are not traced"),
};
