import { describe, expect, it } from "vitest";
import { askedAnswer } from "./asked-answer.ts";
import { createJournal } from "./journal.ts";
import { chatBodySchema } from "./request.ts";

const paint = { type: "function", function: { name: "paint" } };
const polish = { type: "function", function: { name: "polish", parameters: { type: "object" } } };

function asked(body: Record<string, unknown>, messages: unknown[] = [{ role: "user", content: "hello" }]) {
  return askedAnswer(chatBodySchema.parse({ messages, ...body }));
}

describe("the form of an answer", () => {
  it("is that of the tool that the client names", () => {
    const named = { type: "function", function: { name: "polish" } };
    expect(asked({ tools: [paint, polish], tool_choice: named })).toMatchObject({
      ...{ format: "tool-call", task: "polish", schema: { type: "object" }, forced: true },
    });
  });

  it("is that of the first tool when the model may choose", () => {
    expect(asked({ tools: [paint, polish] })).toMatchObject({ format: "tool-call", task: "paint", forced: false });
  });

  it("is plain text when no tool may be called", () => {
    expect(asked({ tools: [paint], tool_choice: "none" })).toMatchObject({ format: "none", task: "unknown" });
  });

  it("is named by the first system or developer message in JSON mode", () => {
    const jsonMode = { response_format: { type: "json_object" } };
    const named = (role: string, content: unknown = "JSON\nanswer_format: cost") =>
      asked(jsonMode, [
        { role: "user", content: "first" },
        { role, content },
      ]).task;
    expect(named("system")).toBe("cost");
    expect(named("developer")).toBe("cost");
    expect(named("user")).toBe("unknown");
    expect(named("system", "one line, answer_format: cost")).toBe("unknown");
  });
});

describe("a received request", () => {
  it("joins content parts, leaves out missing ones and counts by task", () => {
    const journal = createJournal();
    const content = [{ type: "text", text: "one" }, { type: "image_url" }, { type: "text", text: " two" }];
    const messages = [
      { role: "user", content },
      { role: "assistant", content: null },
    ];
    const record = (tool: typeof paint) => {
      const body = chatBodySchema.parse({ messages, tools: [tool] });
      const { signal } = new AbortController();
      return journal.record({ body, asked: askedAnswer(body), model: "m", headers: { a: ["b", "c"] }, signal });
    };
    expect(record(paint)).toMatchObject({
      ...{ text: "one two\n", earlier: 0, index: 0, headers: { a: "b, c" } },
      messages: [
        { role: "user", content: "one two" },
        { role: "assistant", content: "" },
      ],
    });
    expect(record(polish)).toMatchObject({ earlier: 0, index: 1 });
    expect(record(paint)).toMatchObject({ earlier: 1, index: 2 });
  });
});
