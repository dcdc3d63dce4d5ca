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
const amount =
  /(?<![\d.$])(\d{1,9}(?:\.\d{1,3})?|a|an|one|two|three)[\s-]?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|yrs?)(?![a-z\d])/gi;
const numbers: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
]);

/** Every span of time that a text names, in seconds; "every 6 hours" is a rhythm, not a span. */
export function durationsSeconds(text: string): number[] {
  const spans = text.replace(/\b(?:every|each)\s+\S+(?:\s+\S+)?/gi, " ");
  return [...spans.matchAll(amount)].flatMap(([, count = "", unit = ""]) => {
    const name = unit.toLowerCase();
    const perUnit = units.get(name) ?? units.get(name.replace(/s$/, ""));
    const value = numbers.get(count.toLowerCase()) ?? Number(count);
    return perUnit === undefined || !(value > 0) ? [] : [value * perUnit];
  });
}

/** The same in days; spans under a day are left out. */
export function durationsDays(text: string): number[] {
  return durationsSeconds(text)
    .map((seconds) => seconds / 86_400)
    .filter((days) => days >= 1);
}
