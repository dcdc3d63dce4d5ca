import { describe, expect, it } from "vitest";
import { examplePlan } from "../../test/example-plan.ts";
import { poisonedPlan } from "../../test/poisoned-plan.ts";
import { renderMarkdown } from "./markdown.ts";

const headings = (text: string): string[] => text.split("\n").filter((line) => /^#{1,2} /.test(line));

describe("renderMarkdown", () => {
  it("is an architecture decision record: context, decision, consequences", async () => {
    const text = renderMarkdown(await examplePlan("us-telehealth.json"));
    expect(headings(text)).toEqual([
      "# Infrastructure of Harborline Health",
      "## Context",
      "## Decision",
      "## Consequences",
    ]);
    expect(text).toContain("Status: **valid**. Decided by the planner.");
    expect(text).toContain("- Compliance: HIPAA, SOC2");
    expect(text.split("Passed over:")).toHaveLength(7);
    expect(text).toContain("```mermaid\nflowchart TB\n");
    for (const heading of ["Cost", "Risks and findings", "Line items"]) expect(text).toContain(`\n### ${heading}\n`);
  });

  it("says of an infeasible plan why there is none", async () => {
    const text = renderMarkdown(await examplePlan("bad/contradictory-fedramp.json"));
    expect(text).toContain("None: the requirements leave no plan.");
    expect(text).toContain("Smallest relaxation");
    expect(text).not.toContain("mermaid");
  });

  it.each([
    "x\n# heading\n```\n<script>alert(1)</script>\n| a | b |",
    "[link](javascript:alert(1)) ![image](//evil.example)",
    "javascript:alert(1)",
  ])("keeps %j from becoming more than text", async (hostile) => {
    const { plan } = poisonedPlan(await examplePlan("us-telehealth.json"), hostile);
    const text = renderMarkdown(plan);
    expect(headings(text).slice(1)).toEqual(["## Context", "## Decision", "## Consequences"]);
    expect(text.match(/^```/gm)).toHaveLength(2);
    expect(text).not.toMatch(/<script|(?<!\\)\]\((?!https?:)/);
  });

  it("links no source that would leave its link", async () => {
    const { plan } = poisonedPlan(await examplePlan("us-telehealth.json"), "https://example.com/) | [x](javascript:x)");
    const links = [...renderMarkdown(plan).matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target);
    expect(links.length).toBeGreaterThan(10);
    expect(new Set(links)).toEqual(new Set(["https://example.com/%29%20%7C%20[x]%28javascript:x%29"]));
  });
});
