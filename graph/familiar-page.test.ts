import { describe, expect, it } from "vitest";
import { isFamiliar } from "./familiar-page.ts";

const asked = (headers: Record<string, string>, url = "http://127.0.0.1:2024/threads/search"): boolean =>
  isFamiliar(new Request(url, { method: "POST", headers }));

describe("who may act for the local user of LangGraph's server", () => {
  it.each([
    {},
    { Host: "localhost:2024" },
    { Host: "[::1]:2024", Origin: "http://[::1]:2024" },
    { Origin: "http://localhost:3000" },
    { Origin: "https://smith.langchain.com" },
    { Origin: "https://eu.smith.langchain.com" },
  ])("%j may", (headers) => expect(asked(headers)).toBe(true));

  it.each([
    { Origin: "https://evil.example" },
    { Origin: "https://smith.langchain.com.evil.example" },
    { Origin: "https://evilsmith.langchain.com" },
    { Origin: "http://127.0.0.1.evil.example" },
    { Origin: "null" },
    { Host: "evil.example:2024" },
    { Host: "localhost.evil.example", Origin: "http://localhost" },
  ])("%j may not", (headers) => expect(asked(headers)).toBe(false));

  it("may not under another name, without a header that says so", () =>
    expect(asked({}, "http://evil.example/threads/search")).toBe(false));
});
