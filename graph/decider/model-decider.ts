import { promptVersions } from "../../prompts/index.ts";
import type { ModelClient } from "../../src/models/model-client.ts";
import { type AnswerReading, structuredCall } from "../../src/models/structured-call.ts";
import type { BriefAnswer, BriefRequest, Decider, SectionAnswer, SectionRequest } from "../../src/planner/decider.ts";
import type { ProposedReading } from "../../src/sizing/proposed-reading.ts";
import { faultsOf } from "../nodes/answer.schema.ts";
import { briefForm } from "../nodes/brief.schema.ts";
import { sectionForms } from "../nodes/section-forms.ts";
import { briefMessages } from "./brief-messages.ts";
import { readChoice } from "./read-choice.ts";
import { sectionMessages } from "./section-messages.ts";
import { shortlist } from "./shortlist.ts";

/**
 * The decider that asks a language model: it chooses by label among priced options and says why. Prices, sizes, ids and
 * verdicts stay with the core. Throws AppError `configuration` where only new settings help; what fails otherwise is a
 * `failed` answer with the reason.
 */
export function createModelDecider(client: ModelClient): Decider {
  return {
    id: "model",
    model: client.settings.model,
    promptVersions: promptVersions(),
    readBrief: (request) => readBrief(client, request),
    decide: (request) => decide(client, request),
  };
}

async function readBrief(client: ModelClient, request: BriefRequest): Promise<BriefAnswer> {
  const { brief, ...question } = request;
  const answer = await structuredCall(
    client,
    { ...question, task: "brief", messages: briefMessages(brief), form: briefForm.form },
    readBriefAnswer,
  );
  return answer.kind === "failed"
    ? { kind: "failed", reason: answer.reason, calls: answer.calls }
    : { kind: "read", reading: answer.value, calls: answer.calls };
}

function readBriefAnswer(answer: unknown): AnswerReading<ProposedReading> {
  const parsed = briefForm.schema.safeParse(answer);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, faults: faultsOf(parsed.error) };
}

async function decide(client: ModelClient, request: SectionRequest): Promise<SectionAnswer> {
  const { section, hosting, round, allowance, hasAnswered, signal, tell } = request;
  const shown = shortlist(request);
  if (shown.length === 0) return { kind: "failed", reason: `no ${section} option works with the other decisions` };
  const messages = sectionMessages(request, shown);
  const form = sectionForms[section];
  const text = messages.map(({ content }) => content).join("\n");
  const answer = await structuredCall(
    client,
    { task: section, round, messages, form: form.form, allowance, hasAnswered, signal, tell },
    (value) => readChoice(value, { form, shown, text, hosting }),
  );
  if (answer.kind === "failed") return { kind: "failed", reason: answer.reason, calls: answer.calls };
  const { optionId, rationale, fields } = answer.value;
  return {
    kind: "chosen",
    optionId,
    fields,
    ...(rationale === undefined ? {} : { rationale }),
    notes: answer.leftOut,
    calls: answer.calls,
  };
}
