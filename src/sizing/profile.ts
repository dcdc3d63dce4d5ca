import type { TraitId } from "../spec/traits.ts";
import type { Coefficient } from "./coefficient.ts";

/** What a volume may grow with. */
export interface Amounts {
  monthlyActiveUsers: number;
  dailyActiveUsers: number;
  sessionsPerMonth: number;
}

/** GB that grow with users, by one figure. */
export interface Volume {
  of: Coefficient;
  /** What it grows with; null: with nothing. */
  by: keyof Amounts | null;
  /** GB for an amount (0 where it grows with nothing). More never gives fewer. */
  gb: (amount: number, coefficient: number) => number;
  /** The formula, in the names `coefficient` and that of the amount. */
  text: string;
}

/** How a kind of application turns users into work. One leads the sizing of a brief. */
export interface Profile {
  kind: TraitId;
  /**
   * `user-day`: sessions of somebody who is active on a day, and the share of monthly users who are. `user-month`:
   * sessions of a monthly user in a month, each on a day of its own.
   */
  sessions: { per: "user-day"; stickiness: Coefficient; of: Coefficient } | { per: "user-month"; of: Coefficient };
  /** Business use falls on 21 workdays a month. */
  workdaysOnly: boolean;
  sessionSeconds: number;
  viewsPerSession: Coefficient;
  requestsPerView: Coefficient;
  /** Mean to peak hour; `by-place` where users follow the clock of one place, or of the whole globe. */
  peakHour: Coefficient | "by-place";
  /** The busiest minute over the peak hour. */
  burst: Coefficient;
  /** Public sites are visited by bots as well. */
  hasBots: boolean;
  queriesPerRequest: number;
  database: Volume;
  files: Volume;
  /** Share of a given data volume that is database; the rest is files. */
  databaseShare: number;
  /** What users download in a month beside pages and answers of the application. */
  media: Volume;
  /** Media of live calls pass a server of ours each time; other media lie in a CDN. */
  hasLiveCalls: boolean;
  /** Whether pages (HTML, scripts, images) are downloaded, as against answers to a client. */
  servesPages: boolean;
  /** Share of monthly users who sign in; null: none, unless the description speaks of signing in. */
  loginShare: Coefficient | null;
  /** Jobs of servers like ours that come with each user, on every day. */
  federatedJobsPerUserDay: Coefficient | null;
  /** Users assumed where the brief names no size at all. */
  defaultUsers: number;
}
