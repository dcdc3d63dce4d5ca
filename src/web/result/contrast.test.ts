import { describe, expect, it } from "vitest";
import { resultStylesheet } from "./stylesheet.ts";

const [light = "", dark = ""] = resultStylesheet.split("prefers-color-scheme: dark");
const leastContrast = 4.5;

function colours(sheet: string): ReadonlyMap<string, string> {
  return new Map(
    [...sheet.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (bright + 0.05) / (dim + 0.05);
}

const inks = [
  "text",
  "muted",
  "accent",
  "warn",
  "bad",
  "good",
  "hosting",
  "database",
  "caching",
  "cicd",
  "monitoring",
  "security",
  "outside",
];
const pairs = [
  ...inks.flatMap((ink) => ["surface", "sunken", "page"].map((ground) => [ink, ground] as const)),
  ...["good", "warn", "bad"].map((tone) => [tone, `${tone}-soft`] as const),
];

describe.each([
  ["light", colours(light)],
  ["dark", colours(dark)],
])("the %s colours", (_, palette) => {
  it.each(pairs)("let %s be read on %s", (ink, ground) => {
    expect(contrast(palette.get(ink) ?? "#000000", palette.get(ground) ?? "#000000")).toBeGreaterThanOrEqual(
      leastContrast,
    );
  });
});
