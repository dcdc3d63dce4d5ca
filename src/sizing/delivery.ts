import { delivery } from "./coefficients/delivery.ts";
import { daysPerMonth, type SizingInput, workdaysPerMonth } from "./sizing-input.ts";
import type { Traffic } from "./traffic.ts";

/** People of a team that share on-call duty: one in three, at most eight. */
const developersPerOnCall = 3;
const mostOnCall = 8;
/** Secrets of a small application (database, keys of vendors, signing), and what each developer adds. */
const baseSecrets = 15;
const secretsPerDeveloper = 1;
const loginWords = /log[ -]?in|sign[ -]?in|sign[ -]?up|account|member|user portal|patient|customer portal|subscriber|authenticat/i;

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
  const inputs = { developers: brief.teamSize, runs: runsPerDeveloper.typical, workdays: workdaysPerMonth, minutes: minutesPerRun.typical, parallelJobs: parallelJobs.typical };
  sheet.put("buildMinutesPerMonth", {
    value: brief.teamSize * runsPerDeveloper.typical * workdaysPerMonth * minutesPerRun.typical * parallelJobs.typical,
    formula: "developers × runs a day × workdays × minutes × parallel jobs",
    inputs,
    sources: [runsPerDeveloper, minutesPerRun, parallelJobs],
    lead: minutesPerRun,
  });
  sheet.put("deploysPerMonth", {
    value: deploysPerDay.typical * daysPerMonth,
    formula: "deployments a day × days",
    inputs: { deploysPerDay: deploysPerDay.typical },
    sources: [deploysPerDay],
    lead: deploysPerDay,
  });
}

function seats({ brief, sheet }: SizingInput): void {
  const { teamSize } = brief;
  sheet.put("developerSeats", { value: teamSize, formula: "team size", inputs: { teamSize }, sources: [] });
  sheet.put("onCallSeats", {
    value: Math.min(mostOnCall, Math.max(1, Math.ceil(teamSize / developersPerOnCall))),
    formula: `team size / ${developersPerOnCall}, 1 to ${mostOnCall}`,
    inputs: { teamSize },
    sources: [],
  });
  sheet.put("secretsCount", {
    value: baseSecrets + teamSize * secretsPerDeveloper,
    formula: "secrets of a small application + one per developer",
    inputs: { baseSecrets, teamSize },
    sources: [],
  });
}

function people({ brief, profile, sheet }: SizingInput, { users }: Traffic): void {
  const logsIn = profile.hasLogin || loginWords.test(brief.projectDescription);
  sheet.put("authenticatedUsers", {
    value: logsIn ? users : 0,
    formula: logsIn ? "monthly users" : "nobody logs in",
    inputs: { users },
    sources: [],
  });
}
