import type { Coefficient } from "../coefficient.ts";

/** Bytes: pages, answers, files, logs and traces. Ids are those of the published-coefficients table they were gathered in. */
export const payload = {
  coldPageKb: { id: "W003", low: 1041, typical: 1963, high: 3267, unit: "KB", url: "https://almanac.httparchive.org/en/2025/page-weight", asOf: "2025-07", confidence: "high" },
  coldHomeKb: { id: "W002", low: 1127, typical: 2559, high: 4119, unit: "KB", url: "https://almanac.httparchive.org/en/2025/page-weight", asOf: "2025-07", confidence: "high" },
  warmPageKb: { id: "W014", low: 376, typical: 464, high: 1000, unit: "KB", url: "https://almanac.httparchive.org/en/2025/page-weight", asOf: "2025-07", confidence: "medium" },
  jsonKb: { id: "W019", low: 1.8, typical: 4.5, high: 5.9, unit: "KB", url: "https://github.com/adr1enbe4udou1n/blog/blob/HEAD/content/posts/23-web-api-benchmarks-2025/index.md", asOf: "2024-12", confidence: "high" },
  requestsPerPage: { id: "W006", low: 66, typical: 71, high: 75, unit: "requests", url: "https://spokes-wiki.pages.dev/webperf-wiki/web-almanac-page-weight-2024", asOf: "2024-10", confidence: "high" },
  htmlKb: { id: "W007", low: 20, typical: 22, high: 59, unit: "KB", url: "https://almanac.httparchive.org/en/2025/page-weight", asOf: "2025-07", confidence: "high" },
  callMbPerMinute: { id: "W027", low: 4.5, typical: 9, high: 18.8, unit: "MB/min", url: "https://nus.atlassian.net/wiki/spaces/CTS/pages/36394228/Bandwidth+Requirements", asOf: "2021", confidence: "high" },
  staticHitRatio: { id: "W035", low: 0.85, typical: 0.95, high: 0.99, unit: "ratio", url: "https://fastly.com/resources/ebook/cache-the-uncacheable-and-save-huge-on-egress", asOf: "2024", confidence: "low" },
  mediaGbPerUser: { id: "W038", low: 0.5, typical: 2.1, high: 5.6, unit: "GB/MAU", url: "https://github.com/hachyderm/community/blob/HEAD/community.hachyderm.io/content/en/blog/posts/2024-11-infrastructure-updates/index.md", asOf: "2024-11", confidence: "high" },
  trafficGbPerUser: { id: "W039", low: 0.5, typical: 1.2, high: 6.1, unit: "GB/MAU/month", url: "https://blog.strangeobject.space/posts/2023-01-02-one-month.html", asOf: "2023-01", confidence: "medium" },
  fileMbPerUserMonth: { id: "W041", low: 1, typical: 15, high: 100, unit: "MB/user/month", url: "https://docs.mattermost.com/administration-guide/scale/scale-to-2000-users.html", asOf: "2026-08", confidence: "high" },
  accessLogBytes: { id: "O001", low: 100, typical: 200, high: 300, unit: "bytes/line", url: "https://www.ibm.com/docs/en/sva/11.0.3?topic=logging-estimating-size-message-logs", asOf: "2024", confidence: "medium" },
  structuredLogBytes: { id: "O002", low: 400, typical: 650, high: 1500, unit: "bytes/line", url: "https://www.ibm.com/docs/en/sva/11.0.3?topic=logging-estimating-size-message-logs", asOf: "2024", confidence: "medium" },
  logLines: { id: "O003", low: 1, typical: 2, high: 6, unit: "lines/request", url: null, asOf: "2026", confidence: "low" },
  spansPerRequest: { id: "O020", low: 10, typical: 15, high: 20, unit: "spans/request", url: "https://mackerel.io/docs/entry/tracing/guide/pricing-mackerel", asOf: "2025", confidence: "high" },
  sampling: { id: "O024", low: 0.01, typical: 0.1, high: 1, unit: "ratio", url: null, asOf: "2026", confidence: "low" },
  errorsPerUser: { id: "O026", low: 0.1, typical: 0.5, high: 3, unit: "events/MAU/month", url: null, asOf: "2026", confidence: "low" },
} as const satisfies Record<string, Coefficient>;
