import { delivery } from "./coefficients/delivery.ts";
import { daysPerMonth, type SizingInput, workdaysPerMonth } from "./sizing-input.ts";
import type { Traffic } from "./traffic.ts";
import { everyone } from "./volumes.ts";

/** People of a team that share on-call duty: one in three, at most eight. */
const developersPerOnCall = 3;
const mostOnCall = 8;
/** Secrets of a small application (database, keys of vendors, signing), and what each developer adds. */
const baseSecrets = 15;
const secretsPerDeveloper = 1;

/** Builds, seats, log-ins, secrets and environments: what follows from the team. */
export function sizeDelivery(input: SizingInput, traffic: Traffic): void {
  builds(input);
  seats(input);
  people(input, traffic);
  const { sheet } = input;
  sheet.put("environments", { value: 1, formula: "production only", inputs: {}, sources: [], basis: "default" });
}

function builds({ brief, sheet }: SizingInput): void {
  const { runsPerDeveloper, minutesPerRun, parallelJobs, deploysPerDay } = delivery;
  const inputs = {
    teamSize: brief.teamSize,
    runsPerDay: runsPerDeveloper.typical,
    workdays: workdaysPerMonth,
    minutes: minutesPerRun.typical,
    parallelJobs: parallelJobs.typical,
  };
  sheet.put("buildMinutesPerMonth", {
    value: brief.teamSize * runsPerDeveloper.typical * workdaysPerMonth * minutesPerRun.typical * parallelJobs.typical,
    formula: "teamSize × runsPerDay × workdays × minutes × parallelJobs",
    inputs,
    sources: [runsPerDeveloper, minutesPerRun, parallelJobs],
    lead: minutesPerRun,
  });
  sheet.put("deploysPerMonth", {
    value: deploysPerDay.typical * daysPerMonth,
    formula: "deploysPerDay × days",
    inputs: { deploysPerDay: deploysPerDay.typical, days: daysPerMonth },
    sources: [deploysPerDay],
    lead: deploysPerDay,
  });
}

function seats({ brief, sheet }: SizingInput): void {
  const { teamSize } = brief;
  sheet.put("developerSeats", { value: teamSize, formula: "teamSize", inputs: { teamSize }, sources: [] });
  sheet.put("onCallSeats", {
    value: Math.min(mostOnCall, Math.max(1, Math.ceil(teamSize / developersPerOnCall))),
    formula: `teamSize / ${developersPerOnCall}, 1 to ${mostOnCall}`,
    inputs: { teamSize },
    sources: [],
  });
  sheet.put("secretsCount", {
    value: baseSecrets + teamSize * secretsPerDeveloper,
    formula: "baseSecrets of a small application + teamSize × 1",
    inputs: { baseSecrets, teamSize },
    sources: [],
  });
}

/** Everybody of an application; of a public site nobody, unless the brief speaks of signing in. */
function people({ profile, signals, sheet }: SizingInput, { users }: Traffic): void {
  const lead = profile.loginShare ?? (signals.login === undefined ? null : everyone);
  if (lead === null) {
    sheet.put("authenticatedUsers", {
      value: 0,
      formula: "none: a public site, and nothing is said of signing in",
      inputs: {},
      sources: [],
    });
    return;
  }
  sheet.put("authenticatedUsers", {
    value: users * lead.typical,
    formula: "monthlyActiveUsers × loginShare",
    inputs: {
      monthlyActiveUsers: users,
      loginShare: lead.typical,
      ...(profile.loginShare === null ? { words: signals.login ?? "" } : {}),
    },
    sources: [lead],
    lead,
  });
}
