import { Readable } from "node:stream";
import { constants, createGzip } from "node:zlib";
import type { Context } from "hono";
import type { ApiEnv } from "../../api/deps.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { assetPath } from "./assets.ts";

/** What a page may do: its own files and addresses, nothing inline, nothing of others. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

export interface Page {
  title: string;
  /** Which entry of the navigation it belongs to. */
  place: "projects" | "new" | null;
  script?: "brief-form.js" | "live-run.js";
  /** Without scripts the page is loaded again after so many seconds. */
  refreshSeconds?: number;
  body: Content;
}

interface Answer {
  status?: number;
  headers?: Readonly<Record<string, string>>;
}

/** Answers with a page of this server. */
export function sendPage(c: Context<ApiEnv>, { body, ...page }: Page, answer: Answer = {}): Response {
  return send(c, markup`${beginning(page)}${body}${ending}`.toString(), answer);
}

interface StreamedPage extends Omit<Page, "body"> {
  /** In pieces, each sent as soon as it is there. */
  body: AsyncIterable<Content>;
  /** What goes wrong with the body can only be said in its place. */
  instead(error: unknown): Content;
}

/** The same where the body takes a moment: the browser is told at once that a page comes, and makes room for it meanwhile. */
export function streamPage(c: Context<ApiEnv>, { body, instead, ...page }: StreamedPage): Response {
  const pieces = async function* (): AsyncGenerator<Content> {
    yield beginning(page);
    try {
      yield* body;
    } catch (error) {
      yield instead(error);
    }
    yield ending;
  };
  return sendPieces(c, pieces());
}

/** Compressed piece by piece: a compressor by itself keeps what it was given until it has more. */
function sendPieces(c: Context<ApiEnv>, pieces: AsyncIterable<Content>): Response {
  const texts = Readable.from(textsOf(pieces));
  if (!/\bgzip\b/.test(c.req.header("Accept-Encoding") ?? "")) return send(c, webStream(texts), {});
  const zipped = texts.compose(createGzip({ flush: constants.Z_SYNC_FLUSH }));
  return send(c, webStream(zipped), { headers: { "Content-Encoding": "gzip", Vary: "Accept-Encoding" } });
}

async function* textsOf(pieces: AsyncIterable<Content>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(markup`${piece}`.toString());
}

function webStream(readable: AsyncIterable<Uint8Array>): ReadableStream {
  return ReadableStream.from(readable);
}

function send(c: Context<ApiEnv>, body: string | ReadableStream, { status = 200, headers = {} }: Answer): Response {
  const init = new Response(null, {
    status,
    headers: {
      ...headers,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
    },
  });
  return c.newResponse(body, init);
}

/*
 * The referrer policy stands in the page: with the server's own, "no-referrer", a browser names no origin with a form,
 * and the guard could not tell it from one of another site.
 */
function beginning({ title, place, script, refreshSeconds }: Omit<Page, "body">): Markup {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<title>${title} · infraspec</title>
<link rel="icon" href="${assetPath("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${assetPath("result.css")}">
<link rel="stylesheet" href="${assetPath("page.css")}">
${script === undefined ? null : markup`<script src="${assetPath(script)}" type="module"></script>`}
${refreshSeconds === undefined ? null : markup`<noscript><meta http-equiv="refresh" content="${refreshSeconds}"></noscript>`}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site-head"><a class="brand" href="/">infraspec</a>
<nav aria-label="Site"><ul>${navigation(place)}</ul></nav></header>
<main id="main" tabindex="-1">
`;
}

const ending = markup`
</main>
<footer class="page-foot">List prices, no offer. Everything stays on this machine but what a model is asked. <a href="/docs">HTTP API</a></footer>
</body>
</html>
`;

function navigation(place: Page["place"]): Markup[] {
  const links = [
    { id: "projects", href: "/", text: "Projects" },
    { id: "new", href: "/new", text: "New plan" },
  ];
  return links.map(
    ({ id, href, text }) =>
      markup`<li><a href="${href}"${id === place ? markup` aria-current="page"` : null}>${text}</a></li>`,
  );
}

/** A page that is read from top to bottom, in a column that suits the eye. */
export function column(heading: string, body: Content): Markup {
  return markup`<div class="column"><h1>${heading}</h1>
${body}</div>`;
}

/** A moment as people read it; machines find it exact. */
export function moment(iso: string): Markup {
  return markup`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC</time>`;
}
