import { type Markup, markup, trusted } from "../markup.ts";
import { bodyWithPrefix, findIcon } from "./icons.ts";
import { round } from "./round.ts";

interface IconPlace {
  x: number;
  y: number;
  size: number;
  idPrefix: string;
}

/** How much of its white tile a logo fills. */
const inset = 3;

/** A vendor's logo on a white tile, since many are drawn for white; null where the set has none of that name. */
export function drawIcon(name: string, { x, y, size, idPrefix }: IconPlace): Markup | null {
  const icon = findIcon(name);
  if (icon === undefined) return null;
  const room = size - 2 * inset;
  const body = trusted(bodyWithPrefix(icon.body, idPrefix));
  return markup`<rect class="dg-logo" x="${round(x)}" y="${round(y)}" width="${size}" height="${size}" rx="6"/><svg x="${round(x + inset)}" y="${round(y + inset)}" width="${room}" height="${room}" viewBox="0 0 ${icon.width} ${icon.height}" aria-hidden="true">${body}</svg>`;
}
