import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Hono } from "hono";
import type { ApiEnv } from "../../api/deps.ts";
import { AppError } from "../../errors.ts";
import { resultStylesheet } from "../result/stylesheet.ts";

interface Asset {
  name: string;
  type: string;
  text: string;
}

const fromFile = (name: string): string => readFileSync(new URL(`../assets/${name}`, import.meta.url), "utf8");
const assets = {
  "result.css": { type: "text/css; charset=utf-8", text: resultStylesheet },
  "page.css": { type: "text/css; charset=utf-8", text: fromFile("page.css") },
  "brief-form.js": { type: "text/javascript; charset=utf-8", text: fromFile("brief-form.js") },
  "live-run.js": { type: "text/javascript; charset=utf-8", text: fromFile("live-run.js") },
  "icon.svg": { type: "image/svg+xml", text: fromFile("icon.svg") },
} as const satisfies Readonly<Record<string, Omit<Asset, "name">>>;

type AssetName = keyof typeof assets;

const paths = new Map(
  Object.entries(assets).map(([name, { text }]) => {
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
    return [`/assets/${hash}/${name}`, name];
  }),
);
const pathByName = new Map([...paths].map(([path, name]) => [name, path]));

/** Where a page finds it. The address changes with the content, so that a browser may keep it for ever. */
export function assetPath(name: AssetName): string {
  return pathByName.get(name) ?? `/assets/${name}`;
}

export function assetRoutes(): Hono<ApiEnv> {
  const served = new Map(
    [...paths].map(([path, name]) => [path, Object.entries(assets).find(([key]) => key === name)?.[1]]),
  );
  return new Hono<ApiEnv>().get("/assets/*", (c) => {
    const asset = served.get(c.req.path);
    if (asset === undefined) throw new AppError("not_found", "there is no such file; reload the page that asks for it");
    const etag = `"${c.req.path.split("/")[2] ?? ""}"`;
    const headers = { "Cache-Control": "public, max-age=31536000, immutable", ETag: etag };
    if (c.req.header("If-None-Match") === etag) return c.body(null, 304, headers);
    return c.body(asset.text, 200, { ...headers, "Content-Type": asset.type });
  });
}
