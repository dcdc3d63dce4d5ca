/** How the description says that things are put up. Each holds the words it rests on; undefined: not said. */
export interface Arrangement {
  /** One machine is there, or is said to be enough: nobody asked for a second one. */
  oneServer: string | undefined;
  /** Database and cache run on the application's machine. */
  sharedMachine: string | undefined;
  /** Nothing is stored by an application of its own. */
  noDatabase: string | undefined;
  /** What is downloaded comes straight from the origin. */
  noCdn: string | undefined;
  /** Machines have no public address. */
  privateSubnets: string | undefined;
}

const one = String.raw`(?:one|a\s+single|single|1|just\s+one|only\s+one)`;
const which = String.raw`(?:(?:small|cheap|virtual|dedicated|rented|cloud|linux|private|shared|physical|modest|\d+(?:\.\d+)?[\s-]?(?:gb|gib|vcpus?|cores?|euro|dollar))\s+){0,3}`;
const box = String.raw`(?:server|machine|vps|vm|box|droplet|virtual server)(?![\p{L}-])`;
const oneBox = `${one}\\s+${which}${box}`;
const same = String.raw`\bon\s+(?:the|that|this)\s+(?:very\s+)?same\s+${box}`;
/** A machine that fails, or one of several, is no arrangement. */
const ownFate = String.raw`(?!\s+(?:(?:is|was)\s+(?:not|no\s+longer|never)|fails|failing|failed|goes|dies|is\s+lost|breaks|per\b|for\s+each|each\b|at\s+a\s+time))`;

const expression = (pattern: string): RegExp => new RegExp(pattern, "giu");
const patterns: Readonly<Record<keyof Arrangement, readonly RegExp[]>> = {
  oneServer: [
    expression(`(?<![\\p{L}-])${oneBox}${ownFate}`),
    expression(same),
    expression(String.raw`\bno\s+(?:high\s+availability|redundancy|failover)(?![\p{L}-])`),
  ],
  sharedMachine: [
    expression(same),
    expression(`(?<![\\p{L}-])${oneBox}\\s+(?:is\\s+enough|suffices|will\\s+do|runs\\s+(?:everything|all|it\\s+all))`),
    expression(`(?<![\\p{L}-])${oneBox}\\s+(?:with|for|runs|running)\\s[^.;:]{1,60}\\bon\\s+it(?![\\p{L}])`),
    expression(
      `\\b(?:runs?|running|lives?|hosted|deployed|everything|all\\s+of\\s+it)\\s+(?:is\\s+|runs\\s+)?on\\s+${oneBox}${ownFate}`,
    ),
  ],
  noDatabase: [
    expression(
      String.raw`\b(?:no|without\s+(?:a|any))\s+database(?!\s+(?:admin|team|server|expert|specialist|change|migration|of\s+its))(?![\p{L}-])`,
    ),
    expression(String.raw`\b(?:no|without\s+(?:a|any))\s+(?:backend|back-end)(?:\s+of\s+its\s+own)?(?![\p{L}-])`),
  ],
  noCdn: [
    expression(String.raw`\b(?:no|without\s+(?:a|any)|without)\s+(?:cdn|content\s+delivery\s+network)(?![\p{L}-])`),
  ],
  privateSubnets: [expression(String.raw`\b(?:private\s+subnets?|nat\s+gateways?)(?![\p{L}-])`)],
};
/** Turns round what follows: "not one server", "more than one server", "if one server fails". */
const turnedRound =
  /\b(?:not|never|than|if|when|unless|any|nor|cannot|instead of|outgrew|beyond|off|from)(?:\s+(?:on|just|only))?\s+$/i;
const contextCharacters = 24;

/** A plan asks for the arrangement of one description some thousand times. */
let last: { description: string; arrangement: Arrangement } | undefined;

/** Reads the arrangement from the words of a description; time is linear in its length. */
export function readArrangement(description: string): Arrangement {
  if (last?.description !== description) last = { description, arrangement: arrangementOf(description) };
  return last.arrangement;
}

function arrangementOf(description: string): Arrangement {
  const said = (key: keyof Arrangement): string | undefined =>
    patterns[key].map((pattern) => mention(description, pattern)).find((words) => words !== undefined);
  return {
    oneServer: said("oneServer"),
    sharedMachine: said("sharedMachine"),
    noDatabase: said("noDatabase"),
    noCdn: said("noCdn"),
    privateSubnets: said("privateSubnets"),
  };
}

function mention(description: string, pattern: RegExp): string | undefined {
  for (const match of description.matchAll(pattern)) {
    const before = description.slice(Math.max(0, match.index - contextCharacters), match.index);
    if (!turnedRound.test(before)) return match[0].replace(/\s+/g, " ");
  }
  return undefined;
}
