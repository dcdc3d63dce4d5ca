/** Counts that anybody may use in a sentence: "two zones", "24 hours". */
const freeNumbers: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 24, 100]);

const moneyPattern =
  /(?:[$€£]|\b(?:USD|EUR|US\$)\s?)\s?(\d[\d,]*(?:\.\d+)?)|(?<![\w.,])(\d[\d,]*(?:\.\d+)?)\s?(?:[€£]|USD\b|EUR\b|dollars?\b|euros?\b|bucks\b|cents?\b)/gi;
const numberPattern = /(?<![\w.,$€£])\d[\d,]*(?:\.\d+)?(?![\w])/g;

/** Text that has no place in a rationale, with what is wrong with it. */
const unwanted: readonly [RegExp, string][] = [
  [/<\/?[a-z!]/i, "holds markup"],
  [/https?:|www\.|\]\(|javascript:/i, "holds a link"],
  [/```|^\s*[-*#]\s/m, "holds formatting"],
  [
    /\b(?:non-?)?compliant\b|\bcertified\b|\bguarantee[sd]?\b/i,
    "says what is compliant, certified or guaranteed: the rules decide that",
  ],
];

/**
 * What a rationale says that the question does not bear out: amounts of money other than those of the question, other
 * figures that do not occur in it, links, markup, verdicts. An empty list: every figure in it was computed by the program
 * or written by the caller.
 */
export function ungrounded(rationale: string, question: string): string[] {
  const amounts = [...question.matchAll(moneyPattern)].map(amountOf);
  const numbers = new Set([...question.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([text]) => numberOf(text)));
  const money = [...rationale.matchAll(moneyPattern)].filter((match) => !isAmong(amountOf(match), amounts));
  const figures = [...rationale.replace(moneyPattern, " ").matchAll(numberPattern)].filter(([text]) => {
    const value = numberOf(text);
    return !freeNumbers.has(value) && !numbers.has(value);
  });
  return [
    ...money.map(([text]) => `the amount ${text.trim()} does not stand in the question`),
    ...figures.map(([text]) => `the figure ${text} does not stand in the question`),
    ...unwanted.filter(([pattern]) => pattern.test(rationale)).map(([, fault]) => fault),
  ];
}

function amountOf([, before, behind]: RegExpMatchArray): number {
  return numberOf(before ?? behind ?? "");
}

/** As it stands there, or rounded to whole dollars. */
function isAmong(amount: number, amounts: readonly number[]): boolean {
  return amounts.some((known) => known === amount || (Number.isInteger(amount) && Math.round(known) === amount));
}

function numberOf(text: string): number {
  return Number(text.replaceAll(",", ""));
}
