import { z } from "zod";
import { commonFields, sectionForm } from "./answer.schema.ts";

/** What a model answers for hosting: everything else comes with the option. */
const hostingAnswerSchema = z.strictObject(commonFields);

export const hostingForm = sectionForm("hosting", hostingAnswerSchema, () => ({}));
