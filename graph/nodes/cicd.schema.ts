import { z } from "zod";
import { extraStages } from "../../src/options/free-fields.ts";
import { keysOf } from "../../src/spec/keys.ts";
import { commonFields, sectionForm } from "./answer.schema.ts";

const cicdAnswerSchema = z.strictObject({
  ...commonFields,
  extraStages: z
    .array(z.enum(keysOf(extraStages)))
    .describe("Stages that this project needs beside lint, test, security scan, build and deploy; often none"),
  deploymentStrategy: z
    .enum(["rolling", "blue-green", "canary", "atomic"])
    .nullable()
    .describe("How a release replaces the running version, where there is a reason against the default; else null"),
});

export const cicdForm = sectionForm("cicd", cicdAnswerSchema, ({ extraStages: stages, deploymentStrategy }) => ({
  extraStages: stages,
  ...(deploymentStrategy === null ? {} : { deploymentStrategy }),
}));
