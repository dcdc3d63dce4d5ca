import { createOneCall as createAsking } from "../../evals/one-call/one-call.ts";
import { InvariantError } from "../../src/errors.ts";
import type { CallTokens } from "../../src/models/model-price.ts";
import type { NormalizedBrief } from "../../src/spec/brief.ts";
import { settingsFor } from "./run.ts";

/** What the one question takes, against the stand-in server. */
export function createOneCall(baseUrl: string): (brief: NormalizedBrief) => Promise<CallTokens> {
  const ask = createAsking(settingsFor(baseUrl));
  return async (brief) => {
    const { tokens } = await ask(brief);
    if (tokens === null) throw new InvariantError("the stand-in server reported no usage");
    return tokens;
  };
}
