/**
 * What asking a model costs beside the model itself: time, tokens, dollars, and what comes of a faulty one. A local
 * stand-in plays the model. Prints figures; asserts nothing. Run: npm run bench:model [-- overhead comparison tokens faults]
 */
import { comparison } from "./model/comparison.ts";
import { faultMatrix } from "./model/fault-matrix.ts";
import { overhead } from "./model/overhead.ts";
import { tokens } from "./model/tokens.ts";

/** The order of a large hosted model: half a second to the first token, then 60 tokens a second. */
const speed = { firstTokenMs: 500, tokensPerSecond: 60 };
const simulated = `simulated model: first token after ${speed.firstTokenMs} ms, then ${speed.tokensPerSecond} tokens/s; tokens counted as characters / 4`;

const parts: Readonly<Record<string, { title: string; run: () => Promise<string> }>> = {
  overhead: { title: `Time beside the model (${simulated})`, run: () => overhead(speed) },
  comparison: {
    title: `Against other ways to ask, in turn on one server (${simulated})`,
    run: () => comparison(speed),
  },
  tokens: {
    title:
      "Tokens and dollars a specification (prompt cache simulated by the documented rule: prefixes from 1,024 tokens in blocks of 128)",
    run: tokens,
  },
  faults: { title: "Faults: 50 seeded runs of each kind, each with one or two questions struck", run: faultMatrix },
};

const wanted = process.argv.slice(2);
for (const [name, { title, run }] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${title}\n\n${await run()}`);
}
