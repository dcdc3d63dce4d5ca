import { microPerUsd } from "../options/price-option.ts";

/** `$1,240`, or `$12.40` below a hundred dollars: for sentences, from micro-dollars. */
export function usdText(microUsd: number): string {
  const usd = microUsd / microPerUsd;
  const digits = Math.abs(usd) < 100 && !Number.isInteger(usd) ? 2 : 0;
  return `$${new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(usd)}`;
}

/** Micro-dollars as decimal text in dollars, exactly. */
export function microToDecimal(microUsd: number): string {
  const whole = Math.trunc(microUsd / microPerUsd);
  const rest = Math.abs(microUsd % microPerUsd);
  const sign = microUsd < 0 && whole === 0 ? "-" : "";
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(rest).padStart(6, "0").replace(/0+$/, "")}`;
}
