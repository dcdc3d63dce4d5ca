import type { Band } from "../../spec/words.ts";
import type { Need } from "../offering.ts";
import { scale } from "./bands.ts";

/** Wall-clock time of one web request in a function, ms: typical of published traces, 50–800 (unsourced judgement). */
const requestWallMs = 150;

/** Metered use of request-scoped compute for a month. */
export interface FunctionUse {
  requests: Band;
  cpuSeconds: Band;
  wallSeconds: Band;
}

/** Requests, CPU seconds and wall-clock seconds of the application's requests in a month. */
export function functionUse(need: Need): FunctionUse {
  const requests = need.size("requestsPerMonth");
  const cpuMs = need.size("cpuMillisecondsPerRequest").expected;
  return {
    requests,
    cpuSeconds: scale(requests, cpuMs / 1000),
    wallSeconds: scale(requests, Math.max(requestWallMs, cpuMs) / 1000),
  };
}
