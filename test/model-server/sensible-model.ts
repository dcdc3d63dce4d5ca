import { readTraits } from "../../src/sizing/traits.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import type { ReceivedRequest, Reply } from "./server.ts";

/** One row of the options that a question offers. */
export interface OfferedRow {
  label: string;
  name: string;
  cells: readonly string[];
}

/** The options of a question, as a model would read them. */
export function offeredRows(text: string): OfferedRow[] {
  const table = /\nOptions for \w+:\n[^\n]*\n([\s\S]*?)(?:\n\n|$)/.exec(text)?.[1] ?? "";
  return table
    .split("\n")
    .map((line) => line.split(" | "))
    .filter(([label]) => label !== undefined && /^[A-L]$/.test(label))
    .map((cells) => ({ label: cells[0] ?? "", name: cells[1] ?? "", cells }));
}

/** The fields that each section asks beside reasons and choice, left to the program. */
const ownFields: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  caching_decision: { ttlSeconds: null },
  cicd_decision: { extraStages: [], deploymentStrategy: null },
  monitoring_decision: { extraAlerts: [] },
  security_decision: { secretsRotationDays: null },
};

/** Takes the row that `pick` names, the first by default, and gives reasons without figures. */
export function sectionAnswer(
  { task, text }: Pick<ReceivedRequest, "task" | "text">,
  pick: (rows: readonly OfferedRow[]) => OfferedRow | undefined = (rows) => rows[0],
): Record<string, unknown> {
  const row = pick(offeredRows(text));
  const rationale = `${(row?.name ?? "It").replaceAll(/\d[\d.,]*/g, "").slice(0, 120)} suits what this team runs and what its users expect. The next best option would add a vendor or hours of operation without need.`;
  return { rationale, choice: row?.label ?? "A", ...ownFields[task] };
}

const storedVolume = /[^.\n]{0,60}\bdatabase\b[^.\n]{0,40}?(\d[\d.,]*\s?[TG]B)\b/i;

/** Kinds of work by the product's own keywords, whose evidence stands in the brief, and a database size that is stated. */
export function briefAnswer({ text }: Pick<ReceivedRequest, "text">): Record<string, unknown> {
  const line = text.split("\n").find((candidate) => candidate.startsWith('{"projectName"')) ?? "{}";
  const { brief } = parseBrief(JSON.parse(line));
  // Evidence that was not read from words, such as a regime, cannot be quoted.
  const isQuoted = (words: string): boolean => line.toLowerCase().includes(words.toLowerCase());
  const stated = storedVolume.exec(brief.projectDescription);
  return {
    traits: readTraits(brief)
      .filter(({ evidence }) => isQuoted(evidence))
      .map(({ id, evidence }) => ({ id, quotation: evidence })),
    sizes: stated === null ? [] : [{ key: "databaseGb", amount: stated[1], quotation: stated[0].trim() }],
  };
}

/** A stand-in that answers every question of this product in form and in reason; it is no language model. */
export function sensibleReply(request: ReceivedRequest): Reply {
  const answer = request.task === "brief_reading" ? briefAnswer(request) : sectionAnswer(request);
  return { kind: "answer", content: JSON.stringify(answer) };
}
