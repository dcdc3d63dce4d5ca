import type { NormalizedBrief } from "../../src/spec/brief.ts";

/**
 * The brief as JSON for a prompt. Its strings are of a stranger: JSON keeps them strings, and no angle bracket is left
 * that could look like a tag. Sizes that the caller gave stand in the workload.
 */
export function briefText(brief: NormalizedBrief): string {
  // Undefined keys are left out of JSON.
  return JSON.stringify({ ...brief, workload: undefined, traits: undefined })
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e");
}
