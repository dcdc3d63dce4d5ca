import { describe, expect, it } from "vitest";
import { markup, trusted } from "./markup.ts";

describe("markup", () => {
  it("escapes what is put into it, between tags and in attributes", () => {
    const text = `<script>"'&`;
    expect(markup`<p title="${text}">${text}</p>`.toString()).toBe(
      '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;</p>',
    );
  });

  it("keeps markup in markup, also in lists in lists", () => {
    const inner = markup`<b>${"<"}</b>`;
    expect(markup`<p>${inner}${[[inner], "<"]}</p>`.toString()).toBe("<p><b>&lt;</b><b>&lt;</b>&lt;</p>");
  });

  it("leaves null out and writes zero", () => {
    expect(markup`<p>${null}${0}</p>`.toString()).toBe("<p>0</p>");
  });

  it("removes control characters and marks that turn the direction of what follows, also in lists", () => {
    const text = "pay\u202Eevil\u2066\u200F\u0000\u001B[31m";
    expect(markup`${text}${[text]}`.toString()).toBe("payevil[31mpayevil[31m");
  });

  it("replaces half of a surrogate pair", () => {
    expect(markup`${"a\uD800"}`.toString()).toBe("a\uFFFD");
  });

  it("writes trusted text as it stands", () => {
    expect(markup`<style>${trusted("a > b { }")}</style>`.toString()).toBe("<style>a > b { }</style>");
  });
});
