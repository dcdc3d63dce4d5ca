import type { SectionDetails } from "../spec/details.ts";
import { known, namedUse, type SectionOfSpec, type SpecInput, usesOf } from "./section-reading.ts";
import { isNothing, says } from "./spoken.ts";
import { environmentsOf, hasStage, stagePatterns } from "./stages.ts";

type Cicd = SectionDetails["cicd"];

/** The pipeline as far as platform, stages and strategy tell. Tools of infrastructure are often no stage: only a yes counts. */
export function cicdOfSpec(input: SpecInput): SectionOfSpec<"cicd"> {
  const { platform, stages, deploymentStrategy } = input.spec.cicd;
  const named = isNothing(platform)
    ? { uses: [], unnamed: [] }
    : namedUse(platform, input, { section: "cicd", path: "cicd.platform", role: "ci", offering: "cicd" });
  const details = {
    ...usesOf(named),
    ...known<Cicd>({
      plan: named.uses[0]?.plan ?? undefined,
      stages,
      testStage: hasStage(stages, stagePatterns.test),
      securityScan: hasStage(stages, stagePatterns.security),
      approvalStage: hasStage(stages, stagePatterns.approval),
      deploymentStrategy: strategyOf(deploymentStrategy),
      environments: environmentsOf(stages),
      infrastructureAsCode: hasStage(stages, stagePatterns.infrastructure) || undefined,
    }),
  };
  return { details, unnamed: named.unnamed };
}

/** The one strategy that a text says; undefined where it says none, or two. */
function strategyOf(text: string): Cicd["deploymentStrategy"] | undefined {
  const said = strategies.filter(([, words]) => says(text, words));
  return said.length === 1 ? said[0]?.[0] : undefined;
}

/** A manual approval, promotion or rollback beside another strategy is a gate: by hand is what is deployed by hand. */
const strategies: readonly (readonly [strategy: Cicd["deploymentStrategy"], words: RegExp])[] = [
  ["blue-green", /\bblue[\s/-]?green\b/i],
  ["canary", /\bcanary\b/i],
  ["rolling", /\brolling\b/i],
  ["atomic", /\batomic\b|\bimmutable\b/i],
  ["recreate", /\brecreate\b|\bstop[\s-]and[\s-]start\b/i],
  [
    "manual",
    /^\W*(?:manual(?:ly)?|by hand)(?: (?:promotion|release)s?)?\W*$|\bmanual(?:ly)? deploy(?:s|ed|ments?)?\b|\bdeploy(?:s|ed|ments?)? (?:(?:is|are) )?(?:manual(?:ly)?|by hand)\b/i,
  ],
];
