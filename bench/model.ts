/**
 * What asking a model costs beside the model itself: time, tokens, dollars, and what comes of a faulty one. A local
 * stand-in plays the model. Prints figures as Markdown; asserts nothing.
 * Run: npm run bench:model [-- overhead comparison tokens faults]
 */
import { comparison } from "./model/comparison.ts";
import { faultMatrix } from "./model/fault-matrix.ts";
import { overhead } from "./model/overhead.ts";
import type { Part } from "./model/part.ts";
import { tokens } from "./model/tokens.ts";

/** The order of a large hosted model: half a second to the first token, then 60 tokens a second. */
const speed = { firstTokenMs: 500, tokensPerSecond: 60 };
const simulated = `a simulated model: first token after ${speed.firstTokenMs} ms, then ${speed.tokensPerSecond} tokens a second, a token being 4 characters`;

const parts: Readonly<Record<string, { title: string; run: () => Promise<Part> }>> = {
  overhead: { title: `Time beside the model (${simulated})`, run: async () => await overhead(speed) },
  comparison: { title: `Against other ways to ask (${simulated})`, run: async () => await comparison(speed) },
  tokens: { title: "Tokens and dollars a specification", run: tokens },
  faults: { title: "Faults", run: faultMatrix },
};

const wanted = process.argv.slice(2);
const startedMs = performance.now();
const summary: string[] = [];
for (const [name, { title, run }] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const part = await run();
  console.log(`### ${title}\n\n${part.markdown}\n`);
  summary.push(...part.summary);
}
const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
console.log(`### Summary (${seconds} s, Node ${process.versions.node})\n`);
console.log(summary.map((line) => `- ${line}`).join("\n"));
