import { createHash } from "node:crypto";
import { charactersPerToken } from "./tokens.ts";

/** OpenAI's documented prompt caching: hits begin at 1,024 tokens and grow in steps of 128. */
const blockTokens = 128;
const leastCachedTokens = 1_024;
const blockCharacters = blockTokens * charactersPerToken;

export interface PrefixCache {
  /** How many tokens at the start of this prompt an earlier prompt of the same model began with; 0 below 1,024. */
  cachedTokens(model: string, prompt: string): number;
  /** Makes the prompt's whole blocks available to later prompts. */
  remember(model: string, prompt: string): void;
  clear(): void;
}

export function createPrefixCache(): PrefixCache {
  const known = new Set<string>();
  return {
    cachedTokens: (model, prompt) => {
      let tokens = 0;
      for (const link of hashChain(model, prompt)) {
        if (!known.has(link)) break;
        tokens += blockTokens;
      }
      return tokens >= leastCachedTokens ? tokens : 0;
    },
    remember: (model, prompt) => {
      for (const link of hashChain(model, prompt)) known.add(link);
    },
    clear: () => known.clear(),
  };
}

/** One hash a whole block; each covers everything before it, so equal hashes mean equal beginnings. */
function* hashChain(model: string, prompt: string): Generator<string> {
  let link = model;
  for (let start = 0; start + blockCharacters <= prompt.length; start += blockCharacters) {
    const block = prompt.slice(start, start + blockCharacters);
    link = createHash("sha256").update(link).update("\n").update(block).digest("base64");
    yield link;
  }
}
