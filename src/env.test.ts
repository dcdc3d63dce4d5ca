import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { envVariables, readEnv } from "./env.ts";

describe("readEnv", () => {
  it("takes empty variables for unset ones", () => {
    expect(readEnv({ SUPABASE_URL: "", PORT: "", INFRASPEC_MODEL: "" })).toMatchObject({
      PORT: 8787,
      INFRASPEC_MODEL: "gpt-4o",
      LANGSMITH_TRACING: "false",
    });
  });

  it.each([
    ["SUPABASE_URL", "not a url"],
    ["INFRASPEC_URL", "localhost:8787"],
    ["PORT", "eighty"],
    ["INFRASPEC_DECIDER", "oracle"],
  ])("names %s when it is wrong", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`environment variable ${name}: `));
  });

  it("is listed whole in .env.example", () => {
    const listed = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(listed).toEqual(envVariables);
  });
});
