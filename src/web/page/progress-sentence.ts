import { usd } from "../../text/money.ts";
import type { ProgressEvent } from "../../projects/progress.ts";
import { sectionNames } from "../result/section-names.ts";

/** What happened, in a sentence for people who hear the page and for the log; null where it is not worth one. */
export function sentenceOf(event: ProgressEvent): string | null {
  switch (event.type) {
    case "started":
      return startSentences[event.node] ?? null;
    case "read":
      return event.traits.length === 0
        ? "The brief was read; no kind of work was recognised."
        : `The brief was read: ${event.traits.join(", ")}.`;
    case "options":
      return `${sectionNames[event.section]}: ${optionsText(event)}.`;
    case "decided":
      return `${sectionNames[event.section]} decided: ${event.label}, ${usd(event.monthlyUsd)} a month${event.decidedBy === "planner-fallback" ? ", by the planner instead of the model" : ""}.`;
    case "kept":
      return `${sectionNames[event.section]} kept${event.isChanged ? ", in another size" : ""}: ${event.label}.`;
    case "retrying":
      return `The model did not answer for ${event.node}; it is asked again in ${(event.waitMs / 1000).toFixed(1)} seconds (${cut(event.reason)}).`;
    case "reasked":
      return `The model's answer for ${event.node} could not be used; it is asked once more (${cut(event.reason)}).`;
    case "fell-back":
      return `The model gave nothing usable for ${event.node}; ${event.node === "brief" ? "its keywords are read" : "the planner decides"} instead (${cut(event.reason)}).`;
    case "repairing":
      return `Repair round ${event.round}${event.by === "planner" ? ", by the planner" : ""}: ${event.sections.map((section) => sectionNames[section]).join(", ")} decided again for ${event.ruleIds.join(", ")}.`;
    case "validated":
      return `The rules were checked: ${event.fails} fail, ${event.unknowns} cannot be told.`;
    case "saved":
      return event.version === null ? "The run was recorded." : `Saved as version ${event.version}.`;
    case "called":
      return null;
  }
}

/** `7 options fit, 2 ruled out`. */
export function optionsText({ offered, excluded }: { offered: number; excluded: number }): string {
  return `${offered} ${offered === 1 ? "option fits" : "options fit"}, ${excluded} ruled out`;
}

const startSentences: Readonly<Record<string, string>> = {
  brief: "The brief is being read and sized.",
  cost: "The whole is being priced.",
};

const longestReason = 200;

function cut(reason: string): string {
  return reason.length > longestReason ? `${reason.slice(0, longestReason)}…` : reason;
}
