import type { Finding } from "../src/spec/plan.ts";
import type { GraphState } from "./state.ts";

/** How the brief was read, where that is not what was asked for, and what of the reading was dropped. */
export function readingNotes(briefReading: GraphState["briefReading"]): Finding[] {
  if (briefReading === undefined) return [];
  const { fallbackReason, dropped } = briefReading;
  const note = (ruleId: string, severity: Finding["severity"], message: string): Finding => ({
    ruleId,
    result: "note",
    severity,
    sections: [],
    path: "",
    message,
    reference: "how the brief was read",
    resolvedInRound: null,
  });
  return [
    ...(fallbackReason === null
      ? []
      : [
          note(
            "keywords-fallback",
            "warning",
            `The brief was read by keywords instead of the model: ${fallbackReason}`,
          ),
        ]),
    ...dropped.map((what) =>
      note("reading-dropped", "info", `Of the model's reading of the brief this was dropped: ${what}`),
    ),
  ];
}
