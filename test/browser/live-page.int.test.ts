import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startCuttingProxy } from "./cutting-proxy.ts";
import { type BrowserWorld, browserWorld, planIt, type Tab } from "./world.ts";

let world: BrowserWorld;
const tabs: Tab[] = [];

beforeAll(async () => {
  world = await browserWorld();
});
afterEach(async () => {
  world.model.release();
  for (const tab of tabs.splice(0)) await tab.close();
});
afterAll(async () => {
  await world.close();
});

async function open(...opening: Parameters<BrowserWorld["open"]>): Promise<Tab> {
  const tab = await world.open(...opening);
  tabs.push(tab);
  return tab;
}

const resultHeading = (name: string) => ({ name, level: 1, exact: true }) as const;

describe("a plan by the model", () => {
  it("comes into being before one's eyes, survives a reload, and ends in its result", async () => {
    world.model.hold("database_decision");
    const { page, faults } = await open("/new");
    await planIt(page, { name: "Watched", decider: "model" });
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}\/runs\/[0-9a-f-]{36}$/);
    await page.getByRole("img", { name: "The steps of this run" }).waitFor();

    const card = (name: string) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
    await expect.poll(() => card("Hosting").textContent()).toMatch(/a month, by the model/);
    await expect.poll(() => card("Security").textContent()).toMatch(/a month, by the model/);
    expect(await card("Database").textContent()).toMatch(/is being decided\d+ options fit, \d+ ruled out/);
    expect(await page.locator(".run-of-hosting").getAttribute("class")).toContain("run-done");
    expect(await page.locator(".run-of-database").getAttribute("class")).toContain("run-active");
    expect(await page.locator("#run-facts").textContent()).toMatch(/Sections decided5 of 6/);
    await expect
      .poll(() => page.locator("p[aria-live=polite].visually-hidden").textContent())
      .toMatch(/decided: .*a month\./);

    await page.reload();
    expect(await card("Hosting").textContent()).toMatch(/a month, by the model/);
    expect(await card("Database").textContent()).toMatch(/is being decided/);

    world.model.release();
    await page.getByRole("heading", resultHeading("Watched")).waitFor();
    expect(page.url()).toMatch(/\/runs\//);
    expect(await page.locator("#architecture svg.diagram .dg-part").count()).toBeGreaterThan(4);
    expect(await page.title()).toBe("Watched · infraspec");
    expect(faults()).toEqual([]);
  });

  it("takes a lost connection up again, and says so meanwhile", async () => {
    const way = await startCuttingProxy(world.url);
    try {
      world.model.hold("monitoring_decision");
      const { page, faults } = await open("/new", {}, way.url);
      const listening = page.waitForResponse(/\/live\?after=/);
      await planIt(page, { name: "Cut off", decider: "model" });
      await listening;
      await expect.poll(() => page.locator("#run-facts").textContent()).toMatch(/Sections decided5 of 6/);
      way.cut();
      await page.getByText("The connection broke; it is being taken up again").waitFor();
      world.model.release();
      way.mend();
      await page.getByRole("heading", resultHeading("Cut off")).waitFor();
      expect(faults().filter((fault) => !fault.includes("net::ERR_"))).toEqual([]);
    } finally {
      await way.close();
    }
  });

  it("goes on from the last event that was seen when the connection is taken up again", async () => {
    world.model.hold("caching_decision");
    const { page } = await open("/new");
    await planIt(page, { name: "Resumed", decider: "model" });
    await expect.poll(() => page.locator("#run-facts").textContent()).toMatch(/Sections decided5 of 6/);
    const address = `${page.url()}/live`;
    const first = await firstEvents(address, 4);
    const resumed = await firstEvents(address, 1, first[2]?.id ?? "");
    expect(resumed[0]).toEqual(first[3]);
  });

  it("can be cancelled, and says so with the way on", async () => {
    world.model.hold("hosting_decision");
    const { page, faults } = await open("/new");
    await planIt(page, { name: "Stopped", decider: "model" });
    await page.getByRole("button", { name: "Cancel this run" }).click();
    await page.getByRole("heading", { name: "The run was cancelled" }).waitFor();
    await page.getByRole("link", { name: "Plan again with the same brief" }).click();
    expect(await page.getByLabel("Expected users").inputValue()).toBe("20000");
    expect(await page.getByLabel("Project name").inputValue()).toBe("Stopped");
    expect(faults()).toEqual([]);
  });

  it("without scripts is shown by loading the page again", async () => {
    world.model.hold("security_decision");
    const { page } = await open("/new", { javaScriptEnabled: false });
    await planIt(page, { name: "Scriptless", decider: "model" });
    await page
      .getByText(/Planning Scriptless/)
      .first()
      .waitFor();
    world.model.release();
    await page.getByRole("heading", resultHeading("Scriptless")).waitFor();
  });
});

/** The first events of a stream, from `lastId` on, and then no more of it. */
async function firstEvents(address: string, count: number, lastId?: string): Promise<{ id: string; text: string }[]> {
  const leaving = new AbortController();
  const response = await fetch(address, {
    headers: { Accept: "text/event-stream", ...(lastId === undefined ? {} : { "Last-Event-ID": lastId }) },
    signal: leaving.signal,
  });
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (text.split("\n\n").length <= count) text += (await reader.read()).value ?? "";
  leaving.abort();
  return text
    .split("\n\n")
    .slice(0, count)
    .map((block) => ({ id: /^id: (.*)$/m.exec(block)?.[1] ?? "", text: block }));
}

describe("a project", () => {
  it("is changed in one thing, compared, restored and exported", async () => {
    const { page, faults } = await open("/new");
    await planIt(page, { name: "Changed", decider: "planner" });
    await page.getByRole("heading", resultHeading("Changed")).waitFor();
    expect(await page.locator(".result-bar").textContent()).toMatch(/Version 1/);

    await page.getByRole("link", { name: "Change and plan again" }).click();
    expect(await page.getByLabel("Expected users").inputValue()).toBe("20000");
    await page.getByLabel("Expected users").fill("2M");
    await page.getByRole("button", { name: "Plan again" }).click();
    await page.getByText("Version 2", { exact: true }).waitFor();
    expect(await page.locator(".result .step").textContent()).toMatch(/\$[\d,.]+ a month more than version 1/);

    await page.getByRole("link", { name: "Compare", exact: true }).click();
    expect(await page.locator(".diff-amount").textContent()).toMatch(
      /\$[\d,.]+ → \$[\d,.]+ a month \$[\d,.]+ a month more/,
    );
    expect(await page.locator("#why").textContent()).toMatch(/scaleRequirements\.expectedUsers\D*20000\D*2000000/);
    expect(await page.locator("#bill tbody tr").count()).toBeGreaterThan(0);

    await page.goBack();
    await page.getByRole("link", { name: "Versions" }).click();
    await page.getByRole("button", { name: "Restore version 1" }).click();
    await page.getByText("Version 3", { exact: true }).waitFor();
    expect(await page.locator(".result .step").textContent()).toMatch(/a month less than version 2/);

    const begins = {
      "Report (HTML, one file)": /^<!doctype html>/,
      "Plan (JSON)": /^\{\n {2}"version": "1"/,
      "Decision record (Markdown)": /^# /,
      "Diagram (SVG)": /^<svg [^>]*><style>/,
      "Diagram (Mermaid)": /flowchart/,
      "Findings (SARIF)": /"version": "2\.1\.0"/,
    };
    for (const [name, beginning] of Object.entries(begins)) {
      await page.locator(".menu summary").click();
      const downloading = page.waitForEvent("download");
      await page.getByRole("link", { name }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/^changed-v3-/);
      const text = await textOf(await download.createReadStream());
      expect(text).toMatch(beginning);
      await page.locator(".menu summary").click();
    }
    expect(faults()).toEqual([]);
  });

  it("that no plan can meet says which demands conflict, and leads back to the brief", async () => {
    const { page, faults } = await open("/new");
    await page.getByLabel("Avoid").fill("AWS");
    await page.getByLabel("Require").fill("Amazon RDS");
    await planIt(page, { name: "Impossible", decider: "planner", stack: "MongoDB 8\nAmazon RDS" });
    await page.getByText("No plan meets this brief.").waitFor();
    await page.getByRole("link", { name: "Change the brief" }).click();
    expect(await page.getByLabel("Require").inputValue()).toBe("Amazon RDS");
    expect(faults()).toEqual([]);
  });
});

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream) chunks.push(String(chunk));
  return chunks.join("");
}
