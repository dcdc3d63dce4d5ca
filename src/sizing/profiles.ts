import { isAssumed, type Trait } from "../spec/traits.ts";
import { judgement } from "./coefficient.ts";
import { behaviour } from "./coefficients/behaviour.ts";
import { payload } from "./coefficients/payload.ts";
import { peaks } from "./coefficients/peaks.ts";
import { storage } from "./coefficients/storage.ts";
import type { Profile } from "./profile.ts";
import type { Signals } from "./signals.ts";
import { content, shop, siteImages, staticContent } from "./site-profiles.ts";
import { everyone, noVolume, perUser } from "./volumes.ts";

const business: Profile = {
  kind: "business-saas",
  sessions: { per: "user-day", stickiness: behaviour.stickinessBusiness, of: behaviour.businessSessions },
  workdaysOnly: true,
  sessionSeconds: behaviour.workSessionMinutes.typical * 60,
  viewsPerSession: behaviour.businessViews,
  requestsPerView: behaviour.callsPerView,
  peakHour: peaks.peakOfficeHours,
  burst: peaks.burst,
  hasBots: false,
  queriesPerRequest: 5,
  database: perUser(storage.databaseMbPerUserMonth, { gbOfOne: 12 / 1000, text: "MB a month × 12 months" }),
  files: perUser(payload.fileMbPerUserMonth, { gbOfOne: 12 / 1000, text: "MB a month × 12 months" }),
  databaseShare: 0.8,
  media: noVolume,
  hasLiveCalls: false,
  servesPages: true,
  loginShare: everyone,
  federatedJobsPerUserDay: null,
  defaultUsers: 1000,
};

const internal: Profile = {
  ...business,
  kind: "internal-tool",
  sessions: { per: "user-day", stickiness: behaviour.stickinessInternal, of: behaviour.businessSessions },
  defaultUsers: 200,
};

const consumer: Profile = {
  ...business,
  kind: "consumer-app",
  sessions: { per: "user-day", stickiness: behaviour.stickinessConsumer, of: behaviour.consumerSessions },
  workdaysOnly: false,
  sessionSeconds: behaviour.consumerSessionMinutes.typical * 60,
  viewsPerSession: judgement("J-consumer-views", { low: 4, typical: 5, high: 10, unit: "views/session" }),
  requestsPerView: judgement("J-consumer-calls", { low: 3, typical: 4, high: 8, unit: "requests/view" }),
  peakHour: "by-place",
  queriesPerRequest: 2.4,
  database: perUser(storage.databaseKbPerUser, { gbOfOne: 3 / 1e6, text: "KB × 3 registered per active user" }),
  files: perUser(judgement("J-consumer-files", { low: 2, typical: 10, high: 60, unit: "MB/user" }), {
    gbOfOne: 1 / 1000,
    text: "MB",
  }),
  databaseShare: 0.5,
  media: {
    of: judgement("J-consumer-media", { low: 2, typical: 8, high: 24, unit: "MB/daily user/day" }),
    by: "dailyActiveUsers",
    gb: (dailyUsers, mb) => (dailyUsers * mb * 30) / 1000,
    text: "dailyActiveUsers × coefficient MB × 30 days",
  },
  servesPages: false,
  defaultUsers: 10_000,
};

const telehealth: Profile = {
  ...business,
  kind: "telehealth",
  sessions: { per: "user-month", of: behaviour.portalSessions },
  workdaysOnly: false,
  viewsPerSession: judgement("J-portal-views", { low: 4, typical: 8, high: 15, unit: "views/session" }),
  peakHour: "by-place",
  database: perUser(storage.databaseMbPerPatient, { gbOfOne: 1 / 1000, text: "MB of records" }),
  files: perUser(judgement("J-documents", { low: 10, typical: 20, high: 50, unit: "MB/patient" }), {
    gbOfOne: 1 / 1000,
    text: "MB of documents",
  }),
  databaseShare: 0.1,
  media: {
    // B059 knows 0.01 to 12 a year; 3 is what a video-first service sees (judgement between its sources).
    of: judgement("J-visits", { low: 1.3, typical: 3, high: 12, unit: "visits/patient/year" }),
    // Both people of a call receive a stream.
    by: "monthlyActiveUsers",
    gb: (users, visits) =>
      ((users * visits) / 12) *
      behaviour.visitsConnecting.typical *
      behaviour.visitMinutes.typical *
      2 *
      (payload.callMbPerMinute.typical / 1000),
    text: "monthlyActiveUsers × coefficient visits / 12 × connected share × minutes × 2 people × MB a minute",
  },
  hasLiveCalls: true,
};

const social: Profile = {
  ...consumer,
  kind: "social-community",
  viewsPerSession: judgement("J-social-views", { low: 5, typical: 10, high: 20, unit: "views/session" }),
  // A post that goes round brings everybody at once: B053 says 3 for that.
  burst: { ...peaks.burst, typical: peaks.burst.high },
  files: perUser(judgement("J-social-files", { low: 5, typical: 30, high: 200, unit: "MB/user" }), {
    gbOfOne: 1 / 1000,
    text: "MB of pictures",
  }),
  databaseShare: 0.3,
  media: {
    ...consumer.media,
    of: judgement("J-social-media", { low: 0.5, typical: 2, high: 8, unit: "MB/daily user/day" }),
  },
  servesPages: true,
  defaultUsers: 5000,
};

/** A community whose posts and media travel between servers: what others write is kept here as well. */
const federated: Profile = {
  ...social,
  // Federation grows with the variety of what members follow, which grows more slowly than they do.
  database: {
    of: storage.federatedMbPerDay,
    by: "monthlyActiveUsers",
    gb: (users, mb) => ((mb * 365) / 1000) * Math.sqrt(users / 1000),
    text: "coefficient MB a day of a server of 1,000 users × 365 days × √(monthlyActiveUsers / 1,000)",
  },
  files: perUser(payload.mediaGbPerUser, { gbOfOne: 1, text: "GB of media" }),
  databaseShare: 0.1,
  media: perUser(payload.trafficGbPerUser, { gbOfOne: 1, text: "GB a month" }),
  servesPages: false,
  federatedJobsPerUserDay: behaviour.jobsPerUserDay,
};

const realtime: Profile = {
  ...consumer,
  kind: "realtime",
  sessions: { per: "user-day", stickiness: behaviour.stickinessChat, of: behaviour.consumerSessions },
  media: noVolume,
  servesPages: true,
  defaultUsers: 2000,
};

const api: Profile = {
  ...business,
  kind: "api",
  viewsPerSession: judgement("J-one", { low: 1, typical: 1, high: 1, unit: "views/session" }),
  requestsPerView: judgement("J-api-calls", { low: 10, typical: 50, high: 500, unit: "requests/session" }),
  workdaysOnly: false,
  peakHour: peaks.peakGlobal,
  servesPages: false,
  // Who calls it has an account; that people keep their work in it is not said.
  database: consumer.database,
  files: noVolume,
  databaseShare: 0.9,
};

const batch: Profile = {
  ...business,
  kind: "batch",
  workdaysOnly: false,
  peakHour: peaks.peakGlobal,
  servesPages: false,
  // As with an API: what jobs read and write is not what people keep as their work.
  database: consumer.database,
  files: noVolume,
};

/**
 * Profiles in the order of priority: the first whose trait is present leads. What shapes the load most comes first
 * (calls, sales), then what says who the users are, then how the pages are made, then parts of an application.
 */
export const profiles: readonly Profile[] = [
  telehealth,
  shop(business),
  internal,
  business,
  social,
  consumer,
  staticContent(business),
  content(business),
  realtime,
  api,
  batch,
];

/**
 * An application of a kind that nothing tells: accounts as on a consumer site and its own images, since nobody said that
 * people keep their work or their files in it.
 */
function unknownKind(assumed: Profile): Profile {
  return { ...assumed, database: consumer.database, files: siteImages };
}

/** What is known of those who come, where no word tells the kind of application. */
export interface Audience {
  /** The description counts visitors, and nobody signs in. */
  isVisiting: boolean;
  /** How many they are follows only from a number of requests: most of these come from programs. */
  isGuessedFromRequests: boolean;
}

/** Of callers whose number follows only from requests, those with data of their own: one program calls for many people. */
const callersWithData = judgement("J-callers-with-data", { low: 0.01, typical: 0.1, high: 1, unit: "ratio" });

/** The profile that leads the sizing: the first of the list whose trait is present; business use where none is. */
export function leadingProfile(
  traits: readonly Trait[],
  { federation }: Pick<Signals, "federation">,
  { isVisiting, isGuessedFromRequests }: Audience = { isVisiting: false, isGuessedFromRequests: false },
): Profile {
  const leading = profiles.find(({ kind }) => traits.some(({ id }) => id === kind)) ?? business;
  if (leading.kind === "social-community" && federation !== undefined) return federated;
  const isStated = traits.some((trait) => trait.id === leading.kind && !isAssumed(trait));
  if (!isStated && isVisiting) return content(business);
  const profile = isStated ? leading : unknownKind(leading);
  const isOfPrograms = isGuessedFromRequests && (!isStated || profile.kind === "api" || profile.kind === "batch");
  return isOfPrograms ? withFewAccounts(profile) : profile;
}

/** The same, with rows and log-ins for a share of those who call. */
function withFewAccounts(profile: Profile): Profile {
  const { database } = profile;
  return {
    ...profile,
    database: {
      of: callersWithData,
      by: database.by,
      gb: (amount, share) => database.gb(amount * share, database.of.typical),
      text: `${database.by ?? "nothing"} × coefficient with data of their own, each ${database.of.typical} ${database.of.unit} (${database.of.id})`,
    },
    loginShare: profile.loginShare === null ? null : callersWithData,
  };
}
