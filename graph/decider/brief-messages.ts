import { prompt } from "../../prompts/index.ts";
import type { ChatMessage } from "../../src/models/message.ts";
import { statableKeys } from "../../src/sizing/stated-size.ts";
import type { NormalizedBrief } from "../../src/spec/brief.ts";
import { traitIds, traitMeanings } from "../../src/spec/traits.ts";
import { workloadUnits } from "../../src/spec/workload.ts";
import { briefText } from "./brief-text.ts";

/** The conversation that asks what a brief says: what is the same in every run first, then the brief. */
export function briefMessages(brief: NormalizedBrief): ChatMessage[] {
  const task = prompt("brief").render({
    traits: traitIds.map((id) => `- ${id}: ${traitMeanings[id]}`).join("\n"),
    sizes: statableKeys.map((key) => `- ${key}, in ${workloadUnits[key]}`).join("\n"),
  });
  return [
    { role: "system", content: `${prompt("system").render({})}\n\n${task}` },
    { role: "user", content: prompt("brief-request").render({ brief: briefText(brief) }) },
  ];
}
