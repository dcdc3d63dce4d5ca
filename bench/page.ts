/**
 * The page in a browser: how long after the click the first result is there beside the planning itself, what each kind of
 * page weighs on the wire, and what the drawing of the largest example takes. Prints figures; asserts nothing. It needs a
 * browser as `npm run test:browser` does. Both times come from one warm server and by turns, so that their ratio holds on
 * a busy machine as well. Run: node bench/page.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import type { Page } from "playwright-core";
import { z } from "zod";
import { createGraphRunner } from "../graph/run-graph.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import { createPlannerDecider } from "../src/planner/decider.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import { drawDiagram } from "../src/web/diagram/draw.ts";
import type { ArchitectureGraph } from "../src/web/diagram/graph.ts";
import { layoutOf } from "../src/web/diagram/layout.ts";
import { architectureOf } from "../src/web/diagram/plan-graph.ts";
import { launchChromium } from "../test/browser/chromium.ts";
import { startServe } from "../test/browser/serve-process.ts";

const rounds = 15;
const timedExample = "global-consumer-app";

/** Notes in the tab itself when the button was pressed and when the price was first in the page. */
const stopwatch = `{
  const now = () => performance.timeOrigin + performance.now();
  addEventListener("submit", () => sessionStorage.setItem("submitted", now()), true);
  const look = () => {
    if (window.firstResult === undefined && document.querySelector(".summary .amount strong") !== null) window.firstResult = now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", look);
}`;

const marksSchema = z.object({
  submitted: z.number(),
  /** When the first byte of the page after the form came. */
  answered: z.number(),
  firstResult: z.number(),
});

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
const milliseconds = (values: readonly number[]): string =>
  `${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;

/** From the click to the price, on a project that exists. */
async function planInPage(page: Page, project: string): Promise<{ answerMs: number; resultMs: number }> {
  await page.goto(`${project}/plan`);
  await page.getByLabel("Who decides").selectOption("planner");
  await page.getByRole("button", { name: "Plan again" }).click();
  await page.locator(".summary .amount strong").waitFor({ state: "attached" });
  const { submitted, answered, firstResult } = marksSchema.parse(
    await page.evaluate(`({
      submitted: Number(sessionStorage.getItem("submitted")),
      answered: performance.timeOrigin + performance.getEntriesByType("navigation")[0].responseStart,
      firstResult: window.firstResult,
    })`),
  );
  return { answerMs: answered - submitted, resultMs: firstResult - submitted };
}

/** The same brief through the HTTP API of the same server, answered with the whole result. */
async function planByApi(origin: string, id: string, body: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(`${origin}/api/projects/${id}/infrastructure`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
  });
  await response.text();
  return performance.now() - began;
}

function apiBody(example: string): string {
  const { projectName: _, projectDescription: __, techStack: ___, ...requirements } = exampleBrief(example);
  return JSON.stringify({ ...requirements, decider: "planner" });
}

function exampleBrief(example: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(`examples/${example}.json`, "utf8")));
}

async function timeFirstResult(page: Page, origin: string): Promise<string> {
  await page.addInitScript(stopwatch);
  await page.goto(`${origin}/new?example=${timedExample}`);
  await page.getByLabel("Who decides").selectOption("planner");
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.locator(".result-bar").waitFor();
  const id = /\/projects\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  const project = `${origin}/projects/${id}`;
  const body = apiBody(timedExample);
  for (let warm = 0; warm < 3; warm += 1) {
    await planInPage(page, project);
    await planByApi(origin, id, body);
  }
  const inPage: Awaited<ReturnType<typeof planInPage>>[] = [];
  const byApi: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    inPage.push(await planInPage(page, project));
    byApi.push(await planByApi(origin, id, body));
  }
  const results = inPage.map(({ resultMs }) => resultMs);
  console.log(`${timedExample}, ${rounds} rounds by turns, median (least to most):`);
  console.log(`  planning through the HTTP API     ${milliseconds(byApi)}`);
  console.log(`  click to the answer of the form   ${milliseconds(inPage.map(({ answerMs }) => answerMs))}`);
  console.log(`  click to the price in the page    ${milliseconds(results)}`);
  console.log(`  price in the page ÷ planning      ×${(median(results) / median(byApi)).toFixed(2)}`);
  return project;
}

/** Everything that a browser fetches for a page that it has never seen. */
async function weigh(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await session.detach();
  return bytes;
}

async function weighAll(page: Page, origin: string, project: string): Promise<void> {
  const pages = {
    projects: origin,
    form: `${origin}/new?example=${timedExample}`,
    result: project,
    versions: `${project}/versions`,
    difference: `${project}/diff?from=1&to=2`,
  };
  console.log("on the wire, first visit:");
  for (const [name, address] of Object.entries(pages))
    console.log(`  ${name.padEnd(12)} ${((await weigh(page, address)) / 1000).toFixed(1)} kB`);
}

async function largestExample(): Promise<{ name: string; graph: ArchitectureGraph }> {
  const catalog = createCatalog();
  const decider = createPlannerDecider();
  const runGraph = createGraphRunner({ catalog, deciderFor: () => decider, openStore: null, now: () => Date.now() });
  let largest: Awaited<ReturnType<typeof largestExample>> | null = null;
  for (const file of readdirSync("examples").filter((name) => name.endsWith(".json"))) {
    const name = file.slice(0, -".json".length);
    const { brief } = parseBrief(exampleBrief(name));
    const { plan } = await runGraph({ brief, settings: {}, saving: null, onProgress: () => {}, signal: undefined });
    const graph = architectureOf(plan, catalog);
    if (graph !== null && graph.flows.length > (largest?.graph.flows.length ?? 0)) largest = { name, graph };
  }
  if (largest === null) throw new TypeError("no example has an architecture");
  return largest;
}

/** CPU of this process, which does nothing else meanwhile. */
function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function timeDrawing(): Promise<void> {
  const { name, graph } = await largestExample();
  const draw = (): string =>
    drawDiagram(layoutOf(graph), { title: graph.title, description: "", idPrefix: "bench-" }).toString();
  const first = cpuMs(draw);
  for (let warm = 0; warm < 20; warm += 1) draw();
  const warm = Array.from({ length: 20 }, () => cpuMs(draw));
  console.log(`drawing of ${name} (${graph.parts.length} parts, ${graph.flows.length} flows), CPU:`);
  console.log(`  first in the process ${first.toFixed(0)} ms; warm, of 20, ${milliseconds(warm)}`);
}

const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(", ");

console.log(`load before: ${load()}`);
const serve = await startServe();
const browser = await launchChromium();
const page = await browser.newPage();
const project = await timeFirstResult(page, serve.url);
await weighAll(page, serve.url, project);
await browser.close();
await serve.stop();
await timeDrawing();
console.log(`load after: ${load()}`);
