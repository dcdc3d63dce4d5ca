import { readFileSync } from "node:fs";

/** The style sheet of the result, as the live page serves it and the report holds it. */
export const resultStylesheet = readFileSync(new URL("./result.css", import.meta.url), "utf8");
