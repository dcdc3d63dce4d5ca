import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { launchChromium } from "./chromium.ts";
import { type ServeProcess, startServe } from "./serve-process.ts";
import { type SlowModel, startSlowModel } from "./slow-model.ts";

/** A tab, and what went wrong in it. */
export interface Tab {
  page: Page;
  /** Errors of the console, of scripts, dialogs that opened, and requests to other hosts. */
  faults(): readonly string[];
  close(): Promise<void>;
}

export interface BrowserWorld {
  url: string;
  serve: ServeProcess;
  model: SlowModel;
  open(path: string, options?: BrowserContextOptions, url?: string): Promise<Tab>;
  close(): Promise<void>;
}

/** A browser, a server of the command line behind it, and a model behind that. */
export async function browserWorld(): Promise<BrowserWorld> {
  const model = await startSlowModel();
  const variables = { OPENAI_BASE_URL: model.server.url, OPENAI_API_KEY: "test-key" };
  const serve = await startServe({ variables, copyOf: inject("emptyStore") });
  const browser = await launchChromium();
  return {
    url: serve.url,
    serve,
    model,
    open: (path, options = {}, url = serve.url) => openTab(browser, { url, path, options }),
    close: async () => {
      await browser.close();
      model.release();
      await serve.stop();
      await model.server.close();
    },
  };
}

interface Opening {
  url: string;
  path: string;
  options: BrowserContextOptions;
}

async function openTab(browser: Browser, { url, path, options }: Opening): Promise<Tab> {
  const faults: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${url}/`) && !request.url().startsWith("data:"))
      faults.push(`request to ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(path.startsWith("/") ? `${url}${path}` : path);
  return { page, faults: () => faults, close: () => context.close() };
}

/** Fills in what a plan needs and sends it. */
export async function planIt(
  page: Page,
  {
    name,
    decider,
    stack = "Next.js 15\nPostgreSQL 17",
  }: { name: string; decider: "planner" | "model"; stack?: string },
): Promise<void> {
  await page.getByLabel("Project name").fill(name);
  await page
    .getByLabel("Project description")
    .fill("An online shop for hiking gear with a product catalog and reviews.");
  await page.getByLabel("Tech stack").fill(stack);
  await page.getByLabel("Expected users").fill("20k");
  await page.getByLabel("Who decides").selectOption(decider);
  await page.getByRole("button", { name: "Plan it" }).click();
}
