import type { PlanningSubject } from "../options/subject.ts";
import { scaledBrief } from "../sizing/scaled-brief.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import type { NormalizedBrief } from "../spec/brief.ts";

/**
 * The subject of a changed brief: sizes follow anew, those that were given or stated stay, and so do the traits. The
 * budget is left out, since what the change costs is the question.
 */
export function changedSubject(
  subject: PlanningSubject,
  change: (brief: NormalizedBrief) => NormalizedBrief,
): PlanningSubject {
  const brief = change(scaledBrief(subject.brief, subject.workload, 1));
  return { ...subject, brief, workload: sizeWorkload(brief, subject.traits) };
}
