const secondsIn = {
  s: 1,
  sec: 1,
  second: 1,
  m: 60,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  w: 604_800,
  week: 604_800,
  month: 30 * 86_400,
  mo: 30 * 86_400,
  year: 365 * 86_400,
  yr: 365 * 86_400,
} as const;
const units: ReadonlyMap<string, number> = new Map(Object.entries(secondsIn));
const count = "\\d{1,9}(?:\\.\\d{1,3})?|a|an|one|two|three";
const unit = "(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|yrs?)(?![a-z\\d])";
const amount = new RegExp(`(?<![\\d.$])(${count})[\\s-]?(${unit})`, "gi");
const times = "\\b(?:once|twice|thrice|\\d{1,9}x|(?:\\d{1,9}|two|three|four|several) [a-z-]{1,20})";
/** How often: "every 6 hours", "once a day", "3 backups per week". */
const rhythm = new RegExp(
  `\\b(?:every|each)\\s+(?:(?:${count}|other)[\\s-]?)?${unit}|${times}\\s+(?:a|an|per|each|every)\\s+${unit}`,
  "gi",
);
/** The rhythms that have one beat. */
const interval = new RegExp(
  `\\b(?:every|each|once a|once an|once per|once every)\\s+(?:(${count})[\\s-]?)?(${unit})`,
  "gi",
);
const numbers: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
]);

/** Every span of time that a text names, in seconds; "every 6 hours" and "once a day" are rhythms, not spans. */
export function durationsSeconds(text: string): number[] {
  return found(text.replace(rhythm, " "), amount);
}

/** The same in days; spans under a day are left out. */
export function durationsDays(text: string): number[] {
  return wholeDays(durationsSeconds(text));
}

/** Days from one time to the next, for every rhythm of a text that tells them: "every 90 days", "once a year". */
export function intervalsDays(text: string): number[] {
  return wholeDays(found(text, interval));
}

function wholeDays(seconds: readonly number[]): number[] {
  return seconds.map((span) => span / 86_400).filter((days) => days >= 1);
}

function found(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].flatMap(([, many = "one", name = ""]) => {
    const value = numbers.get(many.toLowerCase()) ?? Number(many);
    const seconds = spanSeconds(value, name.toLowerCase());
    return seconds > 0 ? [seconds] : [];
  });
}

function spanSeconds(value: number, name: string): number {
  const perUnit = units.get(name) ?? units.get(name.replace(/s$/, "")) ?? 0;
  // Twelve months are a year, not 360 days: rules ask for years.
  const years = perUnit === secondsIn.month ? Math.floor(value / 12) : 0;
  return years * secondsIn.year + (value - 12 * years) * perUnit;
}
