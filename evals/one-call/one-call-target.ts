import type { Catalog } from "../../src/catalog/catalog.ts";
import { checkSpec } from "../../src/check/check-spec.ts";
import { detailsOfSpec } from "../../src/check/details-of-spec.ts";
import { AppError } from "../../src/errors.ts";
import { callCostUsd } from "../../src/models/model-price.ts";
import type { ModelSettings } from "../../src/models/settings.ts";
import { statedMonthlyUsd } from "../../src/rules/stated-cost.ts";
import type { NormalizedBrief } from "../../src/spec/brief.ts";
import { type InfrastructureSpec, infrastructureSpecSchema } from "../../src/spec/infrastructure-spec.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import { mapSections, sectionIds } from "../../src/spec/words.ts";
import type { Answer } from "../evaluators/answer.ts";
import type { Target } from "../runner/target.ts";
import { createOneCall, type OneCallAnswer, type OneCallSpec, promptVersion } from "./one-call.ts";

const concurrency = 4;

export interface OneCallTargetInput {
  settings: ModelSettings;
  catalog: Catalog;
  /** Milliseconds since some moment. */
  now(): number;
}

/** One prompt writes the whole specification, prices included; the rules of `infraspec check` judge it. */
export function createOneCallTarget({ settings, catalog, now }: OneCallTargetInput): Target {
  const ask = createOneCall(settings);
  return {
    id: "one-call",
    decider: settings.model,
    promptVersions: { "one-call": promptVersion },
    concurrency,
    answer: async (written) => {
      const { brief } = parseBrief(written);
      const startedMs = now();
      const answer = await ask(brief);
      return answerOf(answer, { brief, catalog, model: settings.model, latencyMs: now() - startedMs });
    },
  };
}

interface Setting {
  brief: NormalizedBrief;
  catalog: Catalog;
  model: string;
  latencyMs: number;
}

function answerOf({ spec: written, tokens }: OneCallAnswer, { brief, catalog, model, latencyMs }: Setting): Answer {
  const spec = publicSpec(written);
  const readable = readableSpec(spec);
  const { status, findings, checks } = checkSpec({ spec: readable, plan: null, brief, catalog });
  const sectionUsd = mapSections((section) => usdOf(written[section].estimatedCost));
  const monthlyUsd = usdOf(written.estimatedMonthlyCost) ?? null;
  const rationales = mapSections((section) => written[section].rationale);
  const { details } = detailsOfSpec(readable, catalog);
  const decisions = mapSections((section) => ({ details: details[section] ?? {}, rationale: rationales[section] }));
  const bySection = mapSections((section) => ({ expected: sectionUsd[section] ?? null }));
  const json = {
    status,
    brief,
    spec,
    cost: { monthly: { expected: monthlyUsd }, bySection },
    decisions,
    findings,
    checks,
  };
  return {
    json: JSON.parse(JSON.stringify(json)),
    lacks: ["workload", "traits"],
    brief,
    status,
    spec,
    plan: null,
    findings,
    checks,
    traitIds: [],
    monthlyUsd,
    sectionUsd: Object.fromEntries(
      sectionIds.flatMap((id) => (sectionUsd[id] === undefined ? [] : [[id, sectionUsd[id]]])),
    ),
    rationales,
    effort: {
      repairRounds: null,
      tokens: tokens === null ? null : tokens.inputTokens + tokens.outputTokens,
      modelUsd: tokens === null ? null : callCostUsd(model, tokens),
      latencyMs,
    },
  };
}

/** The public keys of what was written: the rest was asked for beside them. */
function publicSpec(written: OneCallSpec) {
  const { rationale: _r1, ...hosting } = written.hosting;
  const { rationale: _r2, estimatedCost: _c2, ...database } = written.database;
  const { rationale: _r3, estimatedCost: _c3, ...caching } = written.caching;
  const { rationale: _r4, estimatedCost: _c4, ...cicd } = written.cicd;
  const { rationale: _r5, estimatedCost: _c5, ...monitoring } = written.monitoring;
  const { rationale: _r6, estimatedCost: _c6, ...security } = written.security;
  return { hosting, database, caching, cicd, monitoring, security, estimatedMonthlyCost: written.estimatedMonthlyCost };
}

/** For the rules, costs as our schema writes them: `$310 per month` is judged as a fault of form, and only as that. */
function readableSpec(spec: ReturnType<typeof publicSpec>): InfrastructureSpec {
  const read = infrastructureSpecSchema.safeParse({
    ...spec,
    hosting: { ...spec.hosting, estimatedCost: costText(spec.hosting.estimatedCost) },
    estimatedMonthlyCost: costText(spec.estimatedMonthlyCost),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const what = `${issue?.path.join(".")}: ${issue?.message}`;
  throw new AppError("model_unavailable", `the one call gave no specification that can be read: ${what}`);
}

function costText(written: string): string {
  const usd = usdOf(written);
  return usd === undefined ? written : `$${Math.round(Number(usd))}/month`;
}

function usdOf(written: string): string | undefined {
  return statedMonthlyUsd(written)?.toFixed(2);
}
