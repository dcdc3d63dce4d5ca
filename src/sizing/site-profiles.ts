import { judgement } from "./coefficient.ts";
import { behaviour } from "./coefficients/behaviour.ts";
import { storage } from "./coefficients/storage.ts";
import type { Profile } from "./profile.ts";
import { fixed, noVolume } from "./volumes.ts";

/** What a site shows of its own, however many people look at it. */
export const siteImages = fixed(
  judgement("J-content-files", { low: 2, typical: 10, high: 100, unit: "GB" }),
  "images and downloads",
);

/** A site that people read: pages for strangers, mostly the same for all of them. */
export function content(base: Profile): Profile {
  return {
    ...base,
    kind: "content-site",
    sessions: {
      per: "user-month",
      of: judgement("J-content-sessions", { low: 1.1, typical: 1.5, high: 3, unit: "sessions/user/month" }),
    },
    workdaysOnly: false,
    sessionSeconds: behaviour.contentSessionSeconds.typical,
    viewsPerSession: behaviour.contentViews,
    requestsPerView: behaviour.serverRequestsPerPage,
    peakHour: "by-place",
    hasBots: true,
    queriesPerRequest: 2.4,
    database: {
      of: judgement("J-content-database", { low: 0.5, typical: 2, high: 10, unit: "GB" }),
      by: "sessionsPerMonth",
      gb: (sessions, gb) => gb + sessions / 1e6,
      text: "coefficient GB of articles + sessionsPerMonth × 1 KB of comments",
    },
    files: siteImages,
    databaseShare: 0.3,
    loginShare: null,
    defaultUsers: 5000,
  };
}

/** Files that a web server hands out; nothing runs and nothing is stored. */
export function staticContent(base: Profile): Profile {
  const files = fixed(judgement("J-static-files", { low: 0.1, typical: 1, high: 10, unit: "GB" }), "pages and images");
  return {
    ...content(base),
    kind: "static-content",
    database: noVolume,
    files,
    databaseShare: 0.1,
    defaultUsers: 2000,
  };
}

/** Visitors, a few of whom order: much reading and searching, and a season of peaks. */
export function shop(base: Profile): Profile {
  return {
    ...content(base),
    kind: "e-commerce",
    sessions: { per: "user-month", of: behaviour.shopSessionsPerUser },
    sessionSeconds: behaviour.shopSessionSeconds.typical,
    viewsPerSession: behaviour.shopViews,
    // Cart, customer data and search miss the page cache; 8 where as many reach the application as at Shopify (28 %).
    requestsPerView: judgement("J-shop-requests", { low: 2, typical: 3, high: 8, unit: "uncached requests/view" }),
    database: {
      of: storage.databaseKbPerOrder,
      // A year of orders and a catalog of 20,000 items of 30 KB; carts, quotes and logs make it three times as much.
      by: "sessionsPerMonth",
      gb: (sessions, kb) => ((sessions * behaviour.conversion.typical * 12 * kb) / 1e6 + 0.6) * 3,
      text: "(sessionsPerMonth × orders per session × 12 months × coefficient KB + 0.6 GB catalog) × 3",
    },
    files: fixed(judgement("J-shop-files", { low: 10, typical: 40, high: 200, unit: "GB" }), "product images"),
    databaseShare: 0.5,
    // The others order as guests.
    loginShare: judgement("J-shoppers-with-account", { low: 0.1, typical: 0.3, high: 0.6, unit: "ratio" }),
    defaultUsers: 20_000,
  };
}
