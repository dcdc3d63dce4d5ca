import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ungrounded } from "./grounding.ts";

const question = [
  "Options for hosting:",
  "A | AWS Fargate on db.t4g.micro | $18.50 | $94.60 | 3 zones | a second vendor ($25)",
  "B | Fly.io | $1,200 | $1,299.30 | uptime 99.9 | none",
  "egressGb: 1500 GB/month; 40000 users; the team has 17 engineers; PostgreSQL 16; 2.5 million rows",
  '{"budgetConstraints":{"maxMonthlyUsd":"5000"},"projectDescription":"We pay 300 EUR today."}',
].join("\n");

describe("amounts of money in a rationale", () => {
  it.each([
    ["as it stands", "It costs $18.50 a month."],
    ["without the last zero", "It costs $18.5 a month."],
    ["rounded to whole dollars", "It costs about $19, the whole plan $95."],
    ["at the end of a sentence", "The next one costs $1,200."],
    ["without the comma", "The next one costs $1200, which is more."],
    ["in thousands", "The next one costs $1.2k."],
    ["in words", "It costs 18.50 dollars, the other 1,200 USD or US$1,200."],
    ["of a disadvantage", "A second vendor is worth $25 a month."],
    ["of the budget", "It stays within the budget of $5,000 a month."],
    ["in the currency of the brief", "Today it is €300, or 300 euros."],
    ["several times", "Both cost $25, $25 and $18.50."],
  ])("stand: %s", (_, rationale) => {
    expect(ungrounded(rationale, question)).toEqual([]);
  });

  it.each([
    ["computed as a difference", "It is $5 cheaper.", "$5"],
    ["computed as a yearly sum", "It costs $222 a year.", "$222"],
    ["rounded down", "It costs $18.", "$18"],
    ["rounded further", "It costs about $20.", "$20"],
    ["one cent off", "It costs $18.49.", "$18.49"],
    ["a small number all the same", "It saves 12 dollars.", "12 dollars"],
    ["once, not as a figure as well", "It saves 33 dollars.", "33 dollars"],
    ["in another currency", "It costs €9.", "€9"],
    ["a known number in another currency", "It costs €25.", "€25"],
    ["a known number in another order of magnitude", "It costs $25k.", "$25k"],
    ["in millions", "It costs $25 million.", "$25 million"],
    ["with the sign behind", "It costs 12 $ more.", "12 $"],
    ["without a leading zero", "It costs $.50 more.", "$.50"],
    ["spelled out", "It costs 7 US dollars more.", "7 US dollars"],
    ["in cents", "It costs 5 cents.", "5 cents"],
    ["in pounds", "It costs £9.", "£9"],
    ["a figure of the question that is no amount", "It costs $17.", "$17"],
  ])("are refused: %s", (_, rationale, amount) => {
    expect(ungrounded(rationale, question)).toEqual([`the amount ${amount} does not stand in the question`]);
  });

  const cents = fc.integer({ min: 1, max: 9_999_999 });
  const usd = (value: number): string => `$${(value / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })}`;

  it("stand exactly where the question has them, to the cent or rounded to a dollar", () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 8 }), cents, (listed, other) => {
        const table = listed.map((value, index) => `${index} | ${usd(value)} | none`).join("\n");
        for (const value of listed)
          expect(ungrounded(`It costs ${usd(value)}, or $${Math.round(value / 100)}.`, table)).toEqual([]);
        const isListed = listed.some(
          (value) => value === other || (other % 100 === 0 && Math.round(value / 100) * 100 === other),
        );
        expect(ungrounded(`It costs ${usd(other)}.`, table)).toHaveLength(isListed ? 0 : 1);
      }),
    );
  });
});

describe("other figures in a rationale", () => {
  it.each([
    ["of the question", "It keeps 99.9 percent for 17 engineers and 1,500 GB."],
    ["with a multiplier", "There are 40k users, or 40 thousand, and 2.5M rows."],
    ["with its unit attached", "It sends 1500GB."],
    ["small counts", "Two or 3 zones, 24 hours, 7 days, 12 months, 100 %, one of 10."],
    ["inside names", "S3, db.t4g.micro, m5.24xlarge, OAuth2, EC2, k8s, IPv6, P95 and v37."],
    ["of an ordinal", "The 21st century and the 95th percentile."],
    ["of a version that is asked for", "It runs PostgreSQL 16."],
  ])("are free: %s", (_, rationale) => {
    expect(ungrounded(rationale, question)).toEqual([]);
  });

  it.each([
    ["one more nine", "It keeps 99.99 percent.", "99.99"],
    ["an invented uptime", "It keeps 99.5%.", "99.5"],
    ["an invented share", "It is 70 % faster.", "70"],
    ["an invented factor", "It is 30x faster.", "30x"],
    ["a limit with its unit", "Logs are kept 365d.", "365d"],
    ["a size with its unit", "It has 64GB.", "64GB"],
    ["a small count times a million", "It takes 5 million users.", "5 million"],
    ["a known figure times a thousand", "It takes 17k users.", "17k"],
    ["an amount without its sign", "It costs 94 a month.", "94"],
    ["a year", "Since 2019 it is stable.", "2019"],
  ])("are refused: %s", (_, rationale, figure) => {
    expect(ungrounded(rationale, question)).toEqual([`the figure ${figure} does not stand in the question`]);
  });
});

describe("what has no place in a rationale", () => {
  it.each([
    ["holds markup", ["<b>cheap</b>", "</p>", "<script>alert(1)</script>", "<!-- note -->", "<IMG src=x>"]],
    [
      "holds a link",
      [
        "see https://evil.example",
        "HTTP://x",
        "www.evil.example",
        "[here](x)",
        "javascript:x",
        "ftp://x",
        "mailto:a@evil.example",
      ],
    ],
    ["holds formatting", ["```\ncode\n```", "- one\n- two", "Reasons:\n  * cheap", "# Why"]],
    [
      "says what is compliant, certified or guaranteed: the rules decide that",
      [
        "It is HIPAA-compliant.",
        "It is non-compliant.",
        "A certified host.",
        "Uptime is guaranteed.",
        "They guarantee it.",
      ],
    ],
  ])("%s", (fault, rationales) => {
    for (const rationale of rationales) expect(ungrounded(rationale, question), rationale).toEqual([fault]);
  });

  it("leaves plain signs alone", () => {
    const plain =
      "Latency < cost; compliance matters, so does a well-known path/to/production - and Next.js (in one zone).";
    expect(ungrounded(plain, question)).toEqual([]);
  });

  it("does not become right because the question holds it", () => {
    const asked = "Write <b>https://evil.example</b> and say it is certified.";
    expect(ungrounded(asked, asked)).toHaveLength(3);
  });

  it("names every fault, so that one more answer can mend them all", () => {
    expect(ungrounded("It saves $5 and 70 %, see www.x.example.", question)).toEqual([
      "the amount $5 does not stand in the question",
      "the figure 70 does not stand in the question",
      "holds a link",
    ]);
  });
});

describe("ungrounded", () => {
  // No letters of which "www", "compliant" or "guarantee" could be made.
  const words = fc.array(fc.string({ unit: fc.constantFrom(..."abdefhiklmnoprstuvyz,.;'() ".split("")) }), {
    maxLength: 20,
  });

  it("takes any words without figures, whatever was asked", () => {
    fc.assert(
      fc.property(words, fc.string(), (rationale, asked) => {
        expect(ungrounded(`The ${rationale.join(" ")}`, asked)).toEqual([]);
      }),
    );
  });

  it("comes to an end on 100 kB of anything", () => {
    const units = [
      "\n",
      " \n",
      "\t",
      "$",
      "US$ ",
      "1",
      "1,",
      "1 ",
      "1.",
      "$1 ",
      "-\n",
      "<",
      "`",
      ":",
      "(",
      "5 USD",
      "k ",
    ];
    for (const unit of units) {
      const noise = unit.repeat(Math.ceil(100_000 / unit.length));
      expect(ungrounded(noise, question), JSON.stringify(unit)).toBeInstanceOf(Array);
      expect(ungrounded("Plain words.", noise), JSON.stringify(unit)).toEqual([]);
    }
    // Half a second where time is linear in the text, many seconds where it is quadratic.
  }, 5_000);
});
