import type { GraphState } from "../graph/state.ts";
import type { SectionDetails } from "../src/spec/details.ts";
import type { Alternative } from "../src/spec/plan.ts";
import { buildOption } from "./build-option.ts";

/** A decision of a section as a model takes it. */
export function decision<S extends keyof SectionDetails>(section: S, rationale = "It fits.") {
  const alternatives: Alternative[] = [];
  return {
    optionId: `${section}/1`,
    details: buildOption(section, { id: `${section}/1`, usd: 1 }).details,
    rationale,
    decidedBy: "model" as const,
    fallbackReason: null,
    alternatives,
  };
}

/** A state in which every section is decided. */
export const decided: GraphState = {
  projectName: "Example",
  projectDescription: "Something.",
  modelCalls: [],
  sectionFailures: {},
  answerNotes: {},
  hostingDecision: decision("hosting"),
  databaseDecision: decision("database"),
  cachingDecision: decision("caching"),
  cicdDecision: decision("cicd"),
  monitoringDecision: decision("monitoring"),
  securityDecision: decision("security"),
};
