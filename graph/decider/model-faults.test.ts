import { describe, expect, it } from "vitest";
import { createModelClient } from "../../src/models/model-client.ts";
import { limitsFor } from "../../src/models/tasks.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import { sectionIds } from "../../src/spec/words.ts";
import { changed, exampleBrief, onceEach, runAgainst, runModel, withModelServer } from "../../test/model-run.ts";
import { sectionAnswer, sensibleReply } from "../../test/model-server/sensible-model.ts";
import { type ReceivedRequest, type Reply, startModelServer } from "../../test/model-server/server.ts";
import { createModelDecider } from "./model-decider.ts";

const target = "database_decision";

/** A fault of the database's question: the first time only, or every time. */
function faulty(fault: (request: ReceivedRequest) => Reply, { always }: { always: boolean }) {
  return (request: ReceivedRequest): Reply | undefined =>
    request.task === target && (always || request.earlier === 0) ? fault(request) : undefined;
}

const good = (request: ReceivedRequest): string => JSON.stringify(sectionAnswer(request));
/** Quick enough for a test, long enough for an answer on a busy machine. */
const impatient = { limitsFor: (...of: Parameters<typeof limitsFor>) => ({ ...limitsFor(...of), timeoutMs: 700 }) };

type Fault = readonly [name: string, fault: (request: ReceivedRequest) => Reply, reason: RegExp];

/** Faults of the answer: one re-ask, then the planner. */
const answerFaults: readonly Fault[] = [
  ["a refusal", () => ({ kind: "refusal", text: "I cannot help with that." }), /refused: "I cannot help with that\."/],
  [
    "a cut answer",
    (request) => ({ kind: "answer", content: good(request).slice(0, 40), finishReason: "length" }),
    /cut off/,
  ],
  ["an empty answer", () => ({ kind: "answer", content: "" }), /empty/],
  ["prose", () => ({ kind: "answer", content: "I would take option A." }), /no JSON object/],
  ["broken JSON", () => ({ kind: "answer", content: '{"choice": "A", "rationale": ' }), /no JSON object/],
  ["two objects", (request) => ({ kind: "answer", content: `${good(request)}\n${good(request)}` }), /more than one/],
  ["a label that is not on offer", (request) => changed(request, { choice: "Z" }), /choice/],
  ["a number as label", (request) => changed(request, { choice: 1 }), /choice/],
  ["NaN", () => ({ kind: "answer", content: '{"choice": NaN, "rationale": "because of reasons"}' }), /broken/],
  ["an extra key", (request) => changed(request, { monthlyUsd: 1 }), /monthlyUsd/],
  ["a missing key", () => ({ kind: "answer", content: '{"choice": "A"}' }), /rationale/],
  ["a list", () => ({ kind: "answer", content: "[]" }), /object/],
  ["an answer of 100 kB", (request) => changed(request, { rationale: "word ".repeat(20_000) }), /at most/],
];

/** Faults on the way: retried, with what the server asks for, then the planner. */
const transportFaults: readonly Fault[] = [
  [
    "too many requests",
    () => ({ kind: "error", status: 429, message: "slow down", headers: { "retry-after": "2" } }),
    /429.*slow down/,
  ],
  ["an error of the server", () => ({ kind: "error", status: 500, message: "oops" }), /500.*oops/],
  ["an overload", () => ({ kind: "error", status: 503, message: "overloaded" }), /503/],
  ["a reset connection", () => ({ kind: "reset" }), /connection was lost/],
  [
    "a connection that drops in the middle",
    (request) => ({ kind: "half-body", content: good(request) }),
    /connection was lost/,
  ],
  [
    "a success that is no completion",
    () => ({ kind: "raw", status: 200, contentType: "application/json", text: "{}" }),
    /no chat completion/,
  ],
];

describe("an answer that cannot be used", () => {
  it.each(answerFaults)("%s is asked for once more, with the fault", async (_name, fault, reason) => {
    const { plan, asked, events, requests } = await runModel({ answer: faulty(fault, { always: false }) });
    expect(asked).toEqual({ ...onceEach, [target]: 2 });
    expect(plan.decisions?.database.decidedBy).toBe("model");
    expect(events).toContainEqual({ type: "reasked", node: "database", reason: expect.stringMatching(reason) });
    const again = requests.filter(({ task }) => task === target)[1];
    expect(again?.messages.at(-1)?.content).toMatch(/could not be used/);
    expect(plan.provenance.modelCalls.filter(({ task }) => task === "database").map(({ outcome }) => outcome)).toEqual([
      "rejected",
      "answered",
    ]);
  });

  it.each(answerFaults)("%s again is decided by the planner, with the reason", async (_name, fault, reason) => {
    const { plan, asked } = await runModel({ answer: faulty(fault, { always: true }) });
    expect(asked).toEqual({ ...onceEach, [target]: 2 });
    expect(plan.decisions?.database).toMatchObject({
      decidedBy: "planner-fallback",
      fallbackReason: expect.stringMatching(reason),
    });
    expect(plan.findings).toContainEqual(
      expect.objectContaining({
        ruleId: "planner-fallback",
        sections: ["database"],
        message: expect.stringMatching(reason),
      }),
    );
    const others = sectionIds.filter((section) => section !== "database");
    expect(others.map((section) => plan.decisions?.[section].decidedBy)).toEqual(others.map(() => "model"));
    expect(plan.status).not.toBe("infeasible");
  });

  it("counts the tokens of answers that were thrown away", async () => {
    const [cut = answerFaults[0]] = answerFaults.filter(([name]) => name === "a cut answer");
    const { plan } = await runModel({ answer: faulty(cut?.[1] ?? (() => ({ kind: "hang" })), { always: false }) });
    const [first] = plan.provenance.modelCalls.filter(({ task }) => task === "database");
    expect(first).toMatchObject({ outcome: "rejected", tokens: { inputTokens: expect.any(Number) } });
    expect(first?.costUsd).not.toBeNull();
  });

  it("reads an answer in a code block or between sentences, since its content is checked all the same", async () => {
    const { plan, asked } = await runModel({
      answer: faulty((request) => ({ kind: "answer", content: `Sure!\n\`\`\`json\n${good(request)}\n\`\`\`` }), {
        always: true,
      }),
    });
    expect(asked).toEqual(onceEach);
    expect(plan.decisions?.database.decidedBy).toBe("model");
  });

  it("is not asked for again where the provider filters it", async () => {
    const { plan, asked } = await runModel({
      answer: faulty((request) => ({ kind: "answer", content: good(request), finishReason: "content_filter" }), {
        always: true,
      }),
    });
    expect(asked).toEqual(onceEach);
    expect(plan.decisions?.database).toMatchObject({
      decidedBy: "planner-fallback",
      fallbackReason: expect.stringMatching(/content filter/),
    });
  });
});

describe("a call that fails", () => {
  it.each(transportFaults)("%s is tried again", async (_name, fault) => {
    const { plan, asked, events } = await runModel({ answer: faulty(fault, { always: false }) });
    expect(asked).toEqual({ ...onceEach, [target]: 2 });
    expect(plan.decisions?.database.decidedBy).toBe("model");
    expect(events).toContainEqual(expect.objectContaining({ type: "retrying", node: "database", attempt: 1 }));
  });

  it.each(transportFaults)(
    "%s three times is decided by the planner, with the reason",
    async (_name, fault, reason) => {
      const { plan, asked } = await runModel({ answer: faulty(fault, { always: true }) });
      expect(asked).toEqual({ ...onceEach, [target]: 3 });
      expect(plan.decisions?.database).toMatchObject({
        decidedBy: "planner-fallback",
        fallbackReason: expect.stringMatching(reason),
      });
    },
  );

  it("waits as long as the server asks, and gives up at once where that is too long", async () => {
    const wait = (seconds: string) =>
      faulty(() => ({ kind: "error", status: 429, message: "later", headers: { "retry-after": seconds } }), {
        always: false,
      });
    const short = await runModel({ answer: wait("3") });
    expect(short.waits).toEqual([expect.any(Number)]);
    expect(short.waits[0]).toBeGreaterThanOrEqual(3000);
    const long = await runModel({ answer: wait("3600") });
    expect(long.waits).toEqual([]);
    expect(long.plan.decisions?.database.fallbackReason).toMatch(/asks to wait 3600 s/);
  });

  it.each([
    ["no answer at all", (): Reply => ({ kind: "hang" })],
    [
      "an answer that drips",
      (request: ReceivedRequest): Reply => ({ kind: "drip", content: good(request), intervalMs: 100, bytes: 8 }),
    ],
  ])("%s is cut off at the time limit, twice, and decided by the planner", async (_name, fault) => {
    const { plan, asked } = await runModel({ answer: faulty(fault, { always: true }), ports: impatient });
    expect(asked).toEqual({ ...onceEach, [target]: 2 });
    expect(plan.decisions?.database.fallbackReason).toMatch(/within the time limit/);
  });

  it("does not sink the run where nothing but errors comes back", async () => {
    const { plan } = await runModel({ answer: () => ({ kind: "error", status: 500, message: "down" }) });
    expect(sectionIds.map((section) => plan.decisions?.[section].decidedBy)).toEqual(Array(6).fill("planner-fallback"));
    expect(plan.spec).not.toBeNull();
    expect(plan.provenance).toMatchObject({ decider: "model", modelCost: { usd: null } });
  });
});

describe("settings that are wrong", () => {
  it.each([
    ["a key that is not accepted", { apiKey: "other" }, {}, /OPENAI_API_KEY is not accepted/],
    ["a model that is not known", {}, { models: ["gpt-9"] }, /does not know the model gpt-4o/],
  ])("stop the run: %s", async (_name, input, server, message) => {
    await expect(runModel({ ...input, server: { apiKey: "test-key", ...server } })).rejects.toMatchObject({
      code: "configuration",
      message: expect.stringMatching(message),
    });
  });

  it("stop the run: an address without the protocol", async () => {
    await withModelServer({}, async (server) => {
      await expect(runAgainst(server, { baseUrl: `${server.origin}/elsewhere` })).rejects.toMatchObject({
        code: "configuration",
        message: expect.stringMatching(/OPENAI_BASE_URL.*\/v1/),
      });
    });
  });

  it("stop the run: an address where nothing answers", async () => {
    const gone = await startModelServer({ answer: sensibleReply });
    await gone.close();
    await expect(runAgainst(gone)).rejects.toMatchObject({
      code: "configuration",
      message: expect.stringMatching(
        /no model server answers at http:\/\/127\.0\.0\.1:\d+\/v1: the connection is refused/,
      ),
    });
  });

  it("are not to blame for a web page after answers have come", async () => {
    const page: Reply = { kind: "raw", status: 200, contentType: "text/html", text: "<html>Sign in</html>" };
    const once = await runModel({ answer: faulty(() => page, { always: false }) });
    expect(once.plan.decisions?.database.decidedBy).toBe("model");
    const always = await runModel({ answer: faulty(() => page, { always: true }) });
    expect(always.plan.decisions?.database).toMatchObject({
      decidedBy: "planner-fallback",
      fallbackReason: expect.stringMatching(/web page/),
    });
  });

  it("are not to blame where the server goes away in the middle of a run", async () => {
    const server = await startModelServer({ answer: sensibleReply });
    const ports = { now: () => Date.now(), sleep: async () => {} };
    const run = runAgainst(server, {
      ports: {
        ...ports,
        limitsFor: (...of) => {
          // The brief has been read by now.
          if (of[0] === "hosting") void server.close();
          return limitsFor(...of);
        },
      },
    });
    const { plan } = await run;
    expect(plan.traits.some(({ by }) => by === "model")).toBe(true);
    expect(plan.decisions?.hosting).toMatchObject({
      decidedBy: "planner-fallback",
      fallbackReason: expect.stringMatching(/refused|lost/),
    });
  });

  it("stop the run: a web page in place of a model", async () => {
    const page: Reply = { kind: "raw", status: 200, contentType: "text/html", text: "<html>Sign in</html>" };
    await expect(runModel({ answer: () => page })).rejects.toMatchObject({
      code: "configuration",
      message: expect.stringMatching(/web page/),
    });
  });
});

describe("a server that knows less", () => {
  it.each([
    [["tool-call", "json-mode"], "tool-call", 1],
    [["json-mode"], "json-mode", 2],
  ] as const)("than JSON schemas, only %j, is asked by %s, and learned once", async (supports, format, extra) => {
    const { plan, asked } = await runModel({ server: { supports } });
    expect(asked).toEqual({ ...onceEach, brief_reading: 1 + extra });
    expect(sectionIds.map((section) => plan.decisions?.[section].decidedBy)).toEqual(Array(6).fill("model"));
    expect(
      new Set(plan.provenance.modelCalls.filter(({ outcome }) => outcome === "answered").map((call) => call.format)),
    ).toEqual(new Set([format]));
  });

  it("than any form of answer leaves all to the planner, and says why", async () => {
    const { plan } = await runModel({ server: { supports: [] } });
    expect(sectionIds.map((section) => plan.decisions?.[section].decidedBy)).toEqual(Array(6).fill("planner-fallback"));
    expect(plan.decisions?.hosting.fallbackReason).not.toBe("");
  });

  it("than our parameters is asked without them", async () => {
    const { plan, asked } = await runModel({ server: { rejects: ["temperature", "max_tokens"] } });
    expect(asked).toEqual({ ...onceEach, brief_reading: 3 });
    expect(plan.decisions?.hosting.decidedBy).toBe("model");
  });
});

describe("runs that share a client and learn at the same time", () => {
  it.each([
    ["a parameter that is not taken", { rejects: ["temperature"] }],
    ["a format that is not known", { supports: ["json-mode"] as const }],
  ])("all go on: %s", async (_name, options) => {
    await withModelServer({ server: options }, async (server) => {
      const decider = createModelDecider(
        createModelClient({ provider: "openai", model: "gpt-4o", apiKey: "test-key", baseUrl: server.url }),
      );
      const { brief } = parseBrief(exampleBrief("hobby-site"));
      const question = {
        brief,
        round: 0,
        allowance: { calls: 9, tokens: 100_000 },
        hasAnswered: false,
        signal: undefined,
      };
      const read = async () => await decider.readBrief?.({ ...question, tell: () => {} });
      const answers = await Promise.all([read(), read(), read(), read()]);
      expect(answers.map((answer) => answer?.kind)).toEqual(Array(4).fill("read"));
    });
  });
});

describe("a run that is cancelled", () => {
  it("closes the call to the model at once", async () => {
    const stop = new AbortController();
    await withModelServer(
      {
        answer: ({ task }) => {
          if (task !== target) return undefined;
          stop.abort(new Error("the user left"));
          return { kind: "hang" };
        },
      },
      async (server) => {
        await expect(runAgainst(server, { signal: stop.signal })).rejects.toThrow("the user left");
        await expect.poll(() => server.aborted()).toBeGreaterThan(0);
      },
    );
  });

  it("ends a wait between attempts", async () => {
    const stop = new AbortController();
    const answer = faulty(() => ({ kind: "error", status: 503, message: "later", headers: { "retry-after": "20" } }), {
      always: true,
    });
    await withModelServer({ answer }, async (server) => {
      const { sleep } = await import("../../src/models/wait.ts");
      setTimeout(() => stop.abort(new Error("the user left")), 300);
      await expect(runAgainst(server, { signal: stop.signal, ports: { sleep } })).rejects.toThrow("the user left");
    });
  }, 10_000);
});
