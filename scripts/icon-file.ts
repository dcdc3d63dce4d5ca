import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { wantedIcons } from "../src/web/diagram/icon-names.ts";

const iconSchema = z.object({ body: z.string(), width: z.number().optional(), height: z.number().optional() });
const iconSetSchema = z.object({ icons: z.record(z.string(), z.unknown()), width: z.number(), height: z.number() });

/** By this name knip sees that the icon set is used. */
const require = createRequire(import.meta.url);

/** The logos that a diagram may show, of the thousands in the icon set, so that nobody loads the rest. */
export function iconFile(): string {
  const file = require.resolve("@iconify-json/logos/icons.json");
  const set = iconSetSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const lines = wantedIcons.map((name) => {
    const { body, width = set.width, height = set.height } = iconSchema.parse(set.icons[name]);
    return `  ${JSON.stringify(name)}: ${JSON.stringify({ body: shapes(name, body), width, height })},`;
  });
  return [
    "// Vendor logos of @iconify-json/logos (CC0), written by npm run gen. Do not edit.",
    "",
    'import type { Icon } from "./icon.ts";',
    "",
    "export const icons: Readonly<Record<string, Icon>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}

const elements =
  "circle|clipPath|defs|ellipse|feBlend|feColorMatrix|feComposite|feFlood|feGaussianBlur|feOffset|filter|g|line|linearGradient|mask|path|pattern|polygon|polyline|radialGradient|rect|stop|use";

/** A body goes onto pages as it is: it may hold shapes and references into itself, nothing else. */
function shapes(name: string, body: string): string {
  const plain = body.replaceAll("xlink:href=", "href=");
  const foreign = plain.match(
    new RegExp(`<(?!/?(?:${elements})\\b)[^>]*>|\\son\\w+=|href="(?!#)|url\\((?!#)|style=`, "i"),
  );
  if (foreign !== null) throw new TypeError(`the icon ${name} holds more than shapes: ${foreign[0]}`);
  return plain;
}
