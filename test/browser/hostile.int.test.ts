import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type BrowserWorld, browserWorld } from "./world.ts";

let world: BrowserWorld;

beforeAll(async () => {
  world = await browserWorld();
});
afterAll(async () => {
  await world.close();
});

/** Each would change the page if it were not written as text. `mark` tells what comes from it. */
const payloads = {
  script: "mark<script>alert(1)</script>",
  "event handler": `mark"><img src=x onerror="alert(1)"><b onclick='alert(1)'>`,
  svg: "mark</text></svg><svg onload=alert(1)><animate onbegin=alert(1) attributeName=x><foreignObject><iframe src=javascript:alert(1)>",
  css: "mark</style><style>*{display:none;background:url(//evil.example)}</style>",
  "javascript address": "javascript:alert(1)//mark",
  "end of a text box": "mark</textarea></title><script>alert(1)</script><a href=javascript:alert(1)>x</a>",
};

/** What may not be there, whatever page it is: scripts but ours, handlers, styles, frames, addresses that run something. */
const intruders = `[...document.querySelectorAll("*")].filter((element) =>
  (element.tagName === "SCRIPT" && !element.src.startsWith(location.origin + "/assets/")) ||
  (["IFRAME", "OBJECT", "EMBED", "FOREIGNOBJECT", "ANIMATE", "BASE", "IMG"].includes(element.tagName.toUpperCase())) ||
  (element.tagName.toUpperCase() === "STYLE") ||
  [...element.attributes].some(({ name, value }) => name.startsWith("on") || name === "style" || (name === "href" && /^\\s*(javascript|data):/i.test(value)) || /^mark(?!er)/.test(name))
).map((element) => element.outerHTML.slice(0, 200))`;

async function expectHarmless(page: Page, where: string): Promise<void> {
  expect(z.array(z.string()).parse(await page.evaluate(intruders)), where).toEqual([]);
}

describe.each(Object.entries(payloads))("%s in every field", (_, payload) => {
  it("comes back from the form as the text that it is", async () => {
    const { page, faults, close } = await world.open("/new");
    await page.evaluate(`for (const box of document.querySelectorAll("form input[type=text], form textarea")) {
      box.value = ${JSON.stringify(payload)};
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }`);
    await expect.poll(() => page.locator("#field-teamSize-problem").textContent()).toContain("mark");
    await expectHarmless(page, "while typing");
    await page.getByRole("button", { name: "Plan it" }).click();
    await page.getByRole("alert").waitFor();
    await expectHarmless(page, "errors");
    const values = "[...document.querySelectorAll('form input[type=text], form textarea')].map(({ value }) => value)";
    const kept = z.array(z.string()).parse(await page.evaluate(values));
    expect(kept.length).toBeGreaterThan(50);
    expect(new Set(kept)).toEqual(new Set([payload]));
    expect(faults().filter((fault) => !fault.includes("422"))).toEqual([]);
    await close();
  });

  it("is text on every page of a project", async () => {
    const { page, faults, close } = await world.open("/new");
    const fill = async (label: string): Promise<void> => await page.getByLabel(label).fill(payload);
    await fill("Project name");
    await fill("Project description");
    await page.getByLabel("Tech stack").fill(`${payload.replaceAll(/[:\n]/g, "")}\nlanguage: ${payload}`);
    await page.getByLabel("Who decides").selectOption("model");
    world.model.hold("hosting_decision");
    await page.getByRole("button", { name: "Plan it" }).click();
    await page.getByRole("img", { name: "The steps of this run" }).waitFor();
    await expectHarmless(page, "run");
    world.model.release();
    await page.locator(".result h1").waitFor();
    expect(await page.locator(".result h1").textContent()).toContain("mark");
    await expectHarmless(page, "result");
    const project = /\/projects\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
    await page.goto(`${world.url}${project}/plan`);
    await expectHarmless(page, "form of the project");
    await page.getByLabel("Team size").fill("9");
    await page.getByLabel("Who decides").selectOption("planner");
    await page.getByRole("button", { name: "Plan again" }).click();
    await page.getByText("Version 2", { exact: true }).waitFor();
    for (const path of [project, `${project}/versions`, `${project}/diff`, "/"]) {
      await page.goto(`${world.url}${path}`);
      expect(await page.locator("main").textContent(), path).toContain("mark");
      await expectHarmless(page, path);
    }
    expect(faults()).toEqual([]);
    await close();
  });
});
