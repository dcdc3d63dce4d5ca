import type { Plan } from "../../spec/plan.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { dataTable, folded } from "./layout-parts.ts";

type Provenance = Plan["provenance"];

/** Who made this plan, of what, and when: enough to make it again. */
export function provenancePart({ provenance, version }: Plan): Markup {
  return markup`<dl class="fields">${facts(provenance, version).map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>${modelCalls(provenance)}`;
}

function facts(provenance: Provenance, version: string): readonly (readonly [string, Content])[] {
  const { decider, model, catalogVersion, promptVersions, tokens, modelCost, startedAt, durationMs } = provenance;
  const prompts = Object.entries(promptVersions).map(([name, of]) => `${name} ${of}`);
  return [
    ["Decider", decider],
    ["Model", model ?? "none"],
    ["Catalog", catalogVersion],
    ["Plan format", version],
    ["Prompts", prompts.length === 0 ? "none" : prompts.join(", ")],
    [
      "Tokens",
      `${count(tokens.inputTokens)} in (${count(tokens.cachedInputTokens)} cached), ${count(tokens.outputTokens)} out`,
    ],
    ["Model cost", modelCost === null ? "no model was asked" : costText(modelCost)],
    ["Started", startedAt],
    ["Took", `${count(Math.round(durationMs))} ms`],
  ];
}

function costText({ usd, unmeteredCalls, pricesAsOf }: NonNullable<Provenance["modelCost"]>): string {
  const dollars =
    usd === null ? "not known" : `$${usd}${pricesAsOf === null ? "" : ` at list prices of ${pricesAsOf}`}`;
  return unmeteredCalls === 0 ? dollars : `${dollars}; ${unmeteredCalls} calls reported no usage`;
}

function modelCalls({ modelCalls: calls }: Provenance): Markup | null {
  if (calls.length === 0) return null;
  return folded(
    `${calls.length} model calls`,
    dataTable({
      caption: "Model calls",
      columns: [
        { heading: "Task" },
        { heading: "Round", kind: "number" },
        { heading: "Model" },
        { heading: "Outcome" },
        { heading: "Tokens in, out", kind: "number" },
        { heading: "Cost", kind: "number" },
        { heading: "Took", kind: "number" },
      ],
      rows: calls.map(({ task, round, model, outcome, reason, tokens, costUsd, durationMs }): Content[] => [
        task,
        round,
        model,
        reason === null ? outcome : `${outcome}: ${reason}`,
        tokens === null ? "not reported" : `${count(tokens.inputTokens)}, ${count(tokens.outputTokens)}`,
        costUsd === null ? "not known" : `$${costUsd}`,
        `${count(Math.round(durationMs))} ms`,
      ]),
    }),
  );
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
