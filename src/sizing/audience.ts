import type { NormalizedBrief } from "../spec/brief.ts";
import type { WorkloadKey } from "../spec/workload.ts";
import { firstMention, type PhrasePattern, phrasePattern } from "./phrases.ts";
import type { Audience } from "./profiles.ts";
import type { Sheet } from "./sheet.ts";
import type { Signals } from "./signals.ts";

/** A place to look at, as against an application to work in. */
const site = phrasePattern({ phrases: ["site", "website", "web site", "home page", "homepage"] });
/** People who look at it, as against people who have an account. */
const visiting = phrasePattern({ phrases: ["visitor", "people visit", "reader", "page view", "pageview"] });

/** Sizes that count people or their visits. */
const ofPeople: readonly WorkloadKey[] = [
  "monthlyActiveUsers",
  "dailyActiveUsers",
  "sessionsPerMonth",
  "pageViewsPerMonth",
  "peakConcurrentUsers",
  "authenticatedUsers",
];
const ofRequests: readonly WorkloadKey[] = ["requestsPerMonth", "meanRequestsPerSecond", "peakRequestsPerSecond"];

/** Who comes, by the words of the description and by what was given of the size. */
export function audienceOf({ projectDescription }: NormalizedBrief, signals: Signals, sheet: Sheet): Audience {
  const isSaid = (pattern: PhrasePattern): boolean => firstMention(projectDescription, pattern) !== undefined;
  const isGiven = (key: WorkloadKey): boolean => sheet.given(key) !== undefined;
  return {
    isVisiting: signals.login === undefined && isSaid(site) && isSaid(visiting),
    isGuessedFromRequests: ofRequests.some(isGiven) && !ofPeople.some(isGiven),
  };
}
