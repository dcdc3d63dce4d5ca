import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readCases } from "../evals/accuracy/read-cases.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import { renderBill } from "../src/formats/bill.ts";
import { parseComponents } from "../src/cost/parse-components.ts";
import { priceComponents } from "../src/cost/price-components.ts";

/** Published bills at our prices, line by line, to be checked by hand. Update with UPDATE_GOLDEN=1 and read the difference. */
const folder = "test/golden/bills";
const update = process.env.UPDATE_GOLDEN === "1";
const catalog = createCatalog();
const cases = readCases("evals/datasets/published-bills.jsonl").filter(({ components }) => components !== null);

describe.each(cases)("$id", ({ id, what, sourceUrl, published, components }) => {
  it("is billed by the same lines", () => {
    const report = priceComponents(catalog, parseComponents({ components }, catalog));
    const head = `${what}\n${sourceUrl}\npublished: ${published.lines.map(({ name, monthlyUsd }) => `${name} $${monthlyUsd}`).join(", ")}\n\n`;
    const text = head + renderBill({ source: id, report }, { color: false });
    const file = path.join(folder, `${id}.txt`);
    if (update || !existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      expect(update, `${file} is missing: run UPDATE_GOLDEN=1 npm test`).toBe(true);
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, "utf8"));
  });
});
