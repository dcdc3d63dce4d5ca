import { z } from "zod";
import { commonFields, sectionForm } from "./answer.schema.ts";

/** What a model answers for database: everything else comes with the option. */
const databaseAnswerSchema = z.strictObject(commonFields);

export const databaseForm = sectionForm("database", databaseAnswerSchema, () => ({}));
