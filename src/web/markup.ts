import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { InvariantError } from "../errors.ts";

/** HTML or SVG that is safe to send: everything that was put into it is escaped. */
export type Markup = HtmlEscapedString;
export type Content = string | number | null | Markup | readonly Content[];

/** Control characters, and marks that make a line read otherwise than it is. */
const misleading = /[^\P{Cc}\n\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A template for HTML and SVG. Every text in it is escaped and rid of characters that mislead, so that a template
 * cannot forget it. Values belong between tags or inside quoted attributes; null is left out.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const written = html(strings, ...values.map(withoutMisleading));
  if (written instanceof Promise) throw new InvariantError("A template holds something that is not there yet.");
  return written;
}

function withoutMisleading(value: Content): Content {
  if (typeof value === "string") return value.toWellFormed().replace(misleading, "");
  return isList(value) ? value.map(withoutMisleading) : value;
}

function isList(value: Content): value is readonly Content[] {
  return Array.isArray(value);
}

/** Text that becomes markup as it stands: only for our own style sheet and the icons of the icon set, never for words of others. */
export function trusted(text: string): Markup {
  const written = raw(text);
  return written;
}
