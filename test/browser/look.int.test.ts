import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type BrowserWorld, browserWorld, planIt } from "./world.ts";

let world: BrowserWorld;
let pages: readonly (readonly [string, string])[] = [];

beforeAll(async () => {
  world = await browserWorld();
  pages = await planEverything();
});
afterAll(async () => {
  await world.close();
});

/** Addresses of every kind of page, each with something on it. */
async function planEverything(): Promise<[string, string][]> {
  const tab = await world.open("/");
  const { page } = tab;
  const empty = await page.locator(".empty").textContent();
  expect(empty).toMatch(/Nothing planned yet/);
  await page.goto(`${world.url}/new?example=black-friday-shop`);
  await page.getByLabel("Who decides").selectOption("planner");
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.locator(".result-bar").waitFor();
  const project = /\/projects\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
  await page.goto(`${world.url}${project}/plan`);
  await page.getByLabel("Expected users").fill("4M");
  await page.getByRole("button", { name: "Plan again" }).click();
  await page.getByText("Version 2", { exact: true }).waitFor();
  await page.goto(`${world.url}/new`);
  world.model.hold("database_decision");
  await planIt(page, { name: "W".repeat(60), decider: "model" });
  await page.getByRole("img", { name: "The steps of this run" }).waitFor();
  const running = new URL(page.url()).pathname;
  await tab.close();
  return [
    ["projects", "/"],
    ["form", "/new?example=us-telehealth"],
    ["form of a project", `${project}/plan`],
    ["result", project],
    ["versions", `${project}/versions`],
    ["difference", `${project}/diff?from=1&to=2`],
    ["run that goes on", running],
    ["error", "/projects/none"],
  ];
}

const axeSchema = z.object({
  passes: z.array(z.object({ id: z.string() })),
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

describe.each(["light", "dark"] as const)("every page in %s", (colorScheme) => {
  it("is clean for the automated accessibility check", async () => {
    for (const [name, path] of pages) {
      const tab = await world.open(path, { colorScheme });
      await tab.page.evaluate(axe.source);
      const found = axeSchema.parse(await tab.page.evaluate("axe.run(document)"));
      expect(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${name} in ${colorScheme}`,
      ).toEqual([]);
      // It did look.
      expect(found.passes.length, name).toBeGreaterThan(15);
      await tab.close();
    }
  });
});

describe("every page", () => {
  it.each([360, 768, 1920])("fits a screen %i pixels wide without scrolling sideways", async (width) => {
    for (const [name, path] of pages) {
      const tab = await world.open(path, { viewport: { width, height: 740 } });
      expect(
        Number(await tab.page.evaluate("document.documentElement.scrollWidth")),
        `${name} at ${width}`,
      ).toBeLessThanOrEqual(width);
      await tab.close();
    }
  });

  it("follows the colours of the reader's screen", async () => {
    const backgrounds = [];
    for (const colorScheme of ["light", "dark"] as const) {
      const tab = await world.open("/", { colorScheme });
      backgrounds.push(await tab.page.evaluate("getComputedStyle(document.body).backgroundColor"));
      await tab.close();
    }
    expect(backgrounds).toEqual(["rgb(244, 246, 249)", "rgb(14, 19, 26)"]);
  });

  it("weighs less than 150 kB with all that it loads", async () => {
    for (const [name, path] of pages) {
      const tab = await world.open("about:blank");
      const session = await tab.page.context().newCDPSession(tab.page);
      await session.send("Network.enable");
      let bytes = 0;
      session.on("Network.loadingFinished", ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await tab.page.goto(`${world.url}${path}`);
      const first = bytes;
      expect(first, name).toBeGreaterThan(1_000);
      expect(first, name).toBeLessThan(150_000);
      await tab.close();
    }
  });

  it("asks nobody but this server, and neither logs nor breaks anything", async () => {
    for (const [name, path] of pages) {
      const tab = await world.open(path);
      expect(
        tab.faults().filter((fault) => !(name === "error" && fault.includes("404"))),
        name,
      ).toEqual([]);
      await tab.close();
    }
  });
});
