import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-codebuild.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

export const awsCodebuild = defineService({
  ...awsFamily,
  id: "aws-codebuild",
  name: "AWS CodeBuild and CodePipeline",
  specName: "aws-codebuild",
  aliases: ["codebuild", "codepipeline", "aws codepipeline", "aws codebuild"],
  sections: ["cicd"],
  compliance: awsCompliance("aws-codebuild"),
  slaPercent: null,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { cicd: { configure } },
});

function configure(need: Need): readonly Configuration<CicdFacts>[] {
  return [
    configuration<CicdFacts>({
      key: "general1-small",
      label: "CodeBuild general1.small with CodePipeline",
      plan: "standard",
      components: [
        usageComponent("aws-codebuild", { buildMinutes: need.size("buildMinutesPerMonth") }, need.region),
        usageComponent("aws-codepipeline", { actionMinutes: need.size("buildMinutesPerMonth") }, need.region),
      ],
      companions: [{ serviceId: "aws-codepipeline", role: "ci", plan: "standard" }],
      facts: { deploysTo: ["aws"], selfHosted: false, approvalStage: true, seats: 0 },
    }),
  ];
}
