import { prompt } from "../../prompts/index.ts";
import type { ChatMessage } from "../../src/models/message.ts";
import type { AnyOption } from "../../src/options/option.ts";
import type { SectionRequest } from "../../src/planner/decider.ts";
import { allRules } from "../../src/rules/rules.ts";
import type { Finding } from "../../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../../src/spec/words.ts";
import { briefText } from "./brief-text.ts";
import { optionTable } from "./option-table.ts";
import { sizeLines } from "./relevant-sizes.ts";
import type { Shown } from "./shortlist.ts";

/**
 * The conversation that asks for one section. What is the same in every run stands first, so that providers can reuse
 * it: role, task, rules. Then the project, the options and, in repair, the previous answer and what is wrong with it.
 */
export function sectionMessages(request: SectionRequest, shown: readonly Shown[]): ChatMessage[] {
  const { section } = request;
  const rules = prompt(section).render({ rules: rulesText(section) });
  return [
    { role: "system", content: `${prompt("system").render({})}\n\n${rules}` },
    { role: "user", content: requestText(request, shown) },
    ...repairMessages(request, shown),
  ];
}

/** Rules that concern a section; a rule over all sections is left to the options. */
function rulesText(section: SectionId): string {
  return allRules
    .filter(({ sections }) => sections.includes(section) && sections.length < sectionIds.length)
    .map(({ id, regime, title, fix }) => `- ${id}${regime === null ? "" : ` (${regime})`}: ${title}. ${fix}`)
    .join("\n");
}

function requestText(request: SectionRequest, shown: readonly Shown[]): string {
  const { section, brief, traits, workload } = request;
  return prompt("request").render({
    section,
    brief: briefText(brief),
    traits: traits.map(({ id }) => id).join(", "),
    sizes: sizeLines(section, workload),
    decided: decidedText(request),
    options: optionTable(shown),
  });
}

function decidedText({ planning, decided, hosting, section }: SectionRequest): string {
  const lines = sectionIds.flatMap((other) => {
    const options: readonly AnyOption[] = planning.enumeration.sections[other].options;
    const option = other === section ? undefined : options.find(({ id }) => id === decided[other]);
    if (option === undefined) return [];
    const place = option === hosting ? `, ${hosting.details.compute} in ${hosting.details.regions.join(", ")}` : "";
    return [`${other}: ${option.label}${place}`];
  });
  return lines.length === 0 ? "nothing yet" : lines.join("\n");
}

function repairMessages(
  { section, findings, previous, planning }: SectionRequest,
  shown: readonly Shown[],
): ChatMessage[] {
  if (findings.length === 0 || previous === null) return [];
  const before = shown.find(({ standing }) => standing.option.id === previous.optionId);
  const options: readonly AnyOption[] = planning.enumeration.sections[section].options;
  const name = options.find(({ id }) => id === previous.optionId)?.label ?? previous.optionId;
  const label = before === undefined ? `${name}, which is no longer offered` : `label ${before.label}, ${name}`;
  const answer = [label, ...previous.fields, `reasons ${JSON.stringify(previous.rationale)}`].join("; ");
  return [
    { role: "user", content: prompt("repair").render({ section, previous: answer, findings: findingsText(findings) }) },
  ];
}

/** Path, rule, why and how to mend it: what the model needs to do better. */
function findingsText(findings: readonly Finding[]): string {
  return findings
    .map(({ ruleId, path, message, reference }) => {
      const rule = allRules.find(({ id }) => id === ruleId);
      const more = rule === undefined ? "" : ` Why: ${rule.why} How to mend it: ${rule.fix}`;
      return `- ${path} breaks ${ruleId} [${reference}]: ${message}.${more}`;
    })
    .join("\n");
}
