import type { SectionDetails } from "../spec/details.ts";
import { durationsDays } from "./durations.ts";
import { denies, isNothing, said, says } from "./spoken.ts";

type Backups = SectionDetails["database"]["backups"];

const backupWords =
  /\bbackups?\b|\bback(?:ed)? up\b|\bsnapshots?\b|\bautomat(?:ed|ic)\b|\bdaily\b|\bnightly\b|\bhourly\b|\bweekly\b|\bevery (?:day|night|week|\d+ ?h)|\bcontinuous\b|\bpitr\b|\bpoint[\s-]in[\s-]time\b|\bwal\b|\bdumps?\b|\bkept\b|\bretention\b|\bretained\b/;
const pointInTime = /\bpitr\b|\bpoint[\s-]in[\s-]time\b/;

/** What a text about backups tells, e.g. "daily, 7 days retention" or "PITR 14 days"; null where it does not. */
export function backupsOfText(text: string): Backups {
  const isOff = isNothing(text) || (denies(text, backupWords) && !says(text, pointInTime));
  if (isOff) return { ...untold, enabled: false, frequency: "none" };
  if (!says(text, backupWords)) return untold;
  const pointInTimeRecovery = said(text, pointInTime) ?? null;
  const days = durationsDays(withoutExercises(text));
  return {
    enabled: true,
    frequency: frequencyOf(text, pointInTimeRecovery === true),
    retentionDays: days.length === 0 ? null : Math.max(...days),
    pointInTimeRecovery,
    crossRegionCopy:
      said(text, /\bcross[\s-]region\b|\b(?:another|second|other) region\b|\bgeo[\s-]redundant\b/) ?? null,
  };
}

const exercise =
  /\b(?:test(?:s|ed|ing)?|drill(?:s|ed)?|exercis(?:e|es|ed|ing)|rehears(?:al|als|ed)|rpo|rto)\b|(?<!\bpoint[\s-]in[\s-]time[\s-])\brestor(?:e|es|ed|ing|ation|ations)\b/i;

/** The clauses that are not about trying a restore: its spans tell how often it is tried or how long it takes. */
function withoutExercises(text: string): string {
  const clauses = text.split(/[,;()]|\.(?!\d)|\band\b/i);
  return clauses.filter((clause) => !exercise.test(clause)).join(", ");
}

const untold: Backups = {
  enabled: null,
  frequency: null,
  retentionDays: null,
  pointInTimeRecovery: null,
  crossRegionCopy: null,
};

/** Recovery to any point in time rests on a continuous log, whatever else is taken. */
function frequencyOf(text: string, pointInTimeRecovery: boolean): Backups["frequency"] {
  if (says(text, /\bcontinuous/)) return "continuous";
  if (says(text, /\bdaily\b|\bnightly\b|\b(?:every|once a|once per) (?:day|night)\b|\bevery 24 ?h/)) return "daily";
  return pointInTimeRecovery ? "continuous" : null;
}
