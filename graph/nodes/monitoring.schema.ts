import { z } from "zod";
import { extraAlerts } from "../../src/options/free-fields.ts";
import { keysOf } from "../../src/spec/keys.ts";
import { commonFields, sectionForm } from "./answer.schema.ts";

const mostExtraAlerts = 4;

const monitoringAnswerSchema = z.strictObject({
  ...commonFields,
  extraAlerts: z
    .array(z.enum(keysOf(extraAlerts)))
    .refine((alerts) => alerts.length <= mostExtraAlerts, `must name at most ${mostExtraAlerts}`)
    .describe(
      "Alerts that this kind of application needs beside errors, latency, uptime, storage and spend; at most four",
    ),
});

export const monitoringForm = sectionForm("monitoring", monitoringAnswerSchema, ({ extraAlerts: alerts }) => ({
  extraAlerts: alerts,
}));
