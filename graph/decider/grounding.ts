/** Counts that anybody may use in a sentence: "two zones", "24 hours". */
const freeNumbers: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 24, 100]);

const digits = String.raw`(?:\d[\d,]*(?:\.\d+)?|\.\d+)`;
/** "$2 million" is another amount than "$2". */
const multiplier = String.raw`(?:\s?(k|thousand|m|mln|million|bn|billion)\b)`;
const worth: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const currencies: readonly (readonly [string, RegExp])[] = [
  ["EUR", /€|eur/i],
  ["GBP", /£|gbp|pound/i],
  ["cents", /cent/i],
];

const moneyPattern = new RegExp(
  String.raw`(?:[$€£]|\b(?:USD|EUR|GBP))\s{0,2}(${digits})${multiplier}?` +
    String.raw`|(?<![\w.,])(${digits})${multiplier}?\s?(?:[€£]|\$(?!\s?[\d.])|(?:USD|EUR|GBP|(?:US\s)?dollars?|euros?|pounds|bucks|cents?)\b)`,
  "gi",
);
/** A figure, also with a unit behind it ("365d", "30GB"); digits inside a name are none ("S3", "db.t4g.micro"). */
const figurePattern = new RegExp(
  String.raw`(?<![\w.,$€£])(${digits})(?:${multiplier}|(?:[kmgt]i?b|ms|s|min|h|d|x|rps)?(?!\w))`,
  "gi",
);
const numberPattern = new RegExp(`(${digits})${multiplier}?`, "gi");
/** An amount that the brief holds as JSON, such as the budget. */
const jsonUsdPattern = /Usd":"?(\d+(?:\.\d+)?)/g;

/** Text that has no place in a rationale, with what is wrong with it. */
const unwanted: readonly [RegExp, string][] = [
  [/<\/?[a-z!]/i, "holds markup"],
  [/:\/\/|https?:|mailto:|www\.|\]\(|javascript:/i, "holds a link"],
  [/```|^[ \t]*[-*#]\s/m, "holds formatting"],
  [
    /\b(?:non-?)?compliant\b|\bcertified\b|\bguarantee[sd]?\b/i,
    "says what is compliant, certified or guaranteed: the rules decide that",
  ],
];

interface Amount {
  text: string;
  value: number;
  currency: string;
}

/**
 * What a rationale says that the question does not bear out: amounts of money other than those of the question, other
 * figures that do not occur in it, links, markup, verdicts. An empty list: every figure in it was computed by the program
 * or written by the caller.
 */
export function ungrounded(rationale: string, question: string): string[] {
  const known = [...amountsIn(question), ...jsonAmountsIn(question)];
  const numbers = new Set(
    [...question.matchAll(numberPattern)].flatMap(([, text = "", times]) => [
      numberOf(text, undefined),
      numberOf(text, times),
    ]),
  );
  const money = amountsIn(rationale).filter((amount) => !isAmong(amount, known));
  const figures = [...rationale.replace(moneyPattern, " ").matchAll(figurePattern)].filter(([, text = "", times]) => {
    const value = numberOf(text, times);
    return !freeNumbers.has(value) && !numbers.has(value);
  });
  return [
    ...money.map(({ text }) => `the amount ${text} does not stand in the question`),
    ...figures.map(([text]) => `the figure ${text} does not stand in the question`),
    ...unwanted.filter(([pattern]) => pattern.test(rationale)).map(([, fault]) => fault),
  ];
}

function amountsIn(text: string): Amount[] {
  return [...text.matchAll(moneyPattern)].map(([match, before, beforeTimes, behind, behindTimes]) => ({
    text: match.trim(),
    value: numberOf(before ?? behind ?? "", beforeTimes ?? behindTimes),
    currency: currencies.find(([, pattern]) => pattern.test(match))?.[0] ?? "USD",
  }));
}

function jsonAmountsIn(text: string): Amount[] {
  return [...text.matchAll(jsonUsdPattern)].map(([match, value = ""]) => ({
    text: match,
    value: numberOf(value, undefined),
    currency: "USD",
  }));
}

/** As it stands there, or rounded to whole units of the same currency. */
function isAmong({ value, currency }: Amount, known: readonly Amount[]): boolean {
  return known.some(
    (other) =>
      other.currency === currency &&
      (other.value === value || (Number.isInteger(value) && Math.round(other.value) === value)),
  );
}

function numberOf(text: string, times: string | undefined): number {
  const value = Number(text.replaceAll(",", ""));
  // Ten digits: 1.1 million is not 1,100,000.0000000002.
  return times === undefined ? value : Number((value * (worth[times.toLowerCase()] ?? 1)).toPrecision(10));
}
