import { describe, expect, it } from "vitest";
import { createCatalog } from "../../catalog/catalog.ts";
import { iconOf, iconOfProvider, wantedIcons } from "./icon-names.ts";
import { bodyWithPrefix, findIcon } from "./icons.ts";

describe("icons", () => {
  it("are all in the set, and are shapes only", () => {
    expect(wantedIcons.length).toBeGreaterThan(60);
    for (const name of wantedIcons) {
      const icon = findIcon(name);
      expect(icon, name).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
      expect(icon?.body, name).not.toMatch(/<script|<style|style=|\son[a-z]+=|<image|<foreignObject/i);
    }
  });

  it("are found for a service, else for its provider, else not at all", () => {
    expect(iconOf("aws-fargate", "aws")).toBe("aws-fargate");
    expect(iconOf("aws-ecr", "aws")).toBe("aws");
    expect(iconOf("firehydrant", "firehydrant")).toBeNull();
    expect(iconOf("constructor", "__proto__")).toBeNull();
    expect(iconOfProvider("toString")).toBeNull();
    expect(findIcon("constructor")).toBeUndefined();
  });

  it("stand for most of the catalog", () => {
    const { services } = createCatalog();
    const without = services.filter(({ id, provider }) => iconOf(id, provider) === null);
    expect(without.length / services.length).toBeLessThan(0.2);
  });

  it("have ids of their own at each use", () => {
    const body = '<linearGradient id="a"/><path fill="url(#a)"/><use href="#a"/><use xlink:href="#a"/>';
    expect(bodyWithPrefix(body, "p-")).toBe(
      '<linearGradient id="p-a"/><path fill="url(#p-a)"/><use href="#p-a"/><use xlink:href="#p-a"/>',
    );
  });
});
