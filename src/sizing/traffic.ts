import { behaviour } from "./coefficients/behaviour.ts";
import { daysPerMonth, secondsPerMonth, type SizingInput, workdaysPerMonth } from "./sizing-input.ts";

/** Users and what they do in a month. */
export interface Traffic {
  users: number;
  dailyUsers: number;
  sessions: number;
  views: number;
  requests: number;
  meanRequestsPerSecond: number;
  peakRequestsPerSecond: number;
  concurrentUsers: number;
}

/** Words that announce a season of peaks; they raise the design peak by the published uplift of its busiest hour. */
const seasonWords = /black[ -]friday|cyber monday|flash sale|ticket sale|on-sale|seasonal peak|christmas sale|holiday season|drop day/i;

/** From users to the design peak: users, sessions, views, requests, mean and peak requests a second. */
export function sizeTraffic(input: SizingInput): Traffic {
  const users = monthlyUsers(input);
  const dailyUsers = dailyActive(input, users);
  const sessions = monthlySessions(input, users);
  const views = pageViews(input, sessions);
  const requests = applicationRequests(input, views);
  const meanRequestsPerSecond = meanRate(input, requests);
  const peakRequestsPerSecond = peakRate(input, meanRequestsPerSecond);
  const concurrentUsers = concurrency(input, { sessions, users });
  return { users, dailyUsers, sessions, views, requests, meanRequestsPerSecond, peakRequestsPerSecond, concurrentUsers };
}

function monthlyUsers(input: SizingInput): number {
  const { brief, profile, sheet } = input;
  const { expectedUsers, peakConcurrentUsers, requestsPerSecond } = brief.scaleRequirements;
  if (expectedUsers !== undefined) return sheet.putGiven("monthlyActiveUsers", expectedUsers, "scaleRequirements.expectedUsers");
  if (peakConcurrentUsers !== undefined) {
    const perConcurrent = behaviour.usersPerConcurrent.typical / profile.stickiness.typical;
    return sheet.put("monthlyActiveUsers", {
      value: peakConcurrentUsers * perConcurrent,
      formula: "concurrent users × daily users per concurrent user / stickiness",
      inputs: { peakConcurrentUsers, perConcurrent },
      sources: [behaviour.usersPerConcurrent, profile.stickiness],
      lead: behaviour.usersPerConcurrent,
    });
  }
  if (requestsPerSecond !== undefined) {
    const mean = requestsPerSecond / peakFactor(input);
    return sheet.put("monthlyActiveUsers", {
      value: Math.max(1, (mean * secondsPerMonth) / requestsPerUser(input)),
      formula: "peak requests/s / peak factor × seconds a month / requests per user",
      inputs: { requestsPerSecond, requestsPerUser: requestsPerUser(input) },
      sources: [profile.peak],
    });
  }
  return sheet.put("monthlyActiveUsers", {
    value: profile.defaultUsers,
    formula: `nothing said of users; assumed for ${profile.kind}`,
    inputs: {},
    sources: [],
    basis: "default",
  });
}

function dailyActive({ profile, sheet }: SizingInput, users: number): number {
  const lead = profile.stickiness;
  return sheet.put("dailyActiveUsers", {
    value: users * lead.typical,
    formula: "monthly users × stickiness",
    inputs: { users, stickiness: lead.typical },
    sources: [lead],
    lead,
  });
}

/** Sessions of one monthly user in a month. */
function sessionsPerUser({ profile }: SizingInput): number {
  const { per, of } = profile.sessions;
  if (per === "user-month") return of.typical;
  const daily = profile.stickiness.typical * of.typical;
  return profile.workdaysOnly ? daily * behaviour.workdayShare.typical * workdaysPerMonth : daily * daysPerMonth;
}

function requestsPerUser(input: SizingInput): number {
  const { profile } = input;
  return sessionsPerUser(input) * profile.viewsPerSession.typical * profile.requestsPerView.typical;
}

function monthlySessions(input: SizingInput, users: number): number {
  const { profile, sheet } = input;
  const perUser = sessionsPerUser(input);
  return sheet.put("sessionsPerMonth", {
    value: users * perUser,
    formula: profile.sessions.per === "user-month" ? "users × sessions per user" : "users × stickiness × sessions a day × days",
    inputs: { users, sessionsPerUser: perUser },
    sources: [profile.sessions.of, ...(profile.workdaysOnly ? [behaviour.workdayShare] : [])],
    lead: profile.sessions.of,
  });
}

function pageViews({ profile, sheet }: SizingInput, sessions: number): number {
  const lead = profile.viewsPerSession;
  return sheet.put("pageViewsPerMonth", {
    value: sessions * lead.typical,
    formula: "sessions × views",
    inputs: { sessions, viewsPerSession: lead.typical },
    sources: [lead],
    lead,
  });
}

function applicationRequests({ profile, traits, sheet }: SizingInput, views: number): number {
  const lead = profile.requestsPerView;
  // A static site has no application that a request could reach.
  const perView = profile.kind === "static-content" && !traits.has("api") ? 0 : lead.typical;
  const human = profile.hasBots ? 1 - behaviour.botShare.typical : 1;
  return sheet.put("requestsPerMonth", {
    value: (views * perView) / human,
    formula: profile.hasBots ? "views × requests / (1 − bots)" : "views × requests",
    inputs: { views, requestsPerView: perView, ...(profile.hasBots ? { botShare: behaviour.botShare.typical } : {}) },
    sources: [lead, ...(profile.hasBots ? [behaviour.botShare] : [])],
    lead,
  });
}

function meanRate({ profile, sheet }: SizingInput, requests: number): number {
  return sheet.put("meanRequestsPerSecond", {
    value: requests / secondsPerMonth,
    formula: "requests / seconds of 30 days",
    inputs: { requests },
    sources: [],
    lead: profile.requestsPerView,
  });
}

function hasSeason({ brief }: SizingInput): string | undefined {
  return seasonWords.exec(brief.projectDescription)?.[0];
}

/** Mean to design peak: peak hour, burst within it, and a season where the description names one. */
function peakFactor(input: SizingInput): number {
  const season = hasSeason(input) === undefined ? 1 : behaviour.seasonalPeak.typical;
  return input.profile.peak.typical * behaviour.burst.typical * season;
}

function peakRate(input: SizingInput, mean: number): number {
  const { brief, profile, sheet } = input;
  const given = brief.scaleRequirements.requestsPerSecond;
  if (given !== undefined) return sheet.putGiven("peakRequestsPerSecond", given, "scaleRequirements.requestsPerSecond");
  const season = hasSeason(input);
  return sheet.put("peakRequestsPerSecond", {
    value: mean * peakFactor(input),
    formula: `mean × peak hour × burst${season === undefined ? "" : " × season"}`,
    inputs: { mean, peakHour: profile.peak.typical, burst: behaviour.burst.typical, ...(season === undefined ? {} : { season: behaviour.seasonalPeak.typical, words: season }) },
    sources: [profile.peak, behaviour.burst, ...(season === undefined ? [] : [behaviour.seasonalPeak])],
    lead: behaviour.burst,
  });
}

function concurrency(input: SizingInput, { sessions, users }: { sessions: number; users: number }): number {
  const { brief, profile, sheet } = input;
  const given = brief.scaleRequirements.peakConcurrentUsers;
  if (given !== undefined) return sheet.putGiven("peakConcurrentUsers", given, "scaleRequirements.peakConcurrentUsers");
  const seconds = profile.sessionMinutes * 60;
  return sheet.put("peakConcurrentUsers", {
    value: Math.min(users, (sessions / secondsPerMonth) * peakFactor(input) * seconds),
    formula: "sessions/s × peak × seconds a session, at most all users",
    inputs: { sessions, peakFactor: peakFactor(input), sessionSeconds: seconds },
    sources: [profile.peak],
    lead: profile.peak,
  });
}
