import type { Hono } from "hono";
import type { Env, ExtractSchema } from "hono/types";
import type { Api } from "./create-api.ts";
import type { Problem } from "./problem.ts";
import type { ProblemStatus } from "./schemas.ts";

/** Parts of a request that need hold nothing may be left out. */
type Parts<Input> = {
  [Part in keyof Input as object extends Input[Part] ? never : Part]: Input[Part];
} & {
  [Part in keyof Input as object extends Input[Part] ? Part : never]?: Input[Part];
};

/**
 * An answer as a client sees it. Where a route describes a stream beside JSON, `json()` gives the JSON; a caller who asks
 * for the stream reads `body`.
 */
type AnswerOf<Endpoint> = Endpoint extends {
  input: infer Input;
  output: infer Output;
  outputFormat: infer Format;
  status: infer Status;
}
  ? [Output] extends [Response]
    ? never
    : {
        input: Parts<Input>;
        output: Format extends "json" ? Exclude<Output, string> : Output;
        outputFormat: Format;
        status: Status;
      }
  : never;

type InputOf<Endpoint> = Endpoint extends { input: infer Input } ? Parts<Input> : never;
type RefusalOf<Endpoint> = {
  input: InputOf<Endpoint>;
  output: Problem;
  outputFormat: "json";
  status: ProblemStatus;
};

type RoutesOf<Schema> = {
  [Path in keyof Schema]: {
    [Method in keyof Schema[Path]]: AnswerOf<Schema[Path][Method]> | RefusalOf<Schema[Path][Method]>;
  };
};

/** The API's routes for `hono/client`: with each route's problems, and with JSON where a route has other formats too. */
export type ClientApi = Hono<Env, RoutesOf<ExtractSchema<Api["app"]>>, "/">;
