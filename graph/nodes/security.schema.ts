import { z } from "zod";
import { rotationChoices } from "../../src/options/free-fields.ts";
import { commonFields, sectionForm } from "./answer.schema.ts";

const securityAnswerSchema = z.strictObject({
  ...commonFields,
  secretsRotationDays: z
    .literal(rotationChoices)
    .nullable()
    .describe(
      "How often secrets are changed, in days, where the store can rotate them; null for the program's default",
    ),
});

export const securityForm = sectionForm("security", securityAnswerSchema, ({ secretsRotationDays }) =>
  secretsRotationDays === null ? {} : { secretsRotationDays },
);
