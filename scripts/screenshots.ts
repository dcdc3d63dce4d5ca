/**
 * Makes the pictures of docs/images: reports of examples, and pages of a server that runs for it; with names
 * only those of that name. It needs a Chromium, as the browser tests do.
 * Run: node scripts/screenshots.ts [NAME...]
 */
import { writeFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { createCatalog } from "../src/catalog/catalog.ts";
import { renderReport } from "../src/web/result/report.ts";
import { type BrowserWorld, browserWorld, planIt } from "../test/browser/world.ts";
import { examplePlan } from "../test/example-plan.ts";

interface Picture {
  name: string;
  options: BrowserContextOptions;
  take(page: Page, world: BrowserWorld): Promise<Buffer>;
}

const desktop = { viewport: { width: 1280, height: 900 } } as const;

/** Enough to see cost and most of the diagram, in a file that a page loads quickly. */
const mostHeight = 1280;

/** From the top of the page to the end of the diagram. */
async function downToDiagram(page: Page, file: string): Promise<Buffer> {
  await showReport(page, file);
  const box = await page.locator("#architecture figure").boundingBox();
  if (box === null) throw new TypeError(`the report of ${file} shows no diagram`);
  const { width } = page.viewportSize() ?? desktop.viewport;
  const height = Math.min(mostHeight, box.y + box.height + 16);
  return await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } });
}

async function showReport(page: Page, file: string): Promise<void> {
  await page.setContent(renderReport({ plan: await examplePlan(`${file}.json`), catalog: createCatalog() }));
}

function report(name: string, file: string, options: BrowserContextOptions = {}): Picture {
  return { name, options: { ...desktop, ...options }, take: (page) => downToDiagram(page, file) };
}

/** Plans an example on its page, and returns the address of the project. */
async function planExample(page: Page, { url }: BrowserWorld, example: string): Promise<string> {
  await page.goto(`${url}/new?example=${example}`);
  await page.getByLabel("Who decides").selectOption("planner");
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.locator(".result-bar").waitFor();
  return /\/projects\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
}

const pictures: readonly Picture[] = [
  report("report-hobby-site", "hobby-site"),
  report("report-eu-b2b-saas", "eu-b2b-saas"),
  report("report-us-telehealth", "us-telehealth"),
  report("report-light", "eu-b2b-saas", { viewport: { width: 1080, height: 900 } }),
  report("report-dark", "us-telehealth", { viewport: { width: 1080, height: 900 }, colorScheme: "dark" }),
  {
    name: "report-phone",
    options: { viewport: { width: 390, height: 1300 } },
    take: async (page) => {
      await showReport(page, "us-telehealth");
      return await page.screenshot();
    },
  },
  {
    name: "report-growth",
    options: { viewport: { width: 1080, height: 900 } },
    take: async (page) => {
      await showReport(page, "black-friday-shop");
      return await page.locator("#growth").screenshot();
    },
  },
  {
    name: "page-result-dark",
    options: { ...desktop, colorScheme: "dark" },
    take: async (page, world) => {
      await planExample(page, world, "global-consumer-app");
      return await page.screenshot();
    },
  },
  {
    name: "page-diff",
    options: desktop,
    take: async (page, world) => {
      const project = await planExample(page, world, "black-friday-shop");
      await page.goto(`${world.url}${project}/plan`);
      await page.getByLabel("Expected users").fill("4M");
      await page.getByRole("button", { name: "Plan again" }).click();
      await page.getByText("Version 2", { exact: true }).waitFor();
      await page.goto(`${world.url}${project}/diff?from=1&to=2`);
      return await page.screenshot();
    },
  },
  {
    name: "page-run",
    options: desktop,
    take: async (page, world) => {
      await page.goto(`${world.url}/new`);
      world.model.hold("database_decision");
      await planIt(page, { name: "Trail shop", decider: "model" });
      await page.getByText("5 of 6").waitFor();
      const taken = await page.screenshot();
      world.model.release();
      return taken;
    },
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !pictures.some((picture) => picture.name === name));
if (unknown.length > 0) throw new TypeError(`there is no picture named ${unknown.join(", ")}`);

const world = await browserWorld();
try {
  for (const { name, options, take } of pictures) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { page, close } = await world.open("about:blank", options);
    const picture = await take(page, world);
    writeFileSync(`docs/images/${name}.png`, picture);
    console.log(`docs/images/${name}.png: ${Math.round(picture.length / 1000)} kB`);
    await close();
  }
} finally {
  await world.close();
}
