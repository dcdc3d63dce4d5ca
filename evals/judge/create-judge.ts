import { OpenAIClient } from "@langchain/openai";
import { traceable } from "langsmith/traceable";
import { z } from "zod";
import { AppError } from "../../src/errors.ts";
import { isReasoningModel, type ModelSettings, type OpenAiSettings } from "../../src/models/settings.ts";
import { judgeMessages } from "./judge-question.ts";
import type { JudgedReasons } from "./reasons-of-answer.ts";

/** How good the reasons are, 0 to 1, and why the judge thinks so. */
export interface Judgement {
  score: number;
  reason: string;
}

export interface Judge {
  model: string;
  /** Rejects where the model does not answer, or not in the form asked for. */
  judge(reasons: JudgedReasons): Promise<Judgement>;
}

type Asked = Parameters<OpenAIClient["chat"]["completions"]["create"]>[0];

const retries = 2;
const timeoutMs = 120_000;

/** openevals hands on whatever the model wrote. */
const resultSchema = z.object({ score: z.number().min(0).max(1), comment: z.string().min(1) });

/**
 * A model as a judge, by openevals. Throws AppError `configuration` for Azure. Its runs are not traced: openevals would
 * send briefs as they are, past INFRASPEC_TRACE_PRIVACY.
 */
export async function createJudge(settings: ModelSettings): Promise<Judge> {
  if (settings.provider !== "openai")
    throw new AppError(
      "configuration",
      "--judge asks OpenAI or a server that speaks its protocol: set OPENAI_API_KEY or OPENAI_BASE_URL, and leave AZURE_OPENAI_ENDPOINT empty",
    );
  // Loaded only for a judge: it brings all of langchain with it.
  const { createLLMAsJudge } = await import("openevals/llm");
  const client = strictClient(settings);
  const ask = async (reasons: JudgedReasons): Promise<unknown> =>
    await createLLMAsJudge({
      prompt: () => judgeMessages(reasons),
      feedbackKey: "rationale-quality",
      continuous: true,
      judge: client,
      model: settings.model,
    })({});
  const untraced = traceable(ask, { name: "judge", tracingEnabled: false });
  return {
    model: settings.model,
    judge: async (reasons) => judgementOf(await untraced(reasons), settings.model),
  };
}

/** openevals asks a plain client for a strict JSON schema, and a chat model of LangChain's for one that binds nobody. */
function strictClient({ model, apiKey, baseUrl }: OpenAiSettings) {
  const client = new OpenAIClient({ apiKey, baseURL: baseUrl, maxRetries: retries, timeout: timeoutMs });
  const sampling = isReasoningModel(model) ? {} : { temperature: 0 };
  return {
    chat: {
      completions: {
        create: async (asked: Asked) => {
          const completion = await client.chat.completions.create({ ...asked, ...sampling, stream: false });
          const refusal = completion.choices[0]?.message.refusal ?? null;
          // openevals would read it as the JSON of null.
          if (refusal !== null) throw new AppError("model_unavailable", `${model} refused: ${refusal}`);
          return completion;
        },
      },
    },
  };
}

function judgementOf(answer: unknown, model: string): Judgement {
  const result = resultSchema.safeParse(answer);
  if (result.success) return { score: result.data.score, reason: result.data.comment };
  throw new AppError("model_unavailable", `${model} gave no score from 0 to 1 with a reason`, { cause: result.error });
}
