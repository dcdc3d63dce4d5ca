import type { NormalizedBrief } from "../spec/brief.ts";
import { multiplierPattern } from "../spec/number-text.ts";
import type { TraitId } from "../spec/traits.ts";
import type { WorkloadKey } from "../spec/workload.ts";
import { readStatedAmount, type StatableKey, type StatedSize } from "./stated-size.ts";

/** What a reader of the brief says it says. Nothing of it counts before `acceptReading` has held it against the brief. */
export interface ProposedReading {
  traits: readonly { id: TraitId; quotation: string }[];
  /** `amount` is the number with its unit as it stands inside the quotation, e.g. "16 TB". */
  sizes: readonly { key: StatableKey; amount: string; quotation: string }[];
}

export interface AcceptedReading {
  /** The words of the brief that each trait rests on. */
  traits: ReadonlyMap<TraitId, string>;
  sizes: readonly StatedSize[];
  /** What was proposed and dropped, in words. */
  dropped: readonly string[];
}

/** Shorter quotations occur in any text and prove nothing. */
const leastQuotation = 4;
const shownQuotation = 120;

/**
 * Keeps what the brief bears out: each quotation must occur in it, and a size is computed from the quoted words. What
 * the caller gave as a field wins over what the description states.
 */
export function acceptReading(brief: NormalizedBrief, proposed: ProposedReading): AcceptedReading {
  const text = comparable(briefText(brief));
  const dropped: string[] = [];
  const isQuoted = (quotation: string): boolean => {
    const words = comparable(quotation);
    return words.length >= leastQuotation && text.includes(words);
  };
  const traits = new Map<TraitId, string>();
  for (const { id, quotation } of proposed.traits) {
    if (!isQuoted(quotation)) dropped.push(`${id}: ${notThere(quotation)}`);
    else if (!traits.has(id)) traits.set(id, quotation.trim());
  }
  const sizes = new Map<StatableKey, StatedSize>();
  for (const size of proposed.sizes) {
    const fault = isQuoted(size.quotation) ? sizeFault(brief, size, sizes) : notThere(size.quotation);
    if (typeof fault === "string") dropped.push(`${size.key}: ${fault}`);
    else sizes.set(size.key, fault);
  }
  return { traits, sizes: [...sizes.values()], dropped };
}

function sizeFault(
  brief: NormalizedBrief,
  { key, amount, quotation }: ProposedReading["sizes"][number],
  known: ReadonlyMap<StatableKey, StatedSize>,
): StatedSize | string {
  const field = givenField(brief, key);
  if (field !== null) return `${field} of the brief counts`;
  if (known.has(key)) return "stated twice; the first counts";
  if (!standsWhole(comparable(amount), comparable(quotation))) return `"${amount}" does not stand in its quotation`;
  const read = readStatedAmount(key, { amount, quotation });
  return "fault" in read ? read.fault : { key, value: read.value, quotation: quotation.trim() };
}

/** Whether the amount stands in the words with all its digits: "6 TB" is none of "16 TB", nor "2" of "2 million". */
function standsWhole(amount: string, words: string): boolean {
  let at = amount === "" ? -1 : words.indexOf(amount);
  while (at !== -1) {
    const end = at + amount.length;
    const before = words.slice(Math.max(0, at - 2), at);
    const behind = words.slice(end, end + 20);
    const isWhole =
      !/[\p{L}\d$€£]$|\d[.,'_]$/u.test(before) && !/^(?:[\p{L}\d%]|[.,'_]\d| ?(?:-|to) ?\d)/u.test(behind);
    if (isWhole && !multiplierPattern.test(behind.trimStart())) return true;
    at = words.indexOf(amount, at + 1);
  }
  return false;
}

/** The field by which the caller has said this size already. */
function givenField({ scaleRequirements, workload }: NormalizedBrief, key: WorkloadKey): string | null {
  if (workload[key] !== undefined) return `workload.${key}`;
  const fields: Partial<Record<WorkloadKey, keyof typeof scaleRequirements>> = {
    monthlyActiveUsers: "expectedUsers",
    dailyActiveUsers: "expectedUsers",
    peakConcurrentUsers: "peakConcurrentUsers",
    peakRequestsPerSecond: "requestsPerSecond",
    requestsPerMonth: "requestsPerSecond",
    databaseGb: "dataVolumeGb",
    objectStorageGb: "dataVolumeGb",
  };
  const field = fields[key];
  return field !== undefined && scaleRequirements[field] !== undefined ? `scaleRequirements.${field}` : null;
}

function briefText({ projectName, projectDescription, techStack }: NormalizedBrief): string {
  const stack = techStack.categories.map(({ category, choice, version }) => `${category}: ${choice} ${version ?? ""}`);
  return [projectName, projectDescription, ...stack].join("\n");
}

/** Text as it is compared: any case, any white space, quotation marks and dashes of any kind. */
function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

function notThere(quotation: string): string {
  const shown = quotation.length > shownQuotation ? `${quotation.slice(0, shownQuotation)}…` : quotation;
  return `"${shown}" does not occur in the brief`;
}
