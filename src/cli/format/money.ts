const whole = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** `$1,240`, or `$12.40` below a hundred dollars. From a decimal string; null is said, not counted. */
export function usd(amount: string | null): string {
  if (amount === null) return "no price";
  const value = Number(amount);
  return Math.abs(value) >= 100 || value === 0 ? whole.format(value) : cents.format(value);
}
