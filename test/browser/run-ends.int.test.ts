import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { choosing, exampleBrief } from "../model-run.ts";
import type { OfferedRow } from "../model-server/sensible-model.ts";
import type { ReceivedRequest } from "../model-server/server.ts";
import { planByCommandLine } from "./command-line.ts";
import { type BrowserWorld, browserWorld, planIt, type Tab } from "./world.ts";

let world: BrowserWorld;
const tabs: Tab[] = [];

beforeAll(async () => {
  world = await browserWorld();
});
afterEach(async () => {
  world.model.release();
  world.model.answerWith(null);
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

const isRepair = ({ text }: ReceivedRequest): boolean => text.includes("has to be decided again");
/** A log-in that works only beside a database which the others do not choose. */
const supabaseLogin = (rows: readonly OfferedRow[]): OfferedRow | undefined =>
  rows.find(({ name }) => name.includes("Supabase Auth"));

function card(page: Page, name: string) {
  return page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
}

describe("a section whose answer breaks a rule", () => {
  it("is seen to go back, and to be mended", async () => {
    world.model.answerWith((request) =>
      request.task === "security_decision" && !isRepair(request) ? choosing(request, supabaseLogin) : undefined,
    );
    world.model.hold("security_decision", isRepair);
    const { page, faults } = await open("/new?example=eu-b2b-saas");
    await page.getByLabel("Who decides").selectOption("model");
    await page.getByRole("button", { name: "Plan it" }).click();
    await expect.poll(() => page.locator("#run-facts").textContent()).toMatch(/Repair rounds1/);
    await expect.poll(() => card(page, "Security").textContent()).toMatch(/is being decided\s*repaired/);
    expect(await card(page, "Database").textContent()).toMatch(/a month, by the model\d+ options/);
    expect(await page.locator(".run-loop.run-taken").count()).toBe(2);
    await page.getByText("What happened, step by step").click();
    expect(await page.locator("#run-log").textContent()).toContain(
      "Repair round 1: Security decided again for authentication-beside-database.",
    );
    world.model.release();
    await page.getByRole("heading", { name: "Kontora", level: 1, exact: true }).waitFor();
    expect(await page.locator("#findings").textContent()).toContain("authentication-beside-database");
    expect(faults()).toEqual([]);
  });
});

describe("a run that fails by itself", () => {
  it.each([true, false])("says why, and leads back to its brief (scripts: %s)", async (scripts) => {
    world.model.answerWith(({ task }) =>
      task === "database_decision"
        ? { kind: "error", status: 401, message: "Incorrect API key provided", code: "invalid_api_key" }
        : undefined,
    );
    const { page, faults } = await open("/new", { javaScriptEnabled: scripts });
    await planIt(page, { name: `Refused ${scripts}`, decider: "model" });
    await page.getByRole("heading", { name: "The run failed" }).waitFor();
    expect(await page.locator("main").textContent()).toMatch(/OPENAI_API_KEY is not accepted by .*401/);
    expect(await page.locator("main").textContent()).toContain("choose the planner");
    expect(await page.title()).toBe(`The run failed: Refused ${scripts} · infraspec`);
    world.model.answerWith(null);
    await page.getByRole("link", { name: "Plan again with the same brief" }).click();
    expect(await page.getByLabel("Expected users").inputValue()).toBe("20000");
    await page.getByRole("button", { name: "Plan it" }).click();
    await page.getByRole("heading", { name: `Refused ${scripts}`, level: 1, exact: true }).waitFor();
    expect(faults()).toEqual([]);
  });
});

describe("a run of another process", () => {
  it("is said to be one, and gives way to its result when it ends", async () => {
    world.model.hold("database_decision");
    const brief = { ...exampleBrief("eu-b2b-saas"), projectName: "From elsewhere" };
    const other = await planByCommandLine({ dataDir: world.serve.dataDir, model: world.model, brief });
    try {
      const { page, faults } = await open("/");
      await expect
        .poll(async () => {
          await page.goto(`${world.url}/`);
          return await page.getByRole("link", { name: "watch it" }).count();
        })
        .toBe(1);
      await page.getByRole("link", { name: "watch it" }).click();
      await page.getByText("Another program works on this run").waitFor();
      world.model.release();
      await page.getByRole("heading", { name: "From elsewhere", level: 1, exact: true }).waitFor();
      expect(await page.locator(".result-bar").textContent()).toMatch(/Version 1 current/);
      expect(await other.ended).toMatchObject({ status: 0 });
      expect(faults()).toEqual([]);
    } finally {
      other.stop();
    }
  });
});
