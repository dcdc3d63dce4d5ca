import { z } from "zod";
import { ttlChoices } from "../../src/options/free-fields.ts";
import { commonFields, sectionForm } from "./answer.schema.ts";

const cachingAnswerSchema = z.strictObject({
  ...commonFields,
  ttlSeconds: z
    .literal(ttlChoices)
    .nullable()
    .describe(
      "How long a cached answer may be old, in seconds; null for the program's default or where nothing is cached",
    ),
});

export const cachingForm = sectionForm("caching", cachingAnswerSchema, ({ ttlSeconds }) =>
  ttlSeconds === null ? {} : { ttlSeconds },
);
