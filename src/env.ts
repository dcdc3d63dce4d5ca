import { z } from "zod";
import { AppError } from "./errors.ts";

/** An empty variable is an unset one. */
const text = z.preprocess((value) => (value === "" ? undefined : value), z.string().optional());
/** Of the web: `localhost:8787` would pass for an address with the protocol `localhost`. */
const webAddress = z.url({ protocol: /^https?$/, error: "must be an address that begins with http:// or https://" });
const url = z.preprocess((value) => (value === "" ? undefined : value), webAddress.optional());
const flag = z.preprocess((value) => (value === "" ? undefined : value), z.enum(["true", "false"]).default("false"));
const choice = <const V extends readonly [string, ...string[]]>(values: V, fallback: V[number]) =>
  z.preprocess((value) => (value === "" ? undefined : value), z.enum(values).default(fallback));

const envSchema = z.object({
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: url,
  INFRASPEC_MODEL: z.preprocess((value) => (value === "" ? undefined : value), z.string().default("gpt-4o")),
  INFRASPEC_DECIDER: choice(["auto", "planner", "model"], "auto"),
  SUPABASE_URL: url,
  SUPABASE_PUBLISHABLE_KEY: text,
  SUPABASE_SECRET_KEY: text,
  SUPABASE_JWT_SECRET: text,
  INFRASPEC_OWNER_ID: z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional()),
  INFRASPEC_DATA_DIR: z.preprocess((value) => (value === "" ? undefined : value), z.string().default(".infraspec")),
  INFRASPEC_KEEP_VERSIONS: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(1).optional(),
  ),
  INFRASPEC_STORE_TIMEOUT_SECONDS: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().min(1).max(600).optional(),
  ),
  INFRASPEC_URL: url,
  AZURE_OPENAI_API_KEY: text,
  AZURE_OPENAI_ENDPOINT: url,
  AZURE_OPENAI_API_VERSION: text,
  AZURE_OPENAI_API_DEPLOYMENT_NAME: text,
  LANGSMITH_API_KEY: text,
  LANGSMITH_ENDPOINT: url,
  LANGSMITH_TRACING: flag,
  INFRASPEC_TRACE_PRIVACY: choice(["hide", "anonymize", "full"], "hide"),
  PORT: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(0).max(65_535).default(8787),
  ),
  LOG_LEVEL: choice(["debug", "info", "warn", "error", "silent"], "info"),
});
export type Env = z.infer<typeof envSchema>;

export const envVariables = Object.keys(envSchema.shape);

/** Reads and checks the environment as a whole. Throws AppError `configuration` that names each wrong variable. */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const read = envSchema.safeParse(variables);
  if (read.success) return read.data;
  const details = read.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const [first] = details;
  throw new AppError("configuration", `environment variable ${first?.path}: ${first?.message}`, { details });
}

/** The process's own variables, for libraries that read them by themselves and must be kept from it. */
export function processVariables(): Record<string, string | undefined> {
  return process.env;
}

/** Colour and debugging by the customs of terminals: NO_COLOR, FORCE_COLOR, DEBUG. */
export function terminalSettings(
  isTerminal: boolean,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): { color: boolean; debug: boolean } {
  const { NO_COLOR, FORCE_COLOR, DEBUG } = variables;
  const forbidden = NO_COLOR !== undefined && NO_COLOR !== "";
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0";
  return { color: !forbidden && (isTerminal || forced), debug: DEBUG !== undefined && DEBUG !== "" };
}
