import type { SectionDetails } from "../spec/details.ts";
import { keysOf } from "../spec/keys.ts";
import type { SectionId } from "../spec/words.ts";
import {
  deploymentStrategies,
  extraAlerts,
  extraStages,
  rotationChoices,
  ttlChoices,
  withCachingFields,
  withCicdFields,
  withMonitoringFields,
  withSecurityFields,
} from "./free-fields.ts";

interface DetailsPair<S extends SectionId> {
  /** As the section was decided. */
  before: SectionDetails[S];
  /** As the option has them now, without a decider's fields. */
  now: SectionDetails[S];
  /** Null as long as it is not decided: then what depends on it stays. */
  hosting: SectionDetails["hosting"] | null;
}

/** The details of an option with the free fields of an earlier decision, as far as they still go with it. */
export function withKeptFields<S extends SectionId>(section: S, pair: DetailsPair<S>): SectionDetails[S] {
  return keepers[section](pair);
}

const keepers: { [S in SectionId]: (pair: DetailsPair<S>) => SectionDetails[S] } = {
  hosting: ({ now }) => now,
  database: ({ now }) => now,
  caching: ({ before, now }) => {
    const ttlSeconds = ttlChoices.find((choice) => choice === before.ttlSeconds);
    return withCachingFields(now, ttlSeconds === undefined ? {} : { ttlSeconds });
  },
  cicd: ({ before, now, hosting }) => {
    const added = inOrderOf(before.stages, keysOf(extraStages), (id) => extraStages[id].text);
    const { deploymentStrategy } = before;
    const possible = hosting === null ? [deploymentStrategy] : deploymentStrategies(hosting);
    const strategy = possible.includes(deploymentStrategy) ? deploymentStrategy : possible[0];
    return withCicdFields(now, {
      extraStages: added,
      ...(strategy === undefined ? {} : { deploymentStrategy: strategy }),
    });
  },
  monitoring: ({ before, now }) =>
    withMonitoringFields(now, { extraAlerts: inOrderOf(before.alerts, keysOf(extraAlerts), (id) => extraAlerts[id]) }),
  security: ({ before, now }) => {
    const secretsRotationDays = rotationChoices.find((choice) => choice === before.secretsRotationDays);
    return withSecurityFields(now, secretsRotationDays === undefined ? {} : { secretsRotationDays });
  },
};

/** The ids whose text is in the list, in the order of the list: that is how they were added. */
function inOrderOf<Id>(texts: readonly string[], ids: readonly Id[], textOf: (id: Id) => string): Id[] {
  return texts.flatMap((text) => ids.filter((id) => textOf(id) === text));
}
