import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examplePlan } from "../../test/example-plan.ts";
import { fakeWorld } from "../../test/fake-world.ts";
import { poisonedPlan } from "../../test/poisoned-plan.ts";
import { elementsOfXml, type XmlElement } from "../../test/xml-elements.ts";
import { runCli } from "../cli/program.ts";
import { NothingToDrawError } from "./nothing-to-draw.ts";
import { renderSvg } from "./svg.ts";

const examples = readdirSync("examples").filter((name) => name.endsWith(".json"));

const tags = (elements: readonly XmlElement[]): Set<string> => new Set(elements.map(({ tag }) => tag));

/** What elements and attributes there are, whatever they hold. */
const shape = (svg: string): string[] =>
  elementsOfXml(svg).map(({ tag, attributes }) => `${tag} ${[...attributes.keys()].join(" ")}`);

describe.each(examples)("the drawing of %s", (file) => {
  it("is XML with a title, light and dark, that runs nothing and asks nobody", async () => {
    const svg = await renderSvg(await examplePlan(file));
    const elements = elementsOfXml(svg);
    const [root, ...inner] = elements;
    expect(root?.tag).toBe("svg");
    expect(root?.attributes.get("xmlns")).toBe("http://www.w3.org/2000/svg");
    const plan = await examplePlan(file);
    expect(inner.find(({ tag }) => tag === "title")?.text).toBe(`Architecture of ${plan.brief.projectName}`);
    for (const tag of ["script", "image", "foreignObject", "a", "use", "link"]) expect(tags(inner)).not.toContain(tag);
    const values = elements.flatMap(({ attributes }) => [...attributes]);
    expect(
      values.filter(
        ([name, value]) => /^on|^style$|src|^xlink:/.test(name) || (name === "href" && !value.startsWith("#")),
      ),
    ).toEqual([]);
    const [style, ...others] = inner.filter(({ tag }) => tag === "style");
    expect(others).toEqual([]);
    expect(style?.text).toContain("prefers-color-scheme: dark");
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|@import|url\((?!#)/);
  });

  it("refers only to ids that are there, and each is there once", async () => {
    const elements = elementsOfXml(await renderSvg(await examplePlan(file)));
    const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const used = elements.flatMap(({ attributes }) =>
      [...attributes].flatMap(([name, value]) =>
        name === "aria-labelledby"
          ? value.split(" ")
          : [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id ?? ""),
      ),
    );
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe("a drawing of hostile names", () => {
  it.each([
    "x</text></svg><script>alert(1)</script>",
    `x" onload="alert(1)`,
    "x]]><!-- --><!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "x\u0000\u0008\uFFFE\uFFFF\uD800",
    "x</style><style>*{background:url(//evil.example)}",
  ])("holds %j as text", async (text) => {
    const plan = await examplePlan("us-telehealth.json");
    const { changed, plan: hostile } = poisonedPlan(plan, text);
    expect(changed).toBeGreaterThan(500);
    const harmless = text.replaceAll(/[^\s\w]/gu, "x");
    expect(shape(await renderSvg(hostile))).toEqual(shape(await renderSvg(poisonedPlan(plan, harmless).plan)));
  });
});

describe("plan --format svg", () => {
  const brief = readFileSync("examples/hobby-site.json", "utf8");

  it("writes the drawing, the same as projects show", async () => {
    const world = fakeWorld({ files: { brief } });
    expect(await runCli(["plan", "brief", "--quiet", "--format", "svg", "--output", "diagram.svg"], world)).toBe(0);
    const drawing = world.written.get("diagram.svg") ?? "";
    expect(drawing).toMatch(/^<svg .*<\/svg>\n$/s);
    const [project] = await world.store.listProjects({ limit: 1 });
    const later = fakeWorld({ store: world.store });
    expect(await runCli(["projects", "show", project?.id ?? "", "--format", "svg"], later)).toBe(0);
    expect(later.out()).toBe(drawing);
  });

  it("says that there is nothing to draw of an infeasible plan, and writes no file", async () => {
    const world = fakeWorld({ files: { brief: readFileSync("examples/bad/contradictory-fedramp.json", "utf8") } });
    expect(await runCli(["plan", "brief", "--quiet", "--format", "svg", "--output", "diagram.svg"], world)).toBe(1);
    expect(world.err()).toContain("no plan met the brief, so there is no architecture to draw");
    expect(world.written.size).toBe(0);
    const plan = await examplePlan("bad/contradictory-fedramp.json");
    await expect(renderSvg(plan)).rejects.toBeInstanceOf(NothingToDrawError);
  });
});
