import type { SectionId } from "../../src/spec/words.ts";
import type { SectionForm } from "./answer.schema.ts";
import { cachingForm } from "./caching.schema.ts";
import { cicdForm } from "./cicd.schema.ts";
import { databaseForm } from "./database.schema.ts";
import { hostingForm } from "./hosting.schema.ts";
import { monitoringForm } from "./monitoring.schema.ts";
import { securityForm } from "./security.schema.ts";

/** The form of each section's answer. Built once a process; a form that strict mode would refuse stops it there. */
export const sectionForms: Readonly<Record<SectionId, SectionForm>> = {
  hosting: hostingForm,
  database: databaseForm,
  caching: cachingForm,
  cicd: cicdForm,
  monitoring: monitoringForm,
  security: securityForm,
};
