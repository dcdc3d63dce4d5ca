import { type RuleText, ruleTexts } from "../../check/check-rules.ts";
import { AppError } from "../../errors.ts";
import { closestName } from "../../spec/closest-name.ts";
import { regimes, sectionIds } from "../../spec/words.ts";
import { renderRule, renderRuleList, ruleJson } from "../../formats/rules.ts";
import { safeText } from "../../text/safe-text.ts";
import type { CliWorld } from "../ports.ts";
import { chosen } from "./chosen.ts";

export interface RulesListOptions {
  regime?: string;
  section?: string;
  format: string;
}

export function rulesList(options: RulesListOptions, world: CliWorld): void {
  const regime = chosen("--regime", options.regime, regimes);
  const section = chosen("--section", options.section, sectionIds);
  const shown = ruleTexts.filter(
    (rule) =>
      (regime === undefined || rule.regime === regime) && (section === undefined || rule.sections.includes(section)),
  );
  const total = ruleTexts.length;
  world.stdout.write(
    options.format === "json"
      ? `${JSON.stringify({ rules: shown.map(ruleJson), total }, null, 2)}\n`
      : renderRuleList(shown, total),
  );
}

export function rulesShow(id: string, { format }: { format: string }, world: CliWorld): void {
  const rule = findRule(id);
  world.stdout.write(format === "json" ? `${JSON.stringify(ruleJson(rule), null, 2)}\n` : renderRule(rule));
}

const longestShown = 60;

function findRule(id: string): RuleText {
  const wanted = id.trim().toLowerCase();
  const found = ruleTexts.find((rule) => rule.id === wanted);
  if (found !== undefined) return found;
  const nearest = closestName(
    wanted,
    ruleTexts.map((rule) => rule.id),
  );
  const hint = nearest === undefined ? "" : `did you mean "${nearest}"? `;
  const shown = safeText(id).slice(0, longestShown);
  throw new AppError("not_found", `there is no rule "${shown}"; ${hint}infraspec rules list shows all`);
}
