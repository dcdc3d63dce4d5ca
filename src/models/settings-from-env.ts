import type { Env } from "../env.ts";
import { AppError } from "../errors.ts";
import { type AzureSettings, type ModelSettings, openAiBaseUrl } from "./settings.ts";

/** Generally available since October 2024, and takes JSON schemas. */
const azureApiVersion = "2024-10-21";
/** Servers at an address of one's own often want no key, but the protocol's client does. */
const noKey = "none";

/** The variables that say where a model is. */
export type ModelEnv = Pick<
  Env,
  | "OPENAI_API_KEY"
  | "OPENAI_BASE_URL"
  | "INFRASPEC_MODEL"
  | "AZURE_OPENAI_API_KEY"
  | "AZURE_OPENAI_ENDPOINT"
  | "AZURE_OPENAI_API_VERSION"
  | "AZURE_OPENAI_API_DEPLOYMENT_NAME"
>;

/** Whether the environment names a model to ask. */
export function hasModel(env: ModelEnv): boolean {
  return [env.OPENAI_API_KEY, env.OPENAI_BASE_URL, env.AZURE_OPENAI_ENDPOINT].some((value) => value !== undefined);
}

/**
 * Where the environment says the model is: Azure where its endpoint is set, else OpenAI or a server that speaks its
 * protocol. `model` replaces INFRASPEC_MODEL. Throws AppError `configuration` that names what is missing.
 */
export function modelSettings(env: ModelEnv, model: string = env.INFRASPEC_MODEL): ModelSettings {
  if (env.AZURE_OPENAI_ENDPOINT !== undefined) return azureSettings(env, model);
  if (env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined) {
    throw new AppError(
      "configuration",
      "the model decider needs a model: set OPENAI_API_KEY, OPENAI_BASE_URL for a server that speaks its protocol, or AZURE_OPENAI_ENDPOINT; or use --decider planner",
    );
  }
  return {
    provider: "openai",
    model,
    apiKey: env.OPENAI_API_KEY ?? noKey,
    baseUrl: (env.OPENAI_BASE_URL ?? openAiBaseUrl).replace(/\/+$/, ""),
  };
}

function azureSettings(env: ModelEnv, model: string): AzureSettings {
  const needed = (
    name: "AZURE_OPENAI_API_KEY" | "AZURE_OPENAI_ENDPOINT" | "AZURE_OPENAI_API_DEPLOYMENT_NAME",
  ): string => {
    const value = env[name];
    if (value === undefined)
      throw new AppError("configuration", `AZURE_OPENAI_ENDPOINT is set, but ${name} is not: Azure OpenAI needs both`);
    return value;
  };
  return {
    provider: "azure",
    model,
    apiKey: needed("AZURE_OPENAI_API_KEY"),
    endpoint: needed("AZURE_OPENAI_ENDPOINT").replace(/\/+$/, ""),
    apiVersion: env.AZURE_OPENAI_API_VERSION ?? azureApiVersion,
    deployment: needed("AZURE_OPENAI_API_DEPLOYMENT_NAME"),
  };
}
