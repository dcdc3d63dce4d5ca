import { describe, expect, it } from "vitest";
import { hasModel, type ModelEnv, modelSettings } from "./settings-from-env.ts";

/** Variables as `env.ts` hands them on: with the default model, and unset where empty. */
function env(variables: Partial<ModelEnv>): ModelEnv {
  return { INFRASPEC_MODEL: "gpt-4o", ...variables };
}

const azure = {
  AZURE_OPENAI_ENDPOINT: "https://example.openai.azure.com/",
  AZURE_OPENAI_API_KEY: "k",
  AZURE_OPENAI_API_DEPLOYMENT_NAME: "our-gpt-4o",
};

describe("modelSettings", () => {
  it("is OpenAI with a key alone", () => {
    expect(modelSettings(env({ OPENAI_API_KEY: "k" }))).toEqual({
      provider: "openai",
      model: "gpt-4o",
      apiKey: "k",
      baseUrl: "https://api.openai.com/v1",
    });
  });

  it("is another server with its address, which may want no key", () => {
    const local = env({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1/", INFRASPEC_MODEL: "llama3.3" });
    expect(modelSettings(local)).toMatchObject({ baseUrl: "http://127.0.0.1:11434/v1", model: "llama3.3" });
    expect(modelSettings(local, "qwen3")).toMatchObject({ model: "qwen3" });
  });

  it("is Azure where its endpoint is set", () => {
    expect(modelSettings(env({ ...azure, OPENAI_API_KEY: "other" }))).toMatchObject({
      provider: "azure",
      endpoint: "https://example.openai.azure.com",
      deployment: "our-gpt-4o",
      apiKey: "k",
    });
  });

  it.each(["AZURE_OPENAI_API_KEY", "AZURE_OPENAI_API_DEPLOYMENT_NAME"])("names a missing %s", (name) => {
    expect(() => modelSettings(env({ ...azure, [name]: undefined }))).toThrow(name);
  });

  it("says what to set where there is nothing", () => {
    expect(() => modelSettings(env({}))).toThrow(
      /OPENAI_API_KEY.*OPENAI_BASE_URL.*AZURE_OPENAI_ENDPOINT.*--decider planner/,
    );
  });
});

describe("hasModel", () => {
  it.each([
    [{}, false],
    [{ OPENAI_API_KEY: "k" }, true],
    [{ OPENAI_BASE_URL: "http://127.0.0.1:1/v1" }, true],
    [azure, true],
  ])("%j: %s", (variables, expected) => {
    expect(hasModel(env(variables))).toBe(expected);
  });
});
