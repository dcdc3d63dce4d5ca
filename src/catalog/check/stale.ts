import type { Source } from "../../spec/words.ts";
import type { Service } from "../service.ts";
import { ageInDays } from "./dates.ts";
import type { CheckContext, Found } from "./problem.ts";
import { sourcedFigures } from "./sources.ts";

/** Vendors change prices about once a year; from then on a price wants another look. */
const warningAgeDays = 365;
/** After three years a list price says so little that its confidence can only be low. */
const lowConfidenceAgeDays = 1095;

interface Dated {
  where: string;
  source: Source;
}

/** Old figures, figures of tomorrow, and figures whose page is known but not its day. */
export function checkStale(service: Service, context: CheckContext): readonly Found[] {
  const dated: Dated[] = [...sourcedFigures(service), { where: "capabilities", source: service.capabilitySource }];
  return dated.flatMap((each) => judge(each, context));
}

function judge({ where, source }: Dated, { today, maximumAgeDays }: CheckContext): readonly Found[] {
  const { asOf, url, confidence } = source;
  if (asOf === "unknown" || asOf === "") return url === null ? [] : [undated(where)];
  const age = ageInDays(asOf, today);
  if (age === undefined)
    return [error(where, `${where} is of "${asOf}", which is no date: write 2026, 2026-05, 2026-05-03 or unknown`)];
  if (age < 0) return [error(where, `${where} is of ${asOf}, which is after ${today}: correct asOf`)];
  const text = `${where} is of ${asOf}, ${age} days old: read its page again, then update figure and asOf`;
  if (maximumAgeDays !== undefined && age > maximumAgeDays) return [error(where, text)];
  if (age > lowConfidenceAgeDays && confidence !== "low")
    return [error(where, `${text}, or set its confidence to low`)];
  return age > warningAgeDays ? [{ severity: "warning", where, message: text }] : [];
}

function undated(where: string): Found {
  return {
    severity: "warning",
    where,
    message: `${where} has a page and no date, so its age is unknown: read the page again and set asOf`,
  };
}

function error(where: string, message: string): Found {
  return { severity: "error", where, message };
}
