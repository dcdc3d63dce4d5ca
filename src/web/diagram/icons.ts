import type { Icon } from "./icon.ts";
import { icons } from "./icons.generated.ts";

/** The icon, or undefined where we have none of that name. */
export function findIcon(name: string): Icon | undefined {
  return Object.hasOwn(icons, name) ? icons[name] : undefined;
}

/** The body with its ids made unique for one use on a page, so that two gradients of the same name do not meet. */
export function bodyWithPrefix(body: string, prefix: string): string {
  return body
    .replaceAll(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
    .replaceAll(/href="#([^"]+)"/g, `href="#${prefix}$1"`);
}
