import { describe, expect, it } from "vitest";
import { examplePlan } from "../../../test/example-plan.ts";
import { elementsOf, type ParsedElement } from "../../../test/html-elements.ts";
import { poisonedPlan } from "../../../test/poisoned-plan.ts";
import { createCatalog } from "../../catalog/catalog.ts";
import type { Plan } from "../../spec/plan.ts";
import { renderReport } from "./report.ts";

const catalog = createCatalog();

/** Each would change the page if it were not written as text. The mark tells it from our own words. */
const payloads = {
  script: "mark<script>alert(1)</script>",
  "event handler": `mark"><img src=x onerror="alert(1)"><b onclick='alert(1)'>`,
  "attribute in single quotes": "mark' onmouseover='alert(1)' x='",
  "attribute without quotes": "mark onfocus=alert(1) autofocus tabindex=1 style=color:red",
  svg: "mark</text></g></svg><svg onload=alert(1)><animate onbegin=alert(1) attributeName=x><foreignObject><iframe>",
  "title and desc": "mark</title></desc><script>alert(1)</script><use href='data:image/svg+xml,x'/>",
  css: "mark</style><style>*{background:url(//evil.example)}</style>;}body{display:none}/*",
  "javascript address": "javascript:alert(1)//mark",
  "data address": "data:text/html,<script>alert(1)</script>mark",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what somebody might write
  template: "mark${alert(1)}{{constructor.constructor('alert(1)')()}}<%= 7*7 %>#{x}`${x}`",
  comment: "mark--><script>alert(1)</script><!--]]><![CDATA[<script>",
  entities: "mark&lt;script&gt;&#60;img src=x onerror=alert(1)&#62;&quot;",
  bidi: "mark\u202Egnp.exe\u2066\u2069\u200F\u0000\u001B]8;;http://evil.example\u0007",
  base: `mark"><base href="//evil.example"><meta http-equiv=refresh content="0;url=//evil.example"><link rel=stylesheet href=//e>`,
  "half a character": "mark\uD800<b>",
};

/** What elements and attributes there are, whatever they hold. */
function shape(elements: readonly ParsedElement[]): string[] {
  return elements.map(({ tag, attributes }) => `${tag} ${[...attributes.keys()].join(" ")}`);
}

/** The same text without a character that could mean anything; as long, and broken at the same places. */
function harmless(text: string): string {
  return text.replaceAll(/[^\s\w]/gu, "x").replaceAll(/_/g, "x");
}

async function elementsWith(plan: Plan, text: string): Promise<ParsedElement[]> {
  return elementsOf(renderReport({ plan: poisonedPlan(plan, text).plan, catalog }));
}

/** A plan that has something in every list. */
async function fullPlan(): Promise<Plan> {
  const plan = structuredClone(await examplePlan("black-friday-shop.json"));
  const { cost, decisions } = plan;
  if (cost === null || decisions === null) expect.fail("the example has no plan");
  const source = { url: "https://example.com/price", asOf: "2026-01", confidence: "high" } as const;
  cost.notPriced.push({ what: "w", why: "w", section: null });
  cost.savings.push({ what: "w", term: "t", savesMonthlyUsd: "1", source });
  cost.redesigns.push({
    section: "caching",
    atUsers: (cost.scenarios[0]?.users ?? 1) * 2,
    from: "f",
    to: "t",
    why: "w",
  });
  cost.compliance.push({ regime: "all", addsMonthlyUsd: "2", through: ["t"] });
  decisions.hosting.fallbackReason = "reason";
  plan.repairs.push({ round: 1, sections: ["hosting"], ruleIds: ["r"], undone: true });
  plan.findings.push({
    ruleId: "r",
    result: "fail",
    severity: "error",
    sections: [],
    path: "p",
    message: "m",
    reference: "c",
    resolvedInRound: 1,
  });
  plan.assumptions.push({ path: "p", value: "v", why: "w" });
  plan.traits.push({ id: "api", evidence: "e", by: "model" });
  plan.provenance.model = "m";
  const tokens = { inputTokens: 1, cachedInputTokens: 0, outputTokens: 1 };
  plan.provenance.modelCalls.push({
    task: "brief",
    round: 0,
    model: "m",
    format: "json-mode",
    outcome: "failed",
    reason: "r",
    tokens,
    costUsd: null,
    durationMs: 1,
  });
  plan.provenance.modelCost = { usd: null, unmeteredCalls: 1, pricesAsOf: "2026" };
  return plan;
}

describe.each(Object.entries(payloads))("a plan full of %s", (_, payload) => {
  it("makes the same page as one of harmless words: no element, no attribute and no link comes from a text", async () => {
    const plan = await fullPlan();
    const hostile = await elementsWith(plan, payload);
    expect(shape(hostile)).toEqual(shape(await elementsWith(plan, harmless(payload))));
    expect(hostile.filter(({ tag }) => tag === "script")).toEqual([]);
    expect(hostile.filter(({ attributes }) => [...attributes.keys()].some((name) => name.startsWith("on")))).toEqual(
      [],
    );
    const links = hostile.flatMap(({ tag, attributes }) => (tag === "a" ? [attributes.get("href") ?? ""] : []));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !/^#[a-z]+$/.test(href))).toEqual([]);
  });
});

describe("hostile text", () => {
  it("was put into hundreds of fields, and is read as text", async () => {
    const { plan, changed } = poisonedPlan(await fullPlan(), payloads.script);
    expect(changed).toBeGreaterThan(500);
    const [page] = elementsOf(renderReport({ plan, catalog }));
    expect(page?.text.split("mark<script>").length).toBeGreaterThan(300);
  });

  it("loses what would turn the direction of a line", async () => {
    const { plan } = poisonedPlan(await fullPlan(), payloads.bidi);
    const page = renderReport({ plan, catalog });
    for (const mark of ["\u202E", "\u2066", "\u2069", "\u200F", "\u0000", "\u001B", "\u0007"])
      expect(page).not.toContain(mark);
  });

  it("links a web address as it is, without a way back to the page", async () => {
    const { plan } = poisonedPlan(await fullPlan(), `https://example.com/"onclick="alert(1)`);
    const links = elementsOf(renderReport({ plan, catalog })).filter(({ attributes }) =>
      attributes.get("href")?.startsWith("http"),
    );
    expect(links.length).toBeGreaterThan(10);
    for (const { attributes } of links) {
      expect([...attributes.keys()]).toEqual(["href", "rel"]);
      expect(attributes.get("href")).toBe("https://example.com/%22onclick=%22alert(1)");
      expect(attributes.get("rel")).toBe("noopener noreferrer");
    }
  });

  it("may hang together without a space for thousands of letters", async () => {
    const { plan } = poisonedPlan(await fullPlan(), "mark");
    plan.brief.projectName = "W".repeat(3_000);
    const elements = elementsOf(renderReport({ plan, catalog }));
    expect(elements.find(({ tag }) => tag === "h1")?.text).toHaveLength(3_000);
  });
});
