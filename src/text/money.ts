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

/** `$1,240.51`: to the cent, and beyond it where less than a cent would vanish. */
export function usdExact(amount: string): string {
  const value = Number(amount);
  if (value !== 0 && Math.abs(value) < 0.005) return `$${value.toFixed(6)}`;
  return cents.format(value);
}
