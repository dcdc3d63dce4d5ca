import type { SectionDetails } from "../spec/details.ts";
import { durationsDays } from "./durations.ts";
import {
  joinUses,
  known,
  type NamedUses,
  namedUse,
  resolveForRole,
  type SectionOfSpec,
  type SpecInput,
  usesOf,
} from "./section-reading.ts";
import { isNothing, says } from "./spoken.ts";
import { statedUse } from "./stated-use.ts";

type Monitoring = SectionDetails["monitoring"];

/** Monitoring as far as its strings tell. An alert that is not listed may still stand elsewhere: only a yes counts. */
export function monitoringOfSpec(input: SpecInput): SectionOfSpec<"monitoring"> {
  const { apm, logging, alerts } = input.spec.monitoring;
  const watcher = isNothing(apm)
    ? { uses: [], unnamed: [] }
    : namedUse(apm, input, { section: "monitoring", path: "monitoring.apm", role: "apm", offering: "monitoring" });
  const named = joinUses(watcher, logKeeper(input, watcher));
  const days = durationsDays(logging);
  const alertText = alerts.join("; ");
  const details = {
    ...usesOf(named),
    ...known<Monitoring>({
      logRetentionDays: isNothing(logging) ? 0 : days.length === 0 ? undefined : Math.max(...days),
      hotLogRetentionDays: hotDays(logging, days),
      auditLog: says(logging, /\baudit(?:[\s-](?:logs?|trail))?\b|\bcloudtrail\b/) || undefined,
      tracing: says(`${apm} ${logging}`, /\btrac(?:es?|ing)\b/) || undefined,
      uptimeCheck:
        says(alertText, /\buptime\b|\bhealth[\s-]?checks?\b|\bsynthetic|\bheartbeat\b|\bavailability\b/) || undefined,
      alerts,
      securityAlerts:
        says(
          alertText,
          /\blog[\s-]?ins?\b|\bsign[\s-]?ins?\b|\bauthenticat|\bprivilege|\bintrusion|\bsecurity\b|\bsuspicious\b|\bguardduty\b/,
        ) || undefined,
      budgetAlert: says(alertText, /\bspend|\bbudget|\bcosts?\b|\bbilling\b/) || undefined,
    }),
  };
  return { details, unnamed: named.unnamed };
}

/** Who keeps the logs, where it is another product than the one that watches. */
function logKeeper(input: SpecInput, watcher: NamedUses): NamedUses {
  const { logging } = input.spec.monitoring;
  if (isNothing(logging)) return { uses: [], unnamed: [] };
  const resolved = resolveForRole(logging, input, { section: "monitoring", offering: "monitoring" });
  if (resolved.kind !== "service") {
    const message = "who keeps the logs is not said";
    return {
      uses: [],
      unnamed: [{ section: "monitoring", path: "monitoring.logging", what: "logging", message, isWritten: false }],
    };
  }
  const isWatcher = watcher.uses.some(({ serviceId }) => serviceId === resolved.service.id);
  return { uses: isWatcher ? [] : [statedUse(resolved.service, "logging", logging)], unnamed: [] };
}

/**
 * Days that logs are at hand: the shortest span where the text tells it apart from the whole. A single span may end in
 * an archive, so that it counts only where it is said to be at hand.
 */
function hotDays(logging: string, days: readonly number[]): number | undefined {
  const isToldApart = says(logging, atHand) || (days.length > 1 && says(logging, /\barchiv/));
  return days.length > 0 && isToldApart ? Math.min(...days) : undefined;
}

const atHand = /\b(?:hot|searchable|indexed|at hand|online)\b/;
