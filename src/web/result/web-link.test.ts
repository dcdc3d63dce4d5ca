import { describe, expect, it } from "vitest";
import { sourceLink, webAddress } from "./web-link.ts";

describe("webAddress", () => {
  it.each(["https://example.com/a?b=1#c", "http://example.com"])("takes %s", (text) => {
    expect(webAddress(text)?.hostname).toBe("example.com");
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.com",
    "/relative",
    "example.com",
    "",
    null,
  ])("refuses %j", (text) => {
    expect(webAddress(text)).toBeNull();
  });
});

describe("sourceLink", () => {
  it("names host, date and confidence, and gives the page no way back", () => {
    const link = sourceLink({ url: "https://example.com/p", asOf: "2026-01", confidence: "low" }).toString();
    expect(link).toContain('<a href="https://example.com/p" rel="noopener noreferrer">example.com</a>, 2026-01');
    expect(link).toContain("low confidence");
  });

  it("says so where there is no page", () => {
    expect(sourceLink({ url: "javascript:x", asOf: "2026-01", confidence: "low" }).toString()).toMatch(
      /^no public page, 2026-01/,
    );
  });
});
