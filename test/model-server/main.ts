/**
 * The stand-in model as a server of its own, for trying out and for benchmarks.
 * Run: node test/model-server/main.ts [--port 4010] [--first-token-ms 500] [--tokens-per-second 60]
 */
import { parseArgs } from "node:util";
import { sensibleReply } from "./sensible-model.ts";
import { startModelServer } from "./server.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4010" },
    "first-token-ms": { type: "string" },
    "tokens-per-second": { type: "string" },
  },
});
const firstTokenMs = Number(values["first-token-ms"] ?? 0);
const tokensPerSecond = Number(values["tokens-per-second"] ?? 0);
const server = await startModelServer({
  answer: sensibleReply,
  port: Number(values.port),
  ...(tokensPerSecond > 0 ? { speed: { firstTokenMs, tokensPerSecond } } : {}),
});
console.log(`OPENAI_BASE_URL=${server.url}`);
