import { createHash } from "node:crypto";
import { ChatOpenAI } from "@langchain/openai";
import { z } from "zod";
import { briefText } from "../../graph/decider/brief-text.ts";
import { AppError } from "../../src/errors.ts";
import type { CallTokens } from "../../src/models/model-price.ts";
import { isReasoningModel, type ModelSettings } from "../../src/models/settings.ts";
import type { NormalizedBrief } from "../../src/spec/brief.ts";
import { computeKindSchema } from "../../src/spec/words.ts";

export const oneCallName = "infrastructure_spec";

const common = {
  estimatedCost: z.string().describe('Cost of the section, e.g. "$310/month"'),
  rationale: z.string().describe("Why, and what the next best choice would have been better at"),
};

const oneCallSchema = z.strictObject({
  hosting: z.strictObject({
    provider: z.string().describe("Who runs the application, e.g. vercel, aws, gcp, azure"),
    compute: computeKindSchema,
    regions: z.array(z.string()).describe("Region ids of the provider; the first is the primary"),
    autoscaling: z.boolean(),
    ...common,
  }),
  database: z.strictObject({
    service: z.string().describe("e.g. supabase, planetscale, rds; none where nothing is stored"),
    tier: z.string().describe("Plan and instance"),
    backups: z.string(),
    replicas: z.int(),
    ...common,
  }),
  caching: z.strictObject({
    service: z.string().describe("e.g. redis, memcached, edge, none"),
    strategy: z.string().describe("What is cached and how it is invalidated, or why nothing is"),
    ttl: z.string(),
    ...common,
  }),
  cicd: z.strictObject({
    platform: z.string().describe("e.g. github-actions, gitlab-ci, jenkins"),
    stages: z.array(z.string()),
    deploymentStrategy: z.string(),
    ...common,
  }),
  monitoring: z.strictObject({
    apm: z.string().describe("e.g. datadog, newrelic, sentry"),
    logging: z.string(),
    alerts: z.array(z.string()),
    ...common,
  }),
  security: z.strictObject({
    authentication: z.string(),
    secrets: z.string(),
    waf: z.boolean(),
    ddosProtection: z.boolean(),
    ...common,
  }),
  estimatedMonthlyCost: z.string().describe('Total, e.g. "$840/month"'),
});
export type OneCallSpec = z.infer<typeof oneCallSchema>;

const system = `You are a senior infrastructure engineer. Design the infrastructure of the project that the user describes: hosting, database, caching, build and deployment, monitoring and security.

- Meet every requirement of the brief: load, availability, data residency, compliance, budget, and what the team knows.
- Choose real products with real plans and instance types, and regions that exist.
- Estimate what each section costs a month in US dollars at list price, and add up the total.
- Give the reasons for each section in two or three sentences, with what the next best choice would have been better at.
- Prefer few vendors, the same cloud and region for what talks to each other, and what the team's stack suggests.

Answer with one JSON object that fits the schema.`;

/** Says which prompt an experiment was made with. */
export const promptVersion = createHash("sha256").update(system).digest("hex").slice(0, 12);

const usageSchema = z.looseObject({
  usage_metadata: z
    .looseObject({
      input_tokens: z.int(),
      output_tokens: z.int(),
      input_token_details: z.looseObject({ cache_read: z.int().nullish() }).nullish(),
    })
    .nullish(),
});

export interface OneCallAnswer {
  spec: OneCallSpec;
  /** null where the server reports no usage. */
  tokens: CallTokens | null;
}

/**
 * The usual implementation: one question for the whole specification with its prices, from what the model remembers.
 * Rejects with AppError `model_unavailable` where the answer is not of the form asked for.
 */
export function createOneCall(settings: ModelSettings): (brief: NormalizedBrief) => Promise<OneCallAnswer> {
  if (settings.provider !== "openai") {
    throw new AppError(
      "configuration",
      "one call asks OpenAI or a server that speaks its protocol: set OPENAI_API_KEY or OPENAI_BASE_URL, and leave AZURE_OPENAI_ENDPOINT empty",
    );
  }
  const model = new ChatOpenAI({
    model: settings.model,
    apiKey: settings.apiKey,
    ...(isReasoningModel(settings.model) ? {} : { temperature: 0 }),
    maxRetries: 0,
    disableStreaming: true,
    configuration: { baseURL: settings.baseUrl },
  }).withStructuredOutput(oneCallSchema, {
    name: oneCallName,
    method: "jsonSchema",
    strict: true,
    includeRaw: true,
  });
  return async (brief) => {
    const { raw, parsed } = await model.invoke([
      { role: "system", content: system },
      { role: "user", content: `The brief, as JSON:\n\n${briefText(brief)}` },
    ]);
    const spec = oneCallSchema.safeParse(parsed);
    if (!spec.success)
      throw new AppError("model_unavailable", `${settings.model} did not answer in the form asked for`, {
        cause: spec.error,
      });
    return { spec: spec.data, tokens: tokensOf(raw) };
  };
}

function tokensOf(raw: unknown): CallTokens | null {
  const usage = usageSchema.parse(raw).usage_metadata;
  if (usage === null || usage === undefined) return null;
  return {
    inputTokens: usage.input_tokens,
    cachedInputTokens: usage.input_token_details?.cache_read ?? 0,
    outputTokens: usage.output_tokens,
  };
}
