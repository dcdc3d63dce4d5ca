import { fail, type Rule } from "../rule.ts";

export const testStage: Rule = {
  id: "test-stage",
  severity: "error",
  regime: null,
  sections: ["cicd"],
  title: "The pipeline tests before it deploys",
  why: "A deployment without tests ships the fault it carries.",
  fix: "Add a test stage.",
  reference: "AWS Well-Architected REL 8; Azure SE:11",
  appliesTo: () => true,
  check: ({ spec }) =>
    spec.cicd.stages.some((stage) => /test/i.test(stage)) ? [] : [fail("cicd.stages", "no test stage")],
};
