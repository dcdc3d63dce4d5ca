import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type BrowserWorld, browserWorld, planIt, type Tab } from "./world.ts";

let world: BrowserWorld;
const tabs: Tab[] = [];

beforeAll(async () => {
  world = await browserWorld();
});
afterEach(async () => {
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

describe("the form", () => {
  it("says what is wrong beside the field while somebody types, and what would be assumed", async () => {
    const { page, faults } = await open("/new");
    await page.getByLabel("Expected users").fill("many");
    const problem = page.locator("#field-scaleRequirements-expectedUsers-problem");
    await expect.poll(() => problem.textContent()).toMatch(/"many" .*give a whole number of users/);
    expect(await page.getByLabel("Expected users").getAttribute("aria-invalid")).toBe("true");
    // Nobody was at the name as yet.
    expect(await page.locator("#field-projectName-problem").textContent()).toBe("");
    await page.getByLabel("Expected users").fill("10k");
    await expect.poll(() => problem.textContent()).toBe("");
    await page.getByLabel("Project name").fill("A shop");
    await page.getByLabel("Project description").fill("It sells hiking gear");
    await expect.poll(() => page.locator("#assumed").textContent()).toMatch(/teamSize 5 \(not stated/);
    await page.getByLabel("Team size").fill("7");
    await expect.poll(() => page.locator("#assumed").textContent()).not.toMatch(/teamSize/);
    expect(faults()).toEqual([]);
  });

  it.each([true, false])(
    "comes back with all that was typed and the way to each error (scripts: %s)",
    async (scripts) => {
      const { page, faults } = await open("/new", { javaScriptEnabled: scripts });
      await page.getByLabel("Project description").fill("Two lines\nof text");
      await page.getByLabel("Budget").fill("cheap");
      await page.getByLabel("GDPR").check();
      await page.getByLabel("Most users are in").selectOption("uk");
      await page.getByRole("button", { name: "Plan it" }).click();
      const summary = page.getByRole("alert");
      await summary.waitFor();
      expect(await summary.textContent()).toMatch(/2 things are in the way.*Project name.*Budget.*"cheap"/s);
      expect(await page.locator("#errors:focus").count()).toBe(1);
      expect(await page.getByLabel("Project description").inputValue()).toBe("Two lines\nof text");
      expect(await page.getByLabel("Budget").inputValue()).toBe("cheap");
      expect(await page.getByLabel("GDPR").isChecked()).toBe(true);
      expect(await page.getByLabel("Most users are in").inputValue()).toBe("uk");
      await summary.getByRole("link", { name: "Budget" }).click();
      expect(await page.locator("#field-budgetConstraints:focus").count()).toBe(1);
      expect(faults().filter((fault) => !fault.includes("422"))).toEqual([]);
    },
  );

  it("loads an example with all of its fields", async () => {
    const { page } = await open("/");
    await page.getByRole("link", { name: "Kontora" }).click();
    expect(await page.getByLabel("Project name").inputValue()).toBe("Kontora");
    expect(await page.getByLabel("Tech stack").inputValue()).toMatch(/framework: Next\.js 15/);
    expect(await page.getByLabel("SOC2").isChecked()).toBe(true);
    expect(await page.getByLabel("Data residency").inputValue()).toBe("eu");
    expect(await page.getByLabel("Budget").inputValue()).toBe("$2000/month");
  });

  it("can be filled in and sent by keyboard alone, from the skip link on", async () => {
    const { page, faults } = await open("/new");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    const seen: string[] = [];
    const onto = async (id: string): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press("Tab");
        const now = String(await page.evaluate("document.activeElement.id || document.activeElement.textContent"));
        seen.push(now);
        if (now === id) return;
      }
      expect.fail(`no way by keyboard to ${id}; passed ${seen.join(", ")}`);
    };
    await onto("field-projectName");
    await page.keyboard.type("Keyboard");
    await onto("field-projectDescription");
    await page.keyboard.type("A blog about keyboards, read by enthusiasts");
    await onto("field-decider");
    await page.keyboard.press("P");
    await onto("Plan it");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Keyboard", level: 1 }).waitFor();
    expect(faults()).toEqual([]);
  });
});

describe("a request that cannot be done", () => {
  it("is answered by a page with the request's id and the way back", async () => {
    const { page } = await open("/projects/0b5f7b1e-6a3c-4f5e-9d51-6a1f2b3c4d5e");
    expect(await page.locator("main").textContent()).toMatch(
      /there is no project .*Error 404, not_found.*Request [0-9a-f-]{36}/s,
    );
    await page.getByRole("link", { name: "All projects" }).click();
    await page.getByRole("heading", { name: "Projects", level: 1 }).waitFor();
    const missing = await page.goto(`${world.url}/nowhere`);
    expect([missing?.status(), await page.locator("h1").textContent()]).toEqual([404, "There is no such thing"]);
  });

  it("keeps the form where another run of the project goes on", async () => {
    world.model.hold("hosting_decision");
    const first = await open("/new");
    await planIt(first.page, { name: "Twice", decider: "model" });
    await first.page.getByRole("img", { name: "The steps of this run" }).waitFor();
    const second = await open("/new");
    await planIt(second.page, { name: "Twice", decider: "planner" });
    await second.page.getByRole("alert").waitFor();
    expect(await second.page.getByRole("alert").textContent()).toMatch(/in progress|is running|goes on/);
    expect(await second.page.getByLabel("Project name").inputValue()).toBe("Twice");
    world.model.release();
  });

  it("by a form of another site is refused", async () => {
    const response = await fetch(`${world.url}/new`, {
      method: "POST",
      headers: { Origin: "https://evil.example", "Content-Type": "application/x-www-form-urlencoded" },
      body: "projectName=a&projectDescription=b",
    });
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining("The request comes from another site"),
    ]);
  });
});
