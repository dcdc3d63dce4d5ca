import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** It runs as whoever runs the tests, who may be root in a container, and it must ask nobody for anything. */
const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of this machine. Throws with the remedy where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = places.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new TypeError(
      `no browser found at ${places.flatMap((path) => path ?? []).join(", ")}: install one ("apt-get install chromium"), or name it in CHROMIUM_PATH`,
    );
  return await chromium.launch({ executablePath, args: switches });
}
