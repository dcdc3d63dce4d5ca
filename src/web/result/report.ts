import { createHash } from "node:crypto";
import { markup, trusted } from "../markup.ts";
import type { ResultInput } from "./result-input.ts";
import { resultView } from "./result-view.ts";
import { resultStylesheet } from "./stylesheet.ts";

/** Only this very style sheet may style the page, and nothing may be loaded or run. */
const styleHash = createHash("sha256").update(resultStylesheet).digest("base64");
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** The result as one file to send to somebody: no outside request, no script. */
export function renderReport(input: ResultInput): string {
  const view = resultView(input);
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="infraspec">
<title>${input.plan.brief.projectName}: infrastructure plan</title>
<style>${trusted(resultStylesheet)}</style>
</head>
<body>
<a class="skip" href="#result">Skip to the result</a>
<main id="result" tabindex="-1">
${view}
</main>
<footer class="page-foot">Made by infraspec from list prices; no offer. Names and logos belong to their owners.</footer>
</body>
</html>
`;
  return page.toString();
}
