import type { TraitId } from "../spec/traits.ts";
import { type Coefficient, judgement } from "./coefficient.ts";
import { behaviour } from "./coefficients/behaviour.ts";
import { capacity } from "./coefficients/capacity.ts";
import { payload } from "./coefficients/payload.ts";

/** How a kind of application turns users into work. One leads the sizing of a brief. */
export interface Profile {
  kind: TraitId;
  /** Daily over monthly active users. */
  stickiness: Coefficient;
  /** Sessions: of a daily user on a day, or of a monthly user in a month. */
  sessions: { per: "user-day" | "user-month"; of: Coefficient };
  /** Business use falls on 21 workdays a month. */
  workdaysOnly: boolean;
  sessionMinutes: number;
  viewsPerSession: Coefficient;
  requestsPerView: Coefficient;
  /** Mean to peak hour. */
  peak: Coefficient;
  /** Public sites are visited by bots as well. */
  hasBots: boolean;
  queriesPerRequest: number;
  /** GB of database for so many monthly users (and sessions a month). */
  database: { of: Coefficient; gb: (users: number, sessionsPerMonth: number, value: number) => number; text: string };
  /** GB of files for so many monthly users. */
  files: { of: Coefficient; gb: (users: number, value: number) => number; text: string };
  /** Share of given data volume that is database; the rest is files. */
  databaseShare: number;
  /** GB that users download in a month beside answers of the application. */
  media: { of: Coefficient; gb: (users: number, dailyUsers: number, value: number) => number; text: string };
  /** Whether pages (HTML, scripts, images) are downloaded, as against answers to a client. */
  servesPages: boolean;
  hasLogin: boolean;
  /** Users assumed where the brief names no size at all. */
  defaultUsers: number;
}

const one = judgement("J-one", { low: 1, typical: 1, high: 1, unit: "factor" });
const none = judgement("J-none", { low: 0, typical: 0, high: 0, unit: "GB" });
const noMedia: Profile["media"] = { of: none, gb: () => 0, text: "0" };
const yearOfMonths = 12;

const business: Profile = {
  kind: "business-saas",
  stickiness: behaviour.stickinessBusiness,
  sessions: { per: "user-day", of: behaviour.businessSessions },
  workdaysOnly: true,
  sessionMinutes: 15,
  viewsPerSession: behaviour.businessViews,
  requestsPerView: behaviour.callsPerView,
  peak: behaviour.peakOfficeHours,
  hasBots: false,
  queriesPerRequest: 5,
  database: { of: capacity.databaseMbPerUserMonth, gb: (users, _sessions, mb) => (users * mb * yearOfMonths) / 1000, text: "users × MB a month × 12 months" },
  files: { of: payload.fileMbPerUserMonth, gb: (users, mb) => (users * mb * yearOfMonths) / 1000, text: "users × MB a month × 12 months" },
  databaseShare: 0.4,
  media: noMedia,
  servesPages: true,
  hasLogin: true,
  defaultUsers: 1000,
};

const consumer: Profile = {
  ...business,
  kind: "consumer-app",
  stickiness: behaviour.stickinessConsumer,
  sessions: { per: "user-day", of: behaviour.consumerSessions },
  workdaysOnly: false,
  sessionMinutes: 5.5,
  viewsPerSession: judgement("J-consumer-views", { low: 4, typical: 5, high: 10, unit: "views/session" }),
  requestsPerView: judgement("J-consumer-calls", { low: 3, typical: 4, high: 8, unit: "requests/view" }),
  peak: behaviour.peakGlobal,
  queriesPerRequest: 2.4,
  database: { of: capacity.databaseKbPerUser, gb: (users, _sessions, kb) => (users * 3 * kb) / 1e6, text: "3 registered per active user × KB" },
  files: { of: judgement("J-consumer-files", { low: 2, typical: 10, high: 60, unit: "MB/user" }), gb: (users, mb) => (users * mb) / 1000, text: "users × MB" },
  media: {
    of: judgement("J-consumer-media", { low: 2, typical: 8, high: 24, unit: "MB/daily user/day" }),
    gb: (_users, daily, mb) => (daily * mb * 30) / 1000,
    text: "daily users × MB × 30 days",
  },
  servesPages: false,
  defaultUsers: 10_000,
};

const content: Profile = {
  ...business,
  kind: "content-site",
  stickiness: behaviour.stickinessContent,
  sessions: { per: "user-month", of: judgement("J-content-sessions", { low: 1.1, typical: 1.5, high: 3, unit: "sessions/user/month" }) },
  workdaysOnly: false,
  sessionMinutes: 3,
  viewsPerSession: behaviour.contentViews,
  requestsPerView: behaviour.serverRequestsPerPage,
  peak: behaviour.peakOneZone,
  hasBots: true,
  queriesPerRequest: 2.4,
  database: { of: judgement("J-content-database", { low: 0.5, typical: 2, high: 10, unit: "GB" }), gb: (_users, sessions, gb) => gb + sessions / 1e6, text: "articles and comments: GB + 1 KB a session" },
  files: { of: judgement("J-content-files", { low: 2, typical: 10, high: 100, unit: "GB" }), gb: (_users, gb) => gb, text: "images and downloads" },
  databaseShare: 0.1,
  media: noMedia,
  hasLogin: false,
  defaultUsers: 5000,
};

/** Profiles in the order of priority: the first whose trait is present leads. */
export const profiles: readonly Profile[] = [
  {
    ...business,
    kind: "telehealth",
    stickiness: behaviour.stickinessHealth,
    sessions: { per: "user-month", of: behaviour.portalSessions },
    workdaysOnly: false,
    viewsPerSession: judgement("J-portal-views", { low: 4, typical: 8, high: 15, unit: "views/session" }),
    peak: behaviour.peakOneZone,
    database: { of: capacity.databaseMbPerPatient, gb: (users, _sessions, mb) => (users * mb) / 1000, text: "patients × MB" },
    files: { of: judgement("J-documents", { low: 10, typical: 20, high: 50, unit: "MB/patient" }), gb: (users, mb) => (users * mb) / 1000, text: "patients × MB of documents" },
    databaseShare: 0.1,
    media: {
      // B059 knows 0.01 to 12 a year; 3 is what a video-first service sees (judgement between its sources).
      of: judgement("J-visits", { low: 1.3, typical: 3, high: 12, unit: "visits/patient/year" }),
      // Both people of a call receive a stream.
      gb: (users, _daily, visits) =>
        ((users * visits) / 12) * behaviour.visitsConnecting.typical * behaviour.visitMinutes.typical * 2 * (payload.callMbPerMinute.typical / 1000),
      text: "video visits × connected share × minutes × 2 people × MB a minute",
    },
  },
  {
    ...content,
    kind: "e-commerce",
    stickiness: behaviour.stickinessShop,
    sessions: { per: "user-month", of: behaviour.shopSessionsPerUser },
    sessionMinutes: 2,
    viewsPerSession: behaviour.shopViews,
    requestsPerView: judgement("J-shop-requests", { low: 2, typical: 3, high: 8, unit: "uncached requests/view" }),
    database: {
      of: capacity.databaseKbPerOrder,
      // A year of orders and a catalog of 20,000 items of 30 KB; carts, quotes and logs make it three times as much.
      gb: (_users, sessions, kb) => ((sessions * behaviour.conversion.typical * yearOfMonths * kb) / 1e6 + 0.6) * 3,
      text: "(orders × 12 months × KB + 0.6 GB catalog) × 3",
    },
    files: { of: judgement("J-shop-files", { low: 10, typical: 40, high: 200, unit: "GB" }), gb: (users, gb) => gb + users / 1e5, text: "product images" },
    databaseShare: 0.3,
    hasLogin: true,
    defaultUsers: 20_000,
  },
  {
    ...consumer,
    kind: "social-community",
    viewsPerSession: judgement("J-social-views", { low: 5, typical: 10, high: 20, unit: "views/session" }),
    database: { of: capacity.databaseMbFediverse, gb: (users, _sessions, mb) => (users * mb) / 1000, text: "users × MB" },
    files: { of: payload.mediaGbPerUser, gb: (users, gb) => users * gb, text: "users × GB of media" },
    databaseShare: 0.1,
    media: { of: payload.trafficGbPerUser, gb: (users, _daily, gb) => users * gb, text: "users × GB a month" },
  },
  consumer,
  { ...business, kind: "internal-tool", stickiness: behaviour.stickinessInternal, defaultUsers: 200 },
  business,
  {
    ...business,
    kind: "api",
    viewsPerSession: one,
    requestsPerView: judgement("J-api-calls", { low: 10, typical: 50, high: 500, unit: "requests/session" }),
    workdaysOnly: false,
    peak: behaviour.peakGlobal,
    servesPages: false,
    files: { of: none, gb: () => 0, text: "0" },
    databaseShare: 0.9,
  },
  { ...business, kind: "batch", workdaysOnly: false, peak: behaviour.peakGlobal, servesPages: false, databaseShare: 0.5 },
  content,
  { ...content, kind: "static-content", database: { of: none, gb: () => 0, text: "nothing is stored" }, databaseShare: 0 },
];

/** The profile that leads the sizing: the first of the list whose trait is present; business use where none is. */
export function leadingProfile(traits: ReadonlySet<TraitId>): Profile {
  return profiles.find(({ kind }) => traits.has(kind)) ?? business;
}
