/**
 * The stand-in model of the comparison as a process: answers the questions of this product and the one question of the
 * usual implementation. Run: node bench/model/server.ts [--port 0] [--first-token-ms 500] [--tokens-per-second 60]
 */
import { parseArgs } from "node:util";
import { startModelServer } from "../../test/model-server/server.ts";
import { answerBoth } from "./one-call-answer.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "first-token-ms": { type: "string", default: "500" },
    "tokens-per-second": { type: "string", default: "60" },
  },
});
const server = await startModelServer({
  answer: answerBoth,
  port: Number(values.port),
  speed: { firstTokenMs: Number(values["first-token-ms"]), tokensPerSecond: Number(values["tokens-per-second"]) },
});
console.log(`OPENAI_BASE_URL=${server.url}`);
