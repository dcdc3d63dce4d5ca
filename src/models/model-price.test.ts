import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CallTokens, callCostUsd, modelPrice, pricesAsOf } from "./model-price.ts";
import prices from "./model-prices.json" with { type: "json" };

const Exact = Decimal.clone({ precision: 60 });
const names = prices.map(({ model }) => model);

function cost(model: string, tokens: CallTokens): Decimal {
  const usd = callCostUsd(model, tokens);
  if (usd === null) throw new Error(`${model} has no cost`);
  return new Exact(usd);
}

const anyModel = fc.constantFrom(...names);
const anyCount = fc.integer({ min: 0, max: 2_000_000_000 });
const anyTokens = fc
  .record({ cachedInputTokens: anyCount, uncached: anyCount, outputTokens: anyCount })
  .map(({ cachedInputTokens, uncached, outputTokens }) => ({
    inputTokens: cachedInputTokens + uncached,
    cachedInputTokens,
    outputTokens,
  }));

function together(one: CallTokens, other: CallTokens): CallTokens {
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    cachedInputTokens: one.cachedInputTokens + other.cachedInputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}

describe("the price table", () => {
  it("is sorted by model and names each once", () => {
    expect(names).toEqual([...new Set(names)].toSorted());
  });

  it.each(names)("%s: 0 < cached ≤ input < output, sourced and dated", (model) => {
    const price = modelPrice(model);
    const input = new Exact(price?.inputUsdPerMillion ?? "0");
    const cached = new Exact(price?.cachedInputUsdPerMillion ?? input);
    expect(cached.gt(0)).toBe(true);
    expect(cached.lte(input)).toBe(true);
    expect(input.lt(price?.outputUsdPerMillion ?? "0")).toBe(true);
    expect(price?.source.url).toMatch(/^https:\/\//);
    expect(price?.source.asOf).toMatch(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
  });

  it("calls high only what the maker's own pages say", () => {
    const high = prices.filter(({ source }) => source.confidence === "high").map(({ source }) => source.url);
    expect(high.length).toBeGreaterThan(0);
    expect(high.filter((url) => !/^https:\/\/(\w+\.)?openai\.com\//.test(url))).toEqual([]);
  });

  it("is as old as the oldest of the prices that were used", () => {
    const days = ["gpt-4o", "o3"].map((name) => modelPrice(name)?.source.asOf ?? "").toSorted();
    expect(pricesAsOf(["gpt-4o", "o3", "nobody's model"])).toBe(days[0]);
    expect(pricesAsOf(["nobody's model"])).toBeNull();
  });

  it("prices an alias like the model that it stands for", () => {
    const { model: _alias, ...alias } = { ...modelPrice("gpt-5.6") };
    const { model: _model, ...sol } = { ...modelPrice("gpt-5.6-sol") };
    expect(alias).toEqual(sol);
  });
});

describe("modelPrice", () => {
  it.each([
    ["gpt-4o", "gpt-4o"],
    ["gpt-4o-2024-08-06", "gpt-4o"],
    ["gpt-4o-mini-2024-07-18", "gpt-4o-mini"],
    ["gpt-5-2025-08-07", "gpt-5"],
    ["o3-mini-2025-01-31", "o3-mini"],
  ])("finds %s as %s", (name, model) => {
    expect(modelPrice(name)?.model).toBe(model);
  });

  it("prefers the exact name: a dated model may have a price of its own", () => {
    expect(modelPrice("gpt-4o-2024-05-13")?.inputUsdPerMillion).toBe("5.00");
    expect(modelPrice("gpt-4o")?.inputUsdPerMillion).toBe("2.50");
  });

  it.each([
    "gpt-4o-audio-preview",
    "gpt-4o-audio-preview-2025-06-03",
    "gpt-4o-latest",
    "gpt-4",
    "gpt-5-pro",
    "openai/gpt-4o",
    "ft:gpt-4o-2024-08-06:acme::abc",
    "GPT-4o",
    "gpt-4o-2024-08-06-2024-08-06",
    "gpt-4o-20240806",
    "",
    "constructor",
  ])("does not know %j", (name) => {
    expect(modelPrice(name)).toBeNull();
  });
});

describe("callCostUsd", () => {
  it("is exact", () => {
    // gpt-4o: 400 × 2.50 + 600 × 1.25 + 321 × 10.00 = 1000 + 750 + 3210 millionths of a dollar.
    expect(callCostUsd("gpt-4o", { inputTokens: 1000, cachedInputTokens: 600, outputTokens: 321 })).toBe("0.00496");
    // gpt-4.1-nano: one cached token, 0.025 millionths; never in exponent form.
    expect(callCostUsd("gpt-4.1-nano", { inputTokens: 1, cachedInputTokens: 1, outputTokens: 0 })).toBe("0.000000025");
    expect(callCostUsd("gpt-4o", { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 })).toBe("0");
  });

  it("loses no digit of the largest counts", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const byHand = new Exact(most).times("0.075").plus(new Exact(most).times("4.50")).div(1_000_000).toFixed();
    expect(callCostUsd("gpt-5.4-mini", { inputTokens: most, cachedInputTokens: most, outputTokens: most })).toBe(
      byHand,
    );
  });

  it("takes the full input price for cached tokens where the cached price is unknown", () => {
    const tokens = { inputTokens: 1000, outputTokens: 10 };
    expect(callCostUsd("gpt-4o-2024-05-13", { ...tokens, cachedInputTokens: 1000 })).toBe("0.00515");
    expect(callCostUsd("gpt-4o-2024-05-13", { ...tokens, cachedInputTokens: 0 })).toBe("0.00515");
  });

  it("is unknown for a model without a price", () => {
    expect(callCostUsd("openai/gpt-4o", { inputTokens: 1, cachedInputTokens: 0, outputTokens: 1 })).toBeNull();
  });

  it.each([
    { inputTokens: 10, cachedInputTokens: 11, outputTokens: 1 },
    { inputTokens: -1, cachedInputTokens: 0, outputTokens: 1 },
    { inputTokens: 1.5, cachedInputTokens: 0, outputTokens: 1 },
    { inputTokens: 1, cachedInputTokens: 0, outputTokens: Number.NaN },
    { inputTokens: Number.POSITIVE_INFINITY, cachedInputTokens: 0, outputTokens: 1 },
  ])("is unknown for counts that cannot be: %j", (tokens) => {
    expect(callCostUsd("gpt-4o", tokens)).toBeNull();
  });

  it("never falls with more tokens", () => {
    fc.assert(
      fc.property(anyModel, anyTokens, anyTokens, (model, tokens, more) => {
        expect(cost(model, together(tokens, more)).gte(cost(model, tokens))).toBe(true);
      }),
    );
  });

  it("never rises when more of the input was cached", () => {
    fc.assert(
      fc.property(anyModel, anyTokens, (model, tokens) => {
        const allCached = { ...tokens, cachedInputTokens: tokens.inputTokens };
        const noneCached = { ...tokens, cachedInputTokens: 0 };
        expect(cost(model, allCached).lte(cost(model, tokens))).toBe(true);
        expect(cost(model, tokens).lte(cost(model, noneCached))).toBe(true);
      }),
    );
  });

  it("adds up over calls", () => {
    fc.assert(
      fc.property(anyModel, anyTokens, anyTokens, (model, one, other) => {
        expect(cost(model, one).plus(cost(model, other)).toFixed()).toBe(cost(model, together(one, other)).toFixed());
      }),
    );
  });
});
