import pc from "picocolors";
import type { BillLine, PriceReport } from "../spec/bill.ts";
import { usd, usdExact } from "../text/money.ts";
import { plainTable } from "../text/plain-table.ts";
import { safeText } from "../text/safe-text.ts";
import { wrap } from "../text/wrap.ts";

const width = 96;

/** A bill with the file it was asked for. */
export interface Bill {
  source: string;
  report: PriceReport;
}

/** A bill that can be checked by hand: quantity × unit price = amount on every line, and where each price is from. */
export function renderBill({ source, report }: Bill, { color }: { color: boolean }): string {
  const colors = pc.createColors(color);
  const { monthly, priceBookDate, notPriced, savings, lineItems } = report;
  const from = notPriced.length > 0 ? "from " : "";
  const band = monthly.low === monthly.high ? "" : `${usd(monthly.low)} to ${usd(monthly.high)}, `;
  const parts = [
    `${colors.bold(safeText(source))}\n${colors.bold(`${from}${usdExact(monthly.expected)}/month`)}  (${band}list prices gathered up to ${priceBookDate})\n`,
    plainTable(["amount", "quantity × unit price", "service", "line", "price"], lineItems.map(row)),
    bullets(
      "Not priced",
      notPriced.map(({ what, why }) => `${what}: ${why}`),
    ),
    bullets(
      "Possible savings, not taken off",
      savings.map(({ what, term, savesMonthlyUsd }) => `${usdExact(savesMonthlyUsd)} a month: ${what}, ${term}`),
    ),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function row({ serviceId, component, region, quantity, unit, unitPriceUsd, monthlyUsd, source }: BillLine): string[] {
  return [
    monthlyUsd === null ? "no price" : usdExact(monthlyUsd),
    `${quantity}${/^\d/.test(unit) ? " ×" : ""} ${unit} × ${unitPriceUsd === null ? "?" : `$${unitPriceUsd}`}`,
    serviceId,
    safeText(`${component}${region === null ? "" : ` in ${region}`}`),
    `${source.asOf === "" ? "not published" : source.asOf}, ${source.confidence}`,
  ];
}

function bullets(heading: string, texts: readonly string[]): string {
  if (texts.length === 0) return "";
  return [heading, ...texts.map((text) => `  - ${wrap(safeText(text), { width: width - 4, indent: 4 })}`), ""].join(
    "\n",
  );
}
