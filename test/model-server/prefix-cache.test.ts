import { describe, expect, it } from "vitest";
import { createPrefixCache } from "./prefix-cache.ts";

/** Text of so many tokens in which no two blocks are alike. */
function tokens(count: number): string {
  return Array.from({ length: count }, (_, index) => String(index).padStart(4, "0")).join("");
}

describe("the prefix cache", () => {
  it("counts whole blocks of 128 tokens from 1,024 on", () => {
    const cache = createPrefixCache();
    cache.remember("m", tokens(3_000));
    const cached = [1_023, 1_024, 1_151, 1_152].map((count) => cache.cachedTokens("m", `${tokens(count)}/another end`));
    expect(cached).toEqual([0, 1_024, 1_024, 1_152]);
  });

  it("needs the same beginning, not only a same block", () => {
    const cache = createPrefixCache();
    cache.remember("m", tokens(3_000));
    expect(cache.cachedTokens("m", `x${tokens(3_000).slice(1)}`)).toBe(0);
  });

  it("keeps models apart and forgets", () => {
    const cache = createPrefixCache();
    cache.remember("m", tokens(2_048));
    expect(cache.cachedTokens("other", tokens(2_048))).toBe(0);
    expect(cache.cachedTokens("m", tokens(2_048))).toBe(2_048);
    cache.clear();
    expect(cache.cachedTokens("m", tokens(2_048))).toBe(0);
  });
});
