import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { InvariantError } from "../../errors.ts";
import { wantedIcons } from "./icon-names.ts";

/** Vendor logos (CC0) of `@iconify-json/logos`; the names and marks belong to their owners. */
export interface Icon {
  /** SVG elements without an `<svg>` around them. */
  body: string;
  width: number;
  height: number;
}

const iconSchema = z.object({ body: z.string(), width: z.number().optional(), height: z.number().optional() });
const iconSetSchema = z.object({ icons: z.record(z.string(), z.unknown()), width: z.number(), height: z.number() });

/** By this name knip sees that the icon set is used. */
const require = createRequire(import.meta.url);

let loaded: ReadonlyMap<string, Icon> | undefined;

/** The icon, or undefined where the set has none of that name. The set is read once; only what we use of it is kept. */
export function findIcon(name: string): Icon | undefined {
  loaded ??= loadIcons();
  return loaded.get(name);
}

function loadIcons(): ReadonlyMap<string, Icon> {
  const file = require.resolve("@iconify-json/logos/icons.json");
  const set = iconSetSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(
    wantedIcons.map((name) => {
      const { body, width = set.width, height = set.height } = iconSchema.parse(set.icons[name]);
      if (/<script|\son\w+=|href="(?!#)|<foreignObject|<style/i.test(body)) {
        throw new InvariantError(`The icon ${name} holds more than shapes.`);
      }
      return [name, { body, width, height }];
    }),
  );
}

/** The body with its ids made unique for one use on a page, so that two gradients of the same name do not meet. */
export function bodyWithPrefix(body: string, prefix: string): string {
  return body
    .replaceAll(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
    .replaceAll(/href="#([^"]+)"/g, `href="#${prefix}$1"`);
}
