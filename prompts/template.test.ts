import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { prompt, promptNames, promptVersions } from "./index.ts";
import { parsePrompt } from "./template.ts";

const source = (variables: string, body: string): string =>
  `---\npurpose: A test.\nvariables: ${variables}\n---\n${body}`;

describe("parsePrompt", () => {
  it("joins values in as they are, also where they look like a place or a replacement pattern", () => {
    const greeting = parsePrompt("greeting", source("name, other", "Hello {{name}}, {{other}}!"));
    expect(greeting.render({ name: "$$5 $& $1", other: "{{name}}" })).toBe("Hello $$5 $& $1, {{name}}!");
  });

  it.each([
    ["a missing variable", { name: "x" }, /other is missing/],
    ["a variable that the prompt does not use", { name: "x", other: "y", third: "z" }, /third is not declared/],
  ])("refuses %s", (_name, values, expected) => {
    const greeting = parsePrompt("greeting", source("name, other", "{{name}} {{other}}"));
    expect(() => greeting.render(values)).toThrow(expected);
  });

  it("refuses a file whose declared and used variables differ, or that says no purpose", () => {
    expect(() => parsePrompt("x", source("name", "Hello"))).toThrow(/name is missing/);
    expect(() => parsePrompt("x", source("", "Hello {{name}}"))).toThrow(/name is not declared/);
    expect(() => parsePrompt("x", "Hello")).toThrow(/no purpose/);
  });

  it("changes its version with any edit", () => {
    const versions = ["Hello", "Hello!"].map((body) => parsePrompt("x", source("", body)).version);
    expect(new Set(versions).size).toBe(2);
  });
});

describe("the prompts", () => {
  it("are the Markdown files of the folder, each readable", () => {
    const files = readdirSync("prompts").filter((name) => name.endsWith(".md"));
    expect(files.map((name) => name.replace(".md", "")).sort()).toEqual([...promptNames].sort());
    expect(Object.keys(promptVersions())).toEqual([...promptNames]);
  });

  it("hold no price and no limit typed into them", () => {
    for (const name of promptNames) {
      const text = prompt(name).render(Object.fromEntries(prompt(name).variables.map((variable) => [variable, ""])));
      expect(text, name).not.toMatch(/[$€£]\s?\d|\d\s?(?:USD|dollars?)\b/);
    }
  });
});
