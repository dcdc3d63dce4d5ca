import { afterEach, describe, expect, it, vi } from "vitest";
import { createModelDecider } from "../../graph/decider/model-decider.ts";
import { createGraphRunner } from "../../graph/run-graph.ts";
import { startLangSmithServer } from "../../test/langsmith-server/server.ts";
import { exampleBrief, withModelServer } from "../../test/model-run.ts";
import { createCatalog } from "../catalog/catalog.ts";
import { createModelClient } from "../models/model-client.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import { createTracing, type TracingEnv } from "./tracing.ts";

const catalog = createCatalog();
const marker = "Quetzalcoatl";

afterEach(() => vi.unstubAllEnvs());

/** What reaches LangSmith of a run whose brief, stack and a failing model call all name the marker. */
async function sentOf(
  settings: Partial<TracingEnv>,
  variables: Record<string, string | undefined> = {},
): Promise<string> {
  const server = await startLangSmithServer();
  try {
    const tracing = createTracing(
      {
        LANGSMITH_TRACING: "true",
        LANGSMITH_API_KEY: "test",
        LANGSMITH_ENDPOINT: server.url,
        INFRASPEC_TRACE_PRIVACY: "hide",
        ...settings,
      },
      { catalog, variables },
    );
    await runNaming(tracing.callbacks);
    await tracing.flush();
    return server.sent();
  } finally {
    await server.close();
  }
}

async function runNaming(callbacks: ReturnType<typeof createTracing>["callbacks"]): Promise<void> {
  const failing = { kind: "error", status: 400, message: `no ${marker} here` } as const;
  await withModelServer(
    { answer: ({ task }) => (task === "caching_decision" ? failing : undefined) },
    async ({ url }) => {
      const client = createModelClient({ provider: "openai", model: "gpt-4o", apiKey: "test", baseUrl: url });
      const decider = createModelDecider(client);
      const run = createGraphRunner({ catalog, deciderFor: () => decider, openStore: null, now: () => 0, callbacks });
      await run({
        brief: parseBrief({
          ...exampleBrief("eu-b2b-saas"),
          projectDescription: `Software of ${marker} for companies that plan their shifts.`,
          techStack: ["Next.js", `${marker} queue`],
        }).brief,
        settings: { decider: "model" },
        saving: null,
        onProgress: () => {},
        signal: undefined,
      });
    },
  );
}

describe("createTracing", () => {
  it("sends nothing unless it is asked for, whatever other switches say", async () => {
    const variables = { LANGCHAIN_TRACING_V2: "true", LANGSMITH_TRACING_V2: "true", LANGCHAIN_TRACING: "true" };
    expect(await sentOf({ LANGSMITH_TRACING: "false" }, variables)).toBe("");
    expect(variables).toEqual({});
  });

  it("in full sends all of it: brief, stack, questions, error", async () => {
    const sent = await sentOf({ INFRASPEC_TRACE_PRIVACY: "full" });
    expect(sent).toContain(`Software of ${marker}`);
    expect(sent).toContain(`${marker} queue`);
    expect(sent).toContain(`no ${marker} here`);
  });

  it("hides inputs, outputs, metadata and the text of errors, and keeps steps and times", async () => {
    const sent = await sentOf({ INFRASPEC_TRACE_PRIVACY: "hide" });
    expect(sent).not.toContain(marker);
    expect(sent).not.toContain("aws-rds");
    expect(sent).toContain("ChatOpenAI");
    expect(sent).toContain("[hidden]");
    expect(sent).toMatch(/"name":"persist"/);
  });

  it("anonymizes texts, and keeps the words of the product and the numbers", async () => {
    const sent = await sentOf({ INFRASPEC_TRACE_PRIVACY: "anonymize" });
    expect(sent).not.toContain(marker);
    expect(sent).not.toContain("Kontora");
    expect(sent).toContain('"complianceRequirements":["GDPR","SOC2"]');
    expect(sent).toMatch(/"projectDescription":"\[text of \d+ characters\]"/);
    // The text of the error is a part of its own.
    expect(sent).toMatch(/\.error"[^"]*\n"\[text of \d+ characters\]"/);
  });

  it("leaves no other way out: the libraries' own client is never made", async () => {
    const other = await startLangSmithServer();
    try {
      vi.stubEnv("LANGSMITH_TRACING", "true");
      vi.stubEnv("LANGSMITH_ENDPOINT", other.url);
      vi.stubEnv("LANGSMITH_API_KEY", "test");
      expect(await sentOf({})).toContain("ChatOpenAI");
      expect(other.sent()).toBe("");
    } finally {
      await other.close();
    }
  });

  it("lets the plan come where LangSmith is away", async () => {
    const away = await startLangSmithServer();
    await away.close();
    await expect(sentOf({ LANGSMITH_ENDPOINT: away.url })).resolves.toBe("");
  });

  it("names the key that is missing", () => {
    const env = {
      LANGSMITH_TRACING: "true",
      LANGSMITH_API_KEY: undefined,
      LANGSMITH_ENDPOINT: undefined,
      INFRASPEC_TRACE_PRIVACY: "hide",
    } as const;
    expect(() => createTracing(env, { catalog, variables: {} })).toThrow(/LANGSMITH_API_KEY is not set/);
  });
});
