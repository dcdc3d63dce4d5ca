import type { WorkloadKey } from "../spec/workload.ts";
import type { Coefficient } from "./coefficient.ts";
import { behaviour } from "./coefficients/behaviour.ts";
import { payload } from "./coefficients/payload.ts";
import type { Amounts } from "./profile.ts";
import { concurrentPerSession, humanShare, peakFactor, type Rates, requestsPerViewOf, sizeRates } from "./rates.ts";
import { daysPerMonth, type SizingInput, secondsPerMonth, workdaysPerMonth } from "./sizing-input.ts";

/** Users and what they do in a month. */
export interface Traffic extends Rates {
  users: number;
  dailyUsers: number;
  sessions: number;
  views: number;
  /** Daily users as far as their sessions bear them out: fewer where a given size says that they do less than usual. */
  presentUsers: number;
}

/** The part of the traffic that volumes grow with. */
export function amountsOf({ users, presentUsers, sessions }: Traffic): Amounts {
  return { monthlyActiveUsers: users, dailyActiveUsers: presentUsers, sessionsPerMonth: sessions };
}

/** From users to the design peak: users, sessions, views, requests, mean and peak requests a second. */
export function sizeTraffic(input: SizingInput): Traffic {
  const users = monthlyUsers(input);
  const dailyUsers = dailyActive(input, users);
  const sessions = monthlySessions(input, dailyUsers);
  const views = pageViews(input, sessions);
  const presentUsers = Math.min(dailyUsers, sessions / sessionsOfDailyUser(input));
  return { users, dailyUsers, sessions, views, presentUsers, ...sizeRates(input, { users, sessions, views }) };
}

/** Days a month on which somebody who is active on a day comes: for business use 21 workdays with their larger share. */
function activeDays({ profile }: SizingInput): number {
  return profile.workdaysOnly ? behaviour.workdayShare.typical * workdaysPerMonth : daysPerMonth;
}

/** Sessions of one monthly user in a month. */
function sessionsPerUser(input: SizingInput): number {
  const { sessions } = input.profile;
  return sessions.per === "user-month"
    ? sessions.of.typical
    : sessions.stickiness.typical * sessions.of.typical * activeDays(input);
}

function viewsPerUser(input: SizingInput): number {
  return sessionsPerUser(input) * input.profile.viewsPerSession.typical;
}

/** At least one request a view, so that a rate can be read back for a static site too. */
function requestsPerUser(input: SizingInput): number {
  return (viewsPerUser(input) * Math.max(1, requestsPerViewOf(input))) / humanShare(input);
}

function dailyPerUser({ profile: { sessions } }: SizingInput): number {
  return sessions.per === "user-month" ? sessions.of.typical / daysPerMonth : sessions.stickiness.typical;
}

/** What one monthly user adds to a size: read backwards, a given size tells the users. The first that is given counts. */
const perUser: readonly [key: WorkloadKey, amount: (input: SizingInput) => number][] = [
  ["dailyActiveUsers", dailyPerUser],
  ["sessionsPerMonth", sessionsPerUser],
  ["pageViewsPerMonth", viewsPerUser],
  ["requestsPerMonth", requestsPerUser],
  ["meanRequestsPerSecond", (input) => requestsPerUser(input) / secondsPerMonth],
  ["peakRequestsPerSecond", (input) => (requestsPerUser(input) / secondsPerMonth) * peakFactor(input)],
  ["peakConcurrentUsers", (input) => sessionsPerUser(input) * concurrentPerSession(input)],
];

function monthlyUsers(input: SizingInput): number {
  const { profile, sheet } = input;
  const known = perUser.find(([key]) => sheet.given(key) !== undefined);
  if (known === undefined) {
    const formula = `nothing said of users; assumed for ${profile.kind}`;
    return sheet.put("monthlyActiveUsers", {
      value: profile.defaultUsers,
      formula,
      inputs: {},
      sources: [],
      basis: "default",
    });
  }
  const [key, amountOf] = known;
  const [given, amount] = [sheet.given(key) ?? 0, amountOf(input)];
  return sheet.put("monthlyActiveUsers", {
    value: Math.round(given / amount),
    formula: `${key} / perUser, what one user adds to it (${profile.kind})`,
    inputs: { [key]: given, perUser: amount },
    sources: [leadOf(input)],
    lead: leadOf(input),
    at: (figure) => (given / amount) * (leadOf(input).typical / figure),
  });
}

/** The figure that tells how often users come. */
function leadOf({ profile: { sessions } }: SizingInput): Coefficient {
  return sessions.per === "user-month" ? sessions.of : sessions.stickiness;
}

function dailyActive(input: SizingInput, users: number): number {
  const { profile, sheet } = input;
  const lead = leadOf(input);
  const isMonthly = profile.sessions.per === "user-month";
  return sheet.put("dailyActiveUsers", {
    value: users * dailyPerUser(input),
    formula: isMonthly ? "monthlyActiveUsers × sessionsPerUser / 30 days" : "monthlyActiveUsers × stickiness",
    inputs: { monthlyActiveUsers: users, [isMonthly ? "sessionsPerUser" : "stickiness"]: lead.typical },
    sources: [lead],
    lead,
  });
}

/** From users; where requests or bytes of the month are given as well, no more sessions than those can be. */
function monthlySessions(input: SizingInput, dailyUsers: number): number {
  const { profile, sheet } = input;
  const { sessions } = profile;
  const perDay = sessionsPerDay(input);
  const days = activeDays(input);
  const requests = requestsGiven(input);
  const egress = bytesOfSessions(input);
  const most = Math.min(
    requests === undefined ? Number.POSITIVE_INFINITY : requests / requestsPerSession(input),
    egress === undefined ? Number.POSITIVE_INFINITY : (egress.egressGb * 1e6) / egress.kbPerSession,
  );
  return sheet.put("sessionsPerMonth", {
    value: Math.min(dailyUsers * perDay * days, most),
    formula: `dailyActiveUsers × sessionsPerDay × days${requests === undefined ? "" : ", at most requestsPerMonth / requestsPerSession"}${egress === undefined ? "" : ", at most egressGb × 1,000,000 / kbPerSession"}`,
    inputs: {
      dailyActiveUsers: dailyUsers,
      sessionsPerDay: perDay,
      days,
      ...(requests === undefined ? {} : { requestsPerMonth: requests, requestsPerSession: requestsPerSession(input) }),
      ...egress,
    },
    sources: [
      sessions.of,
      ...(profile.workdaysOnly ? [behaviour.workdayShare] : []),
      ...(egress === undefined ? [] : [payload.coldPageKb, payload.jsonKb]),
    ],
    lead: sessions.of,
    at: (figure) => Math.min((dailyUsers * perDay * days * figure) / sessions.of.typical, most),
  });
}

/** Half of the sessions begin with an empty browser cache (B069). */
const coldShare = 0.5;

/**
 * Bytes of the month where the brief gives them, and the least that a session takes of them: the light end of pages and
 * answers. Undefined where requests tell more, or where pages come from elsewhere.
 */
function bytesOfSessions(input: SizingInput): { egressGb: number; kbPerSession: number } | undefined {
  const { profile, sheet } = input;
  const egressGb = sheet.given("egressGb");
  if (egressGb === undefined || egressGb === 0 || !profile.servesPages || requestsGiven(input) !== undefined)
    return undefined;
  const answersKb = profile.viewsPerSession.typical * requestsPerViewOf(input) * payload.jsonKb.low;
  return { egressGb, kbPerSession: coldShare * payload.coldPageKb.low + answersKb };
}

/** Each session of an occasional visitor falls on a day of its own, so that days tell the sessions of either. */
function sessionsPerDay({ profile: { sessions } }: SizingInput): number {
  return sessions.per === "user-month" ? 1 : sessions.of.typical;
}

/** Sessions in a month of somebody who is there every day. */
function sessionsOfDailyUser(input: SizingInput): number {
  return sessionsPerDay(input) * activeDays(input);
}

/** Requests of a month where the brief gives them: directly, as a mean rate, or those at the edge as the most. */
function requestsGiven({ sheet }: SizingInput): number | undefined {
  const mean = sheet.given("meanRequestsPerSecond");
  const direct = sheet.given("requestsPerMonth") ?? (mean === undefined ? undefined : mean * secondsPerMonth);
  return direct ?? sheet.given("edgeRequestsPerMonth");
}

function requestsPerSession(input: SizingInput): number {
  return (input.profile.viewsPerSession.typical * Math.max(1, requestsPerViewOf(input))) / humanShare(input);
}

function pageViews({ profile, sheet }: SizingInput, sessions: number): number {
  const lead = profile.viewsPerSession;
  return sheet.put("pageViewsPerMonth", {
    value: sessions * lead.typical,
    formula: "sessionsPerMonth × viewsPerSession",
    inputs: { sessionsPerMonth: sessions, viewsPerSession: lead.typical },
    sources: [lead],
    lead,
  });
}
