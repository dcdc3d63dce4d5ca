import { besideDatabase, good, withoutDatabase, withoutDetails, withRuntimes, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const pages = withRuntimes(withSpec(good(), "hosting", { compute: "static" }), "aws-fargate", ["static"]);

export const examples: RuleExamples = {
  pass: [besideDatabase(pages, "supabase"), withRuntimes(pages, "aws-fargate", ["node", "static"])],
  fail: [pages],
  unknown: [withoutDetails(pages)],
  notApplicable: [good(), withoutDatabase(pages)],
};
