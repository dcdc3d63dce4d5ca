import { type Coefficient, judgement } from "./coefficient.ts";
import { behaviour } from "./coefficients/behaviour.ts";
import { peaks } from "./coefficients/peaks.ts";
import { daysPerMonth, type SizingInput, secondsPerMonth } from "./sizing-input.ts";

/** Requests that reach the application, and how they bunch. */
export interface Rates {
  requests: number;
  meanRequestsPerSecond: number;
  peakRequestsPerSecond: number;
  /** The factor that the peak rests on most; undefined where the peak is given. */
  peakLead: Coefficient | undefined;
  concurrentUsers: number;
}

interface Visits {
  users: number;
  sessions: number;
  views: number;
}

/** From this many user regions on, there is always somebody awake. */
const regionsAroundTheClock = 3;
/** Jobs of a federated server that begin as a request from another one. */
const inboundShare = judgement("J-inbound-jobs", { low: 0.1, typical: 0.3, high: 0.5, unit: "ratio" });

export function sizeRates(input: SizingInput, visits: Visits): Rates {
  const requests = applicationRequests(input, visits);
  const meanRequestsPerSecond = meanRate(input, requests);
  const peak = peakRate(input, meanRequestsPerSecond);
  return { requests, meanRequestsPerSecond, ...peak, concurrentUsers: concurrency(input, visits) };
}

/** Share of requests that come from people. */
export function humanShare({ profile }: SizingInput): number {
  return profile.hasBots ? 1 - behaviour.botShare.typical : 1;
}

/** A static site has no application that a request could reach. */
export function requestsPerViewOf({ profile, traits }: SizingInput): number {
  return profile.kind === "static-content" && !traits.has("api") ? 0 : profile.requestsPerView.typical;
}

function peakHour({ brief, profile }: SizingInput): Coefficient {
  if (profile.peakHour !== "by-place") return profile.peakHour;
  const isGlobal = brief.scaleRequirements.globalDistribution || brief.userRegions.length >= regionsAroundTheClock;
  return isGlobal ? peaks.peakGlobal : peaks.peakOneZone;
}

/** Mean to design peak: peak hour, burst within it, and a season where the description names one. */
export function peakFactor(input: SizingInput): number {
  return busiestHour(input) * input.profile.burst.typical;
}

function busiestHour(input: SizingInput): number {
  return peakHour(input).typical * (input.signals.season?.uplift.typical ?? 1);
}

/** Users at once in the busiest hour, for each session of a month: arrivals a second × seconds that they stay. */
export function concurrentPerSession(input: SizingInput): number {
  return (busiestHour(input) * input.profile.sessionSeconds) / secondsPerMonth;
}

/** From a given rate where there is one, since it is nearer to the load than a count of users; else from views. */
function applicationRequests(input: SizingInput, { users, views }: Visits): number {
  const { profile, sheet } = input;
  const fromRate = requestsFromRate(input);
  if (fromRate !== undefined) return fromRate;
  const lead = profile.requestsPerView;
  const perView = requestsPerViewOf(input);
  const federation = federationRequests(input, users);
  // All that reach the application pass the edge.
  const most = sheet.given("edgeRequestsPerMonth") ?? Number.POSITIVE_INFINITY;
  const valueAt = (figure: number): number => Math.min(most, (views * figure) / humanShare(input) + federation);
  return sheet.put("requestsPerMonth", {
    value: valueAt(perView),
    formula: `pageViewsPerMonth × requestsPerView${profile.hasBots ? " / (1 − botShare)" : ""}${federation > 0 ? " + federationRequests" : ""}${Number.isFinite(most) ? ", at most edgeRequestsPerMonth" : ""}`,
    inputs: {
      ...(Number.isFinite(most) ? { edgeRequestsPerMonth: most } : {}),
      pageViewsPerMonth: views,
      requestsPerView: perView,
      ...(profile.hasBots ? { botShare: behaviour.botShare.typical } : {}),
      ...(federation > 0 ? { federationRequests: federation } : {}),
    },
    sources: [
      lead,
      ...(profile.hasBots ? [behaviour.botShare] : []),
      ...(federation > 0 ? [behaviour.jobsPerUserDay, inboundShare] : []),
    ],
    ...(perView === 0 ? {} : { lead, at: valueAt }),
  });
}

function federationRequests({ profile }: SizingInput, users: number): number {
  const jobs = profile.federatedJobsPerUserDay;
  return jobs === null ? 0 : users * jobs.typical * inboundShare.typical * daysPerMonth;
}

function requestsFromRate(input: SizingInput): number | undefined {
  const { sheet } = input;
  const mean = sheet.given("meanRequestsPerSecond");
  if (mean !== undefined) {
    const formula = "meanRequestsPerSecond × seconds of 30 days";
    return sheet.put("requestsPerMonth", {
      value: mean * secondsPerMonth,
      formula,
      inputs: { meanRequestsPerSecond: mean },
      sources: [],
    });
  }
  const peak = sheet.given("peakRequestsPerSecond");
  if (peak === undefined) return undefined;
  const lead = peakHour(input);
  const factor = peakFactor(input);
  return sheet.put("requestsPerMonth", {
    value: (peak / factor) * secondsPerMonth,
    formula: `peakRequestsPerSecond / peakFactor${input.signals.season === undefined ? "" : " (with season)"} × seconds of 30 days`,
    inputs: { peakRequestsPerSecond: peak, peakFactor: factor, ...seasonInputs(input) },
    sources: peakSources(input),
    lead,
    at: (figure) => ((peak / factor) * secondsPerMonth * lead.typical) / figure,
  });
}

function meanRate({ profile, sheet }: SizingInput, requests: number): number {
  // What a caller gave, or what follows from a given rate, has no range of its own here.
  const isDerived = sheet.given("requestsPerMonth") === undefined && sheet.given("peakRequestsPerSecond") === undefined;
  return sheet.put("meanRequestsPerSecond", {
    value: requests / secondsPerMonth,
    formula: "requestsPerMonth / seconds of 30 days",
    inputs: { requestsPerMonth: requests },
    sources: [],
    ...(isDerived ? { lead: profile.requestsPerView } : {}),
  });
}

function seasonInputs({ signals: { season } }: SizingInput): Record<string, string | number> {
  return season === undefined ? {} : { season: season.uplift.typical, words: season.words };
}

function peakSources(input: SizingInput): Coefficient[] {
  const { season } = input.signals;
  return [peakHour(input), input.profile.burst, ...(season === undefined ? [] : [season.uplift])];
}

type Peak = Pick<Rates, "peakRequestsPerSecond" | "peakLead">;

/** From users at once where they are given and no rate is: they are nearer to the peak than a month is. */
function peakRate(input: SizingInput, mean: number): Peak {
  const { profile, sheet, signals } = input;
  const isRateGiven =
    sheet.given("requestsPerMonth") !== undefined || sheet.given("meanRequestsPerSecond") !== undefined;
  const concurrent = isRateGiven ? undefined : sheet.given("peakConcurrentUsers");
  const lead = concurrent === undefined ? profile.burst : profile.requestsPerView;
  const peakLead = sheet.given("peakRequestsPerSecond") === undefined ? lead : undefined;
  if (concurrent !== undefined)
    return { peakRequestsPerSecond: peakFromConcurrency(input, { concurrent, mean }), peakLead };
  const hour = peakHour(input).typical;
  const peakRequestsPerSecond = sheet.put("peakRequestsPerSecond", {
    value: mean * peakFactor(input),
    formula: `meanRequestsPerSecond × peakHour × burst${signals.season === undefined ? "" : " × season"}`,
    inputs: { meanRequestsPerSecond: mean, peakHour: hour, burst: profile.burst.typical, ...seasonInputs(input) },
    sources: peakSources(input),
    lead,
  });
  return { peakRequestsPerSecond, peakLead };
}

/**
 * Each user there makes the requests of a session in its time. No burst and no bots on top: the count is of the busiest
 * moment, and bots do not come in crowds.
 */
function peakFromConcurrency(input: SizingInput, { concurrent, mean }: { concurrent: number; mean: number }): number {
  const { profile, sheet } = input;
  const lead = profile.requestsPerView;
  const perView = requestsPerViewOf(input);
  const [views, seconds] = [profile.viewsPerSession.typical, profile.sessionSeconds];
  const valueAt = (figure: number): number => Math.max(mean, (concurrent * views * figure) / seconds);
  return sheet.put("peakRequestsPerSecond", {
    value: valueAt(perView),
    formula: "peakConcurrentUsers × viewsPerSession × requestsPerView / sessionSeconds, at least meanRequestsPerSecond",
    inputs: {
      peakConcurrentUsers: concurrent,
      viewsPerSession: views,
      requestsPerView: perView,
      sessionSeconds: seconds,
      meanRequestsPerSecond: mean,
    },
    sources: [profile.viewsPerSession, lead],
    ...(perView === 0 ? {} : { lead, at: valueAt }),
  });
}

function concurrency(input: SizingInput, { sessions, users }: Visits): number {
  const { sheet, profile } = input;
  const lead = peakHour(input);
  const valueAt = (hour: number): number =>
    Math.min(users, (sessions * concurrentPerSession(input) * hour) / lead.typical);
  return sheet.put("peakConcurrentUsers", {
    value: valueAt(lead.typical),
    formula: `sessionsPerMonth / seconds of 30 days × peakHour${input.signals.season === undefined ? "" : " (with season)"} × sessionSeconds, at most monthlyActiveUsers`,
    inputs: {
      sessionsPerMonth: sessions,
      peakHour: busiestHour(input),
      sessionSeconds: profile.sessionSeconds,
      monthlyActiveUsers: users,
      ...seasonInputs(input),
    },
    sources: [lead],
    lead,
    at: valueAt,
  });
}
