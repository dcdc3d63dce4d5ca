const millisecondsPerDay = 86_400_000;

/**
 * Days from a date such as `2026`, `2026-05` or `2026-05-03` to `today`; undefined for `unknown` and for what is no
 * date. A year or a month counts from its first day, since the price may be that old.
 */
export function ageInDays(asOf: string, today: string): number | undefined {
  const from = firstDay(asOf);
  const to = firstDay(today);
  return from === undefined || to === undefined ? undefined : Math.round((to - from) / millisecondsPerDay);
}

function firstDay(date: string): number | undefined {
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return undefined;
  const [year, month = "01", day = "01"] = date.split("-");
  const full = `${year}-${month}-${day}`;
  const time = Date.parse(full);
  // 2026-02-31 parses in some engines as the third of March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== full ? undefined : time;
}
