import type { ProgressEvent } from "../projects/progress.ts";
import { usd } from "../text/money.ts";
import { safeText } from "../text/safe-text.ts";
import type { CliWorld } from "./ports.ts";

const longestReason = 160;

/** Reasons may quote a server or a model: made safe for the terminal, and cut. */
function oneLine(reason: string): string {
  const text = safeText(reason);
  return text.length > longestReason ? `${text.slice(0, longestReason)}…` : text;
}

/** Writes what happens to standard error, a line an event, results never. */
export function progressReporter(world: CliWorld): (event: ProgressEvent) => void {
  const line = (label: string, text: string): void => world.stderr.write(`${label.padEnd(11)} ${text}\n`);
  let offered = 0;
  return (event) => {
    switch (event.type) {
      case "options":
        offered += event.offered;
        if (event.section === "security") line("brief", `${offered} options priced`);
        return;
      case "decided":
        line(
          event.section,
          `${event.label}, ${usd(event.monthlyUsd)}/month${event.decidedBy === "planner-fallback" ? " (planner instead of the model)" : ""}`,
        );
        return;
      case "kept":
        line(event.section, `kept${event.isChanged ? ", changed to suit the brief" : ""}: ${event.label}`);
        return;
      case "repairing":
        line(
          "repair",
          `round ${event.round}${event.by === "planner" ? ", by the planner" : ""}: ${event.sections.join(", ")} (${event.ruleIds.join(", ")})`,
        );
        return;
      case "validated":
        line("validate", `${event.fails} failed, ${event.unknowns} unknown`);
        return;
      case "reasked":
        line(event.node, `asked again: ${oneLine(event.reason)}`);
        return;
      case "fell-back":
        line(
          event.node,
          `${event.node === "brief" ? "read by keywords" : "decided by the planner"}: ${oneLine(event.reason)}`,
        );
        return;
      case "retrying":
        line(event.node, `tried again in ${(event.waitMs / 1000).toFixed(1)} s: ${oneLine(event.reason)}`);
        return;
      case "read":
        if (event.by === "model")
          line("brief", `read: ${event.traits.join(", ")}${event.sizes > 0 ? `; ${event.sizes} stated sizes` : ""}`);
        return;
      case "saved":
        line("saved", event.version === null ? `run ${event.runId}` : `version ${event.version}`);
        return;
      case "called":
      case "started":
        return;
    }
  };
}
