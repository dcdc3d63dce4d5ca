import { microPerUsd } from "../options/price-option.ts";

/** Made once: a formatter takes longer to make than a thousand numbers to format. */
const cents = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const dollars = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** `$1,240`, or `$12.40` below a hundred dollars: for sentences, from micro-dollars. */
export function usdText(microUsd: number): string {
  const usd = microUsd / microPerUsd;
  const format = Math.abs(usd) < 100 && !Number.isInteger(usd) ? cents : dollars;
  return `$${format.format(usd)}`;
}

/** Micro-dollars as decimal text in dollars, exactly. */
export function microToDecimal(microUsd: number): string {
  const whole = Math.trunc(microUsd / microPerUsd);
  const rest = Math.abs(microUsd % microPerUsd);
  const sign = microUsd < 0 && whole === 0 ? "-" : "";
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(rest).padStart(6, "0").replace(/0+$/, "")}`;
}
