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
    [{ techStack: "Next.js" }, /techStack: is neither a list nor an object/],
    [{ techStack: null }, /techStack: is neither a list nor an object/],
    [{ techStack: ["x".repeat(200_000)] }, /techStack: has 200004 characters of JSON; 200000 are allowed/],
  ])("refuses %j", (changes, message) => {
    expect(() => checkNewProject({ ...project, ...changes })).toThrow(message);
  });

  it("takes a stack as large and as deep as allowed, and none deeper, however deep", () => {
    const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], "x");
    expect(() => checkNewProject({ ...project, techStack: ["x".repeat(199_996)] })).not.toThrow();
    expect(() => checkNewProject({ ...project, techStack: nested(20) })).not.toThrow();
    for (const levels of [21, 100_000])
      expect(() => checkNewProject({ ...project, techStack: nested(levels) })).toThrow(/nested more than 20 deep/);
  });
});
