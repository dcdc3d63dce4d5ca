import type { Source } from "../../spec/words.ts";
import { type Markup, markup } from "../markup.ts";

/** The address where it leads to the web; null for anything else, such as `javascript:` or a file. */
export function webAddress(text: string | null): URL | null {
  const url = text === null ? null : URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url : null;
}

/** Where a figure comes from. An address that is no web address is shown as nothing to follow. */
export function sourceLink({ url, asOf, confidence }: Source): Markup {
  const address = webAddress(url);
  const from =
    address === null
      ? markup`no public page`
      : markup`<a href="${address.href}" rel="noopener noreferrer">${address.hostname}</a>`;
  return markup`${from}, ${asOf} <span class="quiet">(${confidence} confidence)</span>`;
}
