import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examplePlan } from "../../../test/example-plan.ts";
import { elementsOf, type ParsedElement } from "../../../test/html-elements.ts";
import { createCatalog } from "../../catalog/catalog.ts";
import { renderReport } from "./report.ts";

const catalog = createCatalog();
const examples = readdirSync("examples").filter((name) => name.endsWith(".json"));
const mostBytes = 300_000;

interface Report {
  html: string;
  elements: ParsedElement[];
}

const rendered = new Map<string, Promise<Report>>();

/** Rendered and parsed once for all that is asked of it. */
function report(file: string): Promise<Report> {
  const known = rendered.get(file) ?? render(file);
  rendered.set(file, known);
  return known;
}

async function render(file: string): Promise<Report> {
  const html = renderReport({ plan: await examplePlan(file), catalog });
  return { html, elements: elementsOf(html) };
}

const values = (elements: readonly ParsedElement[], name: string): string[] =>
  elements.flatMap(({ attributes }) => attributes.get(name) ?? []);

describe.each([...examples, "bad/contradictory-fedramp.json"])("the report of %s", (file) => {
  it("is one small file that asks nothing of anybody and runs nothing", async () => {
    const { html, elements } = await report(file);
    expect(Buffer.byteLength(html)).toBeLessThan(mostBytes);
    const tags = new Set(elements.map(({ tag }) => tag));
    for (const tag of ["script", "link", "img", "iframe", "object", "embed", "form", "base", "image"]) {
      expect(tags.has(tag), tag).toBe(false);
    }
    for (const name of ["src", "srcset", "style", "action", "xlink:href"]) {
      expect(
        values(elements, name).filter((value) => !value.startsWith("#")),
        name,
      ).toEqual([]);
    }
    expect(html).not.toMatch(/@import|url\((?!#)/);
  });

  it("allows its own style sheet and nothing else", async () => {
    const { elements } = await report(file);
    const [style, ...others] = elements.filter(({ tag }) => tag === "style");
    expect(others).toEqual([]);
    const hash = createHash("sha256")
      .update(style?.text ?? "")
      .digest("base64");
    const policy = elements.find(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy");
    expect(policy?.attributes.get("content")?.split("; ")).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it("has ids that are unique, and refers only to ids that are there", async () => {
    const { elements } = await report(file);
    const ids = values(elements, "id");
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const known = new Set(ids);
    const links = values(elements, "href")
      .filter((href) => href.startsWith("#"))
      .map((href) => href.slice(1));
    const labels = values(elements, "aria-labelledby").flatMap((value) => value.split(" "));
    const fills = elements.flatMap(({ attributes }) =>
      [...attributes.values()].flatMap((value) =>
        [...value.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] ?? ""),
      ),
    );
    expect([...links, ...labels, ...fills].filter((id) => !known.has(id))).toEqual([]);
  });

  it("can be found one's way in without seeing it", async () => {
    const { elements } = await report(file);
    expect(elements.find(({ tag }) => tag === "html")?.attributes.get("lang")).toBe("en");
    expect(elements.filter(({ tag }) => tag === "h1")).toHaveLength(1);
    expect(elements.filter(({ tag }) => tag === "main")).toHaveLength(1);
    const levels = elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag.slice(1))] : []));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(elements.filter(({ tag }) => tag === "caption")).toHaveLength(
      elements.filter(({ tag }) => tag === "table").length,
    );
    expect(elements.filter(({ tag, attributes }) => tag === "th" && !attributes.has("scope"))).toEqual([]);
    const drawings = elements.filter(({ tag, attributes }) => tag === "svg" && !attributes.has("aria-hidden"));
    for (const { attributes } of drawings) {
      expect(attributes.get("role")).toBe("img");
      expect(attributes.get("aria-labelledby")).toBeDefined();
    }
    const scrolling = elements.filter(({ attributes }) => attributes.get("class")?.split(" ").includes("scroll"));
    expect(scrolling.length).toBeGreaterThan(0);
    for (const { attributes } of scrolling) expect(attributes.get("tabindex")).toBe("0");
  });

  it("is the same each time", async () => {
    expect((await render(file)).html).toBe((await report(file)).html);
  });
});

describe("what a report tells", () => {
  const textOf = async (file: string): Promise<string> => {
    const [page] = (await report(file)).elements.filter(({ tag }) => tag === "main");
    return page?.text.replaceAll(/\s+/g, " ") ?? "";
  };

  it("cost, budget, decider, date of the prices, regimes and how many checks pass", async () => {
    const text = await textOf("us-telehealth.json");
    const plan = await examplePlan("us-telehealth.json");
    for (const words of [
      "Harborline Health",
      "Valid",
      "of $5,000",
      plan.cost?.priceBookDate ?? "?",
      plan.provenance.catalogVersion,
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/\d+ of \d+ HIPAA checks? pass/);
    expect(text).toMatch(/\d+ of \d+ SOC2 checks? pass/);
  });

  it("every line item, alternative, finding, assumption and amount that is not priced", async () => {
    const plan = await examplePlan("us-telehealth.json");
    const text = await textOf("us-telehealth.json");
    const { cost, decisions, findings, assumptions } = plan;
    if (cost === null || decisions === null) expect.fail("the example has no plan");
    const words = [
      ...cost.lineItems.map(({ component }) => component),
      ...cost.notPriced.flatMap(({ what, why }) => [what, why]),
      ...cost.drivers.map(({ perUnit }) => perUnit),
      ...cost.scenarios.flatMap(({ changes }) => changes),
      ...cost.elsewhere.map(({ hosting }) => hosting),
      ...(cost.frugal?.givesUp ?? []),
      ...Object.values(decisions).flatMap(({ rationale, alternatives }) => [
        rationale,
        ...alternatives.map(({ whyNot }) => whyNot),
      ]),
      ...findings.flatMap(({ message, reference }) => [message, reference]),
      ...assumptions.map(({ why }) => why),
    ];
    expect(words.length).toBeGreaterThan(60);
    expect(words.filter((word) => !text.includes(word.replaceAll(/\s+/g, " ").trim()))).toEqual([]);
  });

  it("why an infeasible plan is none, before anything else", async () => {
    const text = await textOf("bad/contradictory-fedramp.json");
    expect(text).toContain("Infeasible");
    expect(text.indexOf("Smallest relaxation")).toBeGreaterThan(0);
    expect(text.indexOf("Smallest relaxation")).toBeLessThan(text.indexOf("Kind of work"));
    expect(text).not.toContain("$0 a month");
  });

  it("that a plan needs review", async () => {
    expect(await textOf("black-friday-shop.json")).toContain("Needs review");
  });
});
