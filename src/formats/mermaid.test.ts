import { describe, expect, it } from "vitest";
import { examplePlan } from "../../test/example-plan.ts";
import { poisonedPlan } from "../../test/poisoned-plan.ts";
import { renderMermaid } from "./mermaid.ts";
import { mermaidText } from "./mermaid-text.ts";

/** All that a line may be: a part, a frame, its end, an arrow. A quoted label holds no quote, bracket, brace or backquote. */
const label = String.raw`"[^"\`{}<>|%\\[\]]*(?:<br>[^"\`{}<>|%\\[\]]*)*"`;
const line = new RegExp(
  String.raw`^\s*(?:[a-z]+(?:-[a-z]+)*(?:-\d+)?(?:\[${label}\]|\(\[${label}\]\)|\[\(${label}\)\])` +
    String.raw`|subgraph frame-\d+ \[${label}\]|end|[a-z]+(?:-[a-z]+)*(?:-\d+)? (?:-->|-\.->)\|${label}\| [a-z]+(?:-[a-z]+)*(?:-\d+)?)$`,
);

const wrongLines = (text: string): string[] => {
  const [head, ...lines] = text.trimEnd().split("\n");
  return [...(head === "flowchart TB" ? [] : [String(head)]), ...lines.filter((one) => !line.test(one))];
};

describe("renderMermaid", () => {
  it.each(["us-telehealth.json", "global-consumer-app.json", "hobby-site.json", "bad/contradictory-fedramp.json"])(
    "writes nothing but parts, frames and arrows for %s",
    async (file) => {
      const text = renderMermaid(await examplePlan(file));
      expect(wrongLines(text)).toEqual([]);
      expect(text.match(/subgraph/g)?.length).toBe(text.match(/^\s*end$/gm)?.length);
    },
  );

  it("puts parts into the frames of their provider and region", async () => {
    const text = renderMermaid(await examplePlan("us-telehealth.json"));
    const frame = text.slice(text.indexOf('["us-east-1"]'), text.indexOf("    end"));
    expect(frame).toContain("AWS Fargate (ECS)");
    expect(frame).toContain("2 to 16 instances");
    expect(frame).not.toContain("WorkOS");
    expect(text).toContain('compute -->|"postgres, private network"| database');
  });

  it.each([
    `"]; style users fill:red`,
    "%%{init: {'securityLevel':'loose'}}%%",
    'end\n  click users href "javascript:alert(1)"',
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "`markdown` **bold** ]) | --> x & y ; #quot; \\",
    "\u202Eevil\u2028line",
  ])("keeps %j inside its labels", async (text) => {
    const { plan, changed } = poisonedPlan(await examplePlan("us-telehealth.json"), text);
    expect(changed).toBeGreaterThan(500);
    const written = renderMermaid(plan);
    expect(wrongLines(written)).toEqual([]);
    expect(written).toContain(mermaidText(text));
  });
});

describe("mermaidText", () => {
  it("writes everything but letters, digits and plain punctuation as entities", () => {
    expect(mermaidText(`a "b" <c> #d; %%`)).toBe("a #34;b#34; #60;c#62; #35;d#59; #37;#37;");
    expect(mermaidText("Zürich, 2–16 × (über)")).toBe("Zürich, 2–16 × (über)");
  });
});
