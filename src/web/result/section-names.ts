import type { SectionId } from "../../spec/words.ts";

export const sectionNames: Readonly<Record<SectionId, string>> = {
  hosting: "Hosting",
  database: "Database",
  caching: "Caching",
  cicd: "CI/CD",
  monitoring: "Monitoring",
  security: "Security",
};
