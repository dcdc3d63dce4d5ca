import { describe, expect, it } from "vitest";
import { checkNewProject } from "./new-project.ts";

const project = { name: "Shop", description: "Sells tea.", techStack: { categories: [] } };

describe("checkNewProject", () => {
  it("takes what a store takes, counted in characters", () => {
    expect(() => checkNewProject(project)).not.toThrow();
    expect(() => checkNewProject({ ...project, name: "🍵".repeat(200) })).not.toThrow();
  });

  it.each([
    [{ name: "" }, /name: has 0 characters; 1 to 200/],
    [{ name: "x".repeat(201) }, /name: has 201 characters/],
    [{ description: "x".repeat(20_001) }, /description: has more than 20000/],
    [{ name: "a\u0000b" }, /name: holds a NUL/],
    [{ description: "a\u0000b" }, /description: holds a NUL/],
    [{ techStack: { a: "\u0000" } }, /techStack: holds a NUL/],
  ])("refuses %j", (changes, message) => {
    expect(() => checkNewProject({ ...project, ...changes })).toThrow(message);
  });
});
