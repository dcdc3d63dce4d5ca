import { afterEach, describe, expect, it, vi } from "vitest";
import { evalRow } from "../../test/eval-fixture.ts";
import { startLangSmithServer } from "../../test/langsmith-server/server.ts";
import { withModelServer } from "../../test/model-run.ts";
import type { Reply } from "../../test/model-server/server.ts";
import type { ScoredRow } from "../runner/experiment.ts";
import { createJudge } from "./create-judge.ts";
import { judgeExperiment } from "./judge-experiment.ts";
import { judgeText, notJudgedText } from "./judge-text.ts";
import { reasonsOfAnswer } from "./reasons-of-answer.ts";

afterEach(() => vi.unstubAllEnvs());

const settings = { provider: "openai", model: "gpt-4o", apiKey: "test" } as const;
const good: Reply = { kind: "answer", content: JSON.stringify({ reasoning: "Says why {it} fits.", score: 0.75 }) };

function row(key: string, rationale: string): ScoredRow {
  const decisions = {
    hosting: { optionId: "hosting/one", rationale, alternatives: [], details: { secret: "left out" } },
  };
  const { tags, split } = evalRow();
  return {
    ...{ key, tags, split, repetition: 1, error: null },
    verdicts: new Map(),
    json: { brief: { projectName: key }, decisions },
  };
}

const infeasible: ScoredRow = { ...row("infeasible", ""), json: { brief: {}, decisions: null } };

async function judged(rows: readonly ScoredRow[], answer: (text: string) => Reply) {
  return await withModelServer({ answer: ({ text }) => answer(text) }, async ({ url, requests }) => {
    const judge = await createJudge({ ...settings, baseUrl: url });
    return { ...(await judgeExperiment({ rows }, judge)), requests: [...requests] };
  });
}

describe("a judge", () => {
  it("gives each plan one score with its reason, and sees the reasons as they are", async () => {
    const { plans, mean, model, requests } = await judged(
      [row("a", "Because of {braces} and $9."), infeasible],
      () => good,
    );
    expect(plans).toEqual([
      { key: "a", split: "dev", repetition: 1, kind: "judged", score: 0.75, reason: "Says why {it} fits." },
    ]);
    expect([mean, model]).toEqual([0.75, "gpt-4o"]);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.text).toContain("Because of {braces} and $9.");
    expect(requests[0]?.text).not.toContain("left out");
  });

  it.each([
    ["refuses", { kind: "refusal", text: "no" }],
    ["gives a score beyond 1", { kind: "answer", content: '{"reasoning":"great","score":7}' }],
    ["gives no score", { kind: "answer", content: '{"reasoning":"great"}' }],
    ["gives no reason", { kind: "answer", content: '{"reasoning":"","score":1}' }],
    ["writes no JSON", { kind: "answer", content: "good" }],
    ["is not allowed", { kind: "error", status: 401, message: "wrong key" }],
  ] satisfies [string, Reply][])("that %s is named, and is no 0", async (_what, reply) => {
    const result = await judged([row("a", "bad one"), row("b", "fine")], (text) =>
      text.includes("bad one") ? reply : good,
    );
    expect(result.plans[0]).toMatchObject({ key: "a", kind: "failed", error: expect.stringMatching(/\S/) });
    expect(result.mean).toBe(0.75);
    expect(notJudgedText(result)).toMatch(/^not judged: 1 of 2 plans: a: \S/);
    expect(judgeText(result)).toContain("mean 0.750 of 1 plans");
  });

  it("is not traced: openevals would send briefs past the setting of privacy", async () => {
    const server = await startLangSmithServer();
    try {
      vi.stubEnv("LANGSMITH_TRACING", "true");
      vi.stubEnv("LANGSMITH_API_KEY", "test");
      vi.stubEnv("LANGSMITH_ENDPOINT", server.url);
      await judged([row("a", "words of a customer")], () => good);
      expect(server.sent()).toBe("");
    } finally {
      await server.close();
    }
  });

  it("has nothing to say where there are no reasons", async () => {
    expect(reasonsOfAnswer(infeasible.json)).toBeNull();
    const none = await judged([infeasible], () => good);
    expect([none.mean, none.plans, notJudgedText(none)]).toEqual([null, [], null]);
  });
});
