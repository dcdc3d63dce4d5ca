import { describe, expect, it } from "vitest";
import { answerBoth } from "../../bench/model/one-call-answer.ts";
import { evalCatalog, evalRow, judged } from "../../test/eval-fixture.ts";
import { withModelServer } from "../../test/model-run.ts";
import type { Reply } from "../../test/model-server/server.ts";
import { arithmetic } from "../evaluators/arithmetic.ts";
import { expectations } from "../evaluators/expectations.ts";
import { schema } from "../evaluators/schema.ts";
import { createOneCallTarget } from "./one-call-target.ts";

/** The answer of the stand-in, with some of its text replaced. */
async function answered(replace: (content: string) => string = (content) => content) {
  return await withModelServer(
    {
      answer: (request): Reply => {
        const reply = answerBoth(request);
        return reply.kind === "answer" ? { ...reply, content: replace(reply.content) } : reply;
      },
    },
    async ({ url }) => {
      const settings = { provider: "openai", model: "gpt-4o", apiKey: "test", baseUrl: url } as const;
      const target = createOneCallTarget({ settings, catalog: evalCatalog, now: () => 0 });
      return await target.answer(evalRow().brief);
    },
  );
}

describe("createOneCallTarget", () => {
  it("turns one answer into what the evaluators look at, judged by the rules of check", async () => {
    const answer = await answered();
    expect(answer).toMatchObject({ plan: null, monthlyUsd: "840.00", sectionUsd: { database: "265.00" } });
    expect(answer.effort.tokens).toBeGreaterThan(500);
    expect(judged(schema, answer)).toEqual({ score: 1, comment: "" });
    expect(judged(arithmetic, answer).score).toBe(1);
    // Nothing that a text leaves open counts as met.
    expect(answer.checks.some(({ result }) => result === "unknown")).toBe(true);
    const reason = "the engine is named";
    const checks = [{ id: "engine", path: "decisions.database.details.engine", equals: "postgres", reason }];
    expect(judged(expectations, answer, evalRow({ checks, status: ["valid", "needs_review"] })).score).toBe(1);
  });

  it("shows a total that is not the sum", async () => {
    const answer = await answered((content) => content.replace('"$840/month"', '"$480/month"'));
    expect(judged(arithmetic, answer).comment).toBe("sections add up to 840, the total says 480.00");
  });

  it("takes another way to write an amount for a fault of form alone", async () => {
    const answer = await answered((content) => content.replace('"$840/month"', '"about $840 per month"'));
    expect(judged(schema, answer).comment).toContain("estimatedMonthlyCost");
    expect(answer.monthlyUsd).toBe("840.00");
  });

  it("rejects an answer that is not of the form asked for", async () => {
    await expect(answered((content) => content.replace('"replicas":1', '"replicas":"one"'))).rejects.toThrow();
  });
});
