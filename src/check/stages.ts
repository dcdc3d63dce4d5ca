import { says } from "./spoken.ts";

const otherEnvironments = ["staging", "preview", "development", "test", "qa", "uat", "pre-production"].map((name) => ({
  name,
  pattern: new RegExp(`\\b${name}\\b`, "i"),
}));

/** How a plan of ours calls environments that nobody has named. */
const numberedEnvironment = /\benvironment \d{1,3}\b/i;

/** Environments that stages deploy to, production first; undefined where fewer than two are named. */
export function environmentsOf(stages: readonly string[]): string[] | undefined {
  const deploys = stages.filter((stage) => /deploy|release|promote/i.test(stage));
  const named = otherEnvironments
    .filter(({ pattern }) => deploys.some((stage) => pattern.test(stage)))
    .map(({ name }) => name);
  const numbered = deploys.flatMap((stage) => numberedEnvironment.exec(stage)?.[0].toLowerCase() ?? []);
  const others = [...named, ...new Set(numbered)];
  return others.length === 0 ? undefined : ["production", ...others];
}

/**
 * Whether the pipeline has such a stage. A list of stages says what runs, so that a stage which is not in it does not
 * run: this is the one place where silence is a no.
 */
export function hasStage(stages: readonly string[], pattern: RegExp): boolean {
  return stages.some((stage) => says(stage, pattern));
}

export const stagePatterns = {
  test: /\btest(?:s|ing)?\b|\bunit\b|\be2e\b|\bend-to-end\b|\b(?:py|vi|j)?test\b|\bjest\b|\bqa\b/,
  security:
    /\bsecurity\b|\bsast\b|\bdast\b|\bvulnerabilit|\bsnyk\b|\btrivy\b|\bcodeql\b|\bdependency (?:scan|audit)|\baudit\b|\bscan/,
  approval: /\bapprov|\bsign[- ]?off\b|\bmanual (?:gate|promotion|release)\b|\bchange advisory\b/,
  infrastructure:
    /\bterraform\b|\bopentofu\b|\bpulumi\b|\bcdk\b|\bcloudformation\b|\bbicep\b|\binfrastructure\b|\biac\b/,
} as const;
