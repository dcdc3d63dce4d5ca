/** Where the model is and how it is called upon. Keys stay in here and in the client, never in a message or a plan. */
export type ModelSettings = OpenAiSettings | AzureSettings;

export interface OpenAiSettings {
  provider: "openai";
  model: string;
  apiKey: string;
  /** Base address of the protocol, e.g. https://api.openai.com/v1 or http://127.0.0.1:11434/v1. */
  baseUrl: string;
}

/** Azure OpenAI: the deployment says which model answers. */
export interface AzureSettings {
  provider: "azure";
  model: string;
  apiKey: string;
  endpoint: string;
  apiVersion: string;
  deployment: string;
}

export const openAiBaseUrl = "https://api.openai.com/v1";

/** The address as it may be shown. */
export function addressOf(settings: ModelSettings): string {
  return settings.provider === "azure" ? settings.endpoint : settings.baseUrl;
}

/** Models that think before they answer: they take no temperature, and their thoughts count as output. */
export function isReasoningModel(model: string): boolean {
  return /^(?:o\d|gpt-[5-9]|gpt-oss)/i.test(model.split("/").at(-1) ?? model) && !/chat/i.test(model);
}
