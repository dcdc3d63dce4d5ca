import { z } from "zod";
import { cleanLine } from "../spec/text.ts";
import { parsedJson } from "./json-text.ts";
import type { ModelSettings } from "./settings.ts";

const errorBodySchema = z.looseObject({
  error: z.union([
    z.string(),
    z.looseObject({
      message: z.string().nullish(),
      code: z.union([z.string(), z.number()]).nullish(),
      param: z.string().nullish(),
      type: z.string().nullish(),
    }),
  ]),
});

/** What a server says of an error. */
export interface ServerError {
  message: string;
  code: string;
  parameter: string;
}

/** Reads the protocol's error object; empty texts where the body is something else. */
export function serverError(body: string | null, settings: ModelSettings): ServerError {
  const parsed = errorBodySchema.safeParse(parsedJson(body ?? ""));
  if (!parsed.success) return { message: "", code: "", parameter: "" };
  const { error } = parsed.data;
  if (typeof error === "string") return { message: shown(error, settings), code: "", parameter: "" };
  return {
    message: shown(error.message ?? "", settings),
    code: String(error.code ?? ""),
    parameter: error.param ?? "",
  };
}

const shownCharacters = 200;

/** What a server says is text of a stranger: one line, cut, and never with the key in it. */
function shown(message: string, { apiKey }: ModelSettings): string {
  const line = cleanLine(message);
  const safe = apiKey === "" ? line : line.replaceAll(apiKey, "…");
  return safe.length > shownCharacters ? `${safe.slice(0, shownCharacters)}…` : safe;
}
