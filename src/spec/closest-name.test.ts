import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestName, suggestName } from "./closest-name.ts";

describe("closestName", () => {
  const keys = ["projectName", "techStack", "budgetConstraints", "teamSize", "userRegions"];

  it.each([
    ["projectname", "projectName"],
    ["project_name", "projectName"],
    ["projcetName", "projectName"],
    ["techStak", "techStack"],
    ["budget", "budgetConstraints"],
    ["regions", "userRegions"],
    ["teamSizeOfOurs", "teamSize"],
    ["xyz", undefined],
    ["", undefined],
    ["__proto__", undefined],
  ])("reads %s as %s", (name, expected) => {
    expect(closestName(name, keys)).toBe(expected);
  });

  it("counts a swap of neighbours as one mistake and prefers fewer mistakes", () => {
    expect(closestName("aws", ["wsa", "asw"])).toBe("asw");
    expect(closestName("render", ["rendor", "render"])).toBe("render");
  });

  it("takes the earlier of two that are equally near", () => {
    expect(closestName("cat", ["bat", "rat"])).toBe("bat");
  });

  it("finds a name again after one letter was lost", () => {
    const losses = fc.constantFrom(...keys).chain((key) => fc.nat(key.length - 1).map((index) => ({ key, index })));
    fc.assert(
      fc.property(losses, ({ key, index }) => {
        expect(closestName(key.slice(0, index) + key.slice(index + 1), keys)).toBe(key);
      }),
    );
  });

  it("answers for a key of a megabyte", () => {
    expect(closestName("k".repeat(1_000_000), keys)).toBeUndefined();
  });
});

describe("suggestName", () => {
  it("names the nearest, else all that are known", () => {
    expect(suggestName("kubernets", ["docker", "kubernetes"])).toBe('did you mean "kubernetes"?');
    expect(suggestName("q", ["docker", "kubernetes"])).toBe("known: docker, kubernetes");
  });
});
