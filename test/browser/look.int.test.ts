import axe from "axe-core";
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type BrowserWorld, browserWorld, planIt, type Tab } from "./world.ts";

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

/** Every kind of page in one tab, one after the other. */
async function onEachPage(
  options: BrowserContextOptions,
  visit: (tab: Tab, page: { name: string; path: string }) => Promise<void>,
): Promise<void> {
  const tab = await world.open("about:blank", options);
  for (const [name, path] of pages) await visit(tab, { name, path: `${world.url}${path}` });
  await tab.close();
}

const axeSchema = z.object({
  passes: z.array(z.object({ id: z.string() })),
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What is the same in all colours is looked at once: the check reads every element of a page for every rule. */
const checks = [
  { colorScheme: "light", runOnly: null, atLeast: 15 },
  { colorScheme: "dark", runOnly: ["color-contrast", "link-in-text-block"], atLeast: 1 },
] as const;

describe.each(checks)("every page in $colorScheme", ({ colorScheme, runOnly, atLeast }) => {
  it("is clean for the automated accessibility check", async () => {
    const settings = { resultTypes: ["violations"], ...(runOnly === null ? {} : { runOnly }) };
    await onEachPage({ colorScheme }, async ({ page }, { name, path }) => {
      await page.goto(path);
      await page.evaluate(axe.source);
      const found = axeSchema.parse(await page.evaluate(`axe.run(document, ${JSON.stringify(settings)})`));
      expect(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${name} in ${colorScheme}`,
      ).toEqual([]);
      // It did look.
      expect(found.passes.length, name).toBeGreaterThanOrEqual(atLeast);
    });
  });
});

describe("every page", () => {
  it.each([360, 768, 1920])("fits a screen %i pixels wide without scrolling sideways", async (width) => {
    await onEachPage({ viewport: { width, height: 740 } }, async ({ page }, { name, path }) => {
      await page.goto(path);
      expect(
        Number(await page.evaluate("document.documentElement.scrollWidth")),
        `${name} at ${width}`,
      ).toBeLessThanOrEqual(width);
    });
  });

  it("follows the colours of the reader's screen", async () => {
    const { page, close } = await world.open("/");
    const backgrounds = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      backgrounds.push(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }
    await close();
    expect(backgrounds).toEqual(["rgb(244, 246, 249)", "rgb(14, 19, 26)"]);
  });

  it("weighs less than 150 kB with all that it loads", async () => {
    await onEachPage({}, async ({ page }, { name, path }) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.setCacheDisabled", { cacheDisabled: true });
      let bytes = 0;
      session.on("Network.loadingFinished", ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await page.goto(path);
      const first = bytes;
      await session.detach();
      expect(first, name).toBeGreaterThan(1_000);
      expect(first, name).toBeLessThan(150_000);
    });
  });

  it("asks nobody but this server, and neither logs nor breaks anything", async () => {
    await onEachPage({}, async ({ page, faults }, { name, path }) => {
      const before = faults().length;
      await page.goto(path);
      const faultsHere = faults().slice(before);
      expect(
        faultsHere.filter((fault) => !(name === "error" && fault.includes("404"))),
        name,
      ).toEqual([]);
    });
  });
});
