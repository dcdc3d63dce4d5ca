import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type BrowserWorld, browserWorld, planIt } from "./world.ts";

let world: BrowserWorld;

beforeAll(async () => {
  world = await browserWorld();
});
afterAll(async () => {
  await world.close();
});

/** Elements that stand out of the sheet at its right, or hold more than they show. */
const clipped = `[...document.querySelectorAll("main *")].filter((element) => {
  const { right, width } = element.getBoundingClientRect();
  const hides = getComputedStyle(element).overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
  return width > 0 && element.closest("svg") === null && !element.matches(".visually-hidden") && (hides || right > innerWidth + 1);
}).map((element) => element.outerHTML.slice(0, 120))`;
/** What is inside of a folded part, by whether it takes room. */
const folded = `[...document.querySelectorAll(".result details:not([open])")].map((details) =>
  [...details.children].slice(1).some((child) => child.getBoundingClientRect().height > 0))`;

describe("a result on paper", () => {
  it("has no navigation, opens what is folded, and cuts nothing off", async () => {
    // A sheet of A4 without its margins, in CSS pixels.
    const { page, close } = await world.open("/new?example=us-telehealth", { viewport: { width: 718, height: 1000 } });
    await page.getByLabel("Who decides").selectOption("planner");
    await page.getByRole("button", { name: "Plan it" }).click();
    await page.locator(".result h1").waitFor();
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".site-head", ".result-bar nav", ".contents", ".page-foot", ".skip"])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    for (const shown of [".summary .amount", "#architecture svg.diagram", "#cost table", "#findings", "#provenance"])
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    const opened = z.array(z.boolean()).parse(await page.evaluate(folded));
    expect(opened.length).toBeGreaterThan(3);
    expect(opened).toEqual(opened.map(() => true));
    expect(z.array(z.string()).parse(await page.evaluate(clipped))).toEqual([]);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await close();
  });
});

describe("without scripts", () => {
  it("a plan is asked for, read, changed and compared", async () => {
    const { page, faults, close } = await world.open("/new", { javaScriptEnabled: false });
    await planIt(page, { name: "Scriptless", decider: "planner" });
    await page.getByRole("heading", { name: "Scriptless", level: 1, exact: true }).waitFor();
    expect(await page.locator(".summary .amount").textContent()).toMatch(/\$[\d,.]+ a month/);
    await page.locator("summary", { hasText: "The diagram in words" }).click();
    await page.getByRole("table", { name: "Parts of the architecture" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "Change and plan again" }).click();
    await page.getByLabel("Expected users").fill("2M");
    await page.getByRole("button", { name: "Plan again" }).click();
    await page.getByText("Version 2", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await page.locator(".diff-amount").waitFor();
    expect(faults()).toEqual([]);
    await close();
  });
});
