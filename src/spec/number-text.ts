import { Decimal } from "decimal.js";

/** A decimal, or why the text is not one; the fault reads on after the value met: `"1.200" could mean …`. */
export type DecimalReading = { value: Decimal } | { fault: string };

/** What a number may look like inside a text; `parseNumber` decides what it means. */
export const numberPattern = String.raw`[+\-−]?(?:\d[\d.,_'’ \u00A0\u202F]*|\.\d+)(?:(?<=\d)e[+\-]?\d+)?`;

/** A multiplier behind a number: `k`, `M`, `million`. Case does not count: nobody means a thousandth of a user. */
export const multiplierPattern = /^(thousand|million|billion|mio\.?|mln|bn|k|m|b)(?![\p{L}])\s*/iu;

const multipliers: Readonly<Record<string, string>> = {
  k: "1e3",
  thousand: "1e3",
  m: "1e6",
  mio: "1e6",
  "mio.": "1e6",
  mln: "1e6",
  million: "1e6",
  b: "1e9",
  bn: "1e9",
  billion: "1e9",
};

/**
 * Reads digits as they are grouped in Europe and America, times a multiplier. `1,200` is a thousand and more, as in
 * English; `1,5` and `1.5` are decimals; several groups speak for themselves (`1.200.000`). Refused as ambiguous:
 * `1.200`, a decimal to one reader and a thousand to another, and `1,200M`, written for both 1.2 and 1,200 million.
 */
export function parseNumber(written: string, multiplier = ""): DecimalReading {
  const text = written
    .trim()
    .replace("−", "-")
    .replace(/[\u00A0\u202F]/g, " ");
  const multiplied = multiplier !== "";
  if (multiplied ? /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text) : /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    const readings = `${text.replace(/[.,]/, "")}${multiplier} or ${text.replace(/[.,]0*/, ".").replace(/\.$/, "")}${multiplier}`;
    return { fault: `could mean ${readings}; write the one you mean` };
  }
  const plain = plainDigits(text);
  if (plain === undefined) return { fault: "is not a number" };
  return { value: new Decimal(plain).times(multipliers[multiplier.toLowerCase()] ?? "1") };
}

const plainForms: readonly { form: RegExp; plain: (digits: string) => string }[] = [
  { form: /^(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?$/i, plain: (digits) => digits },
  { form: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, plain: (digits) => digits.replaceAll(",", "") },
  { form: /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/, plain: (digits) => digits.replaceAll(".", "").replace(",", ".") },
  { form: /^\d{1,3}\.\d{3},\d+$/, plain: (digits) => digits.replace(".", "").replace(",", ".") },
  { form: /^\d{1,3}([_'’ ])\d{3}(?:\1\d{3})*(?:\.\d+)?$/, plain: (digits) => digits.replace(/[_'’ ]/g, "") },
  { form: /^\d+,\d{1,2}$/, plain: (digits) => digits.replace(",", ".") },
];

/** The digits without their grouping and with a point, or undefined when they form no number. */
function plainDigits(text: string): string | undefined {
  const minus = text.startsWith("-") ? "-" : "";
  const digits = text.replace(/^[+-]/, "");
  const match = plainForms.find(({ form }) => form.test(digits));
  return match === undefined ? undefined : minus + match.plain(digits);
}
