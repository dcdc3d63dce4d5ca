import type { ProgressEvent } from "../projects/progress.ts";
import { usd } from "./format/money.ts";
import type { CliWorld } from "./ports.ts";

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
      case "repairing":
        line("repair", `round ${event.round}: ${event.sections.join(", ")} (${event.ruleIds.join(", ")})`);
        return;
      case "validated":
        line("validate", `${event.fails} failed, ${event.unknowns} unknown`);
        return;
      case "reasked":
      case "fell-back":
        line(event.section, `${event.type === "reasked" ? "asked again" : "fell back"}: ${event.reason}`);
        return;
      case "saved":
        line("saved", event.version === null ? `run ${event.runId}` : `version ${event.version}`);
        return;
      case "started":
        return;
    }
  };
}
