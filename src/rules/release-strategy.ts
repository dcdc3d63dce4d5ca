import type { SectionDetails } from "../spec/details.ts";
import { detailsOf } from "./facts.ts";
import type { Subject } from "./rule.ts";

type Strategy = SectionDetails["cicd"]["deploymentStrategy"];

const strategies: readonly Strategy[] = ["rolling", "blue-green", "canary", "atomic", "recreate", "manual"];

/**
 * How a release replaces the old version, from the details, else from the public text where that is the bare word: what
 * else it may say is read into the details. Undefined: not told.
 */
export function releaseStrategy(subject: Subject): Strategy | undefined {
  const stated = subject.spec.cicd.deploymentStrategy.trim().toLowerCase();
  return detailsOf(subject, "cicd").deploymentStrategy ?? strategies.find((strategy) => strategy === stated);
}
