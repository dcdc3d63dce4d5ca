import { AppError } from "../src/errors.ts";
import { checkRequestClaim, checkRequestResponse } from "../src/projects/request-claim.ts";
import type { Run, Store } from "../src/projects/store.ts";

type RequestMethods = Pick<Store, "claimRequest" | "bindRequest" | "answerRequest" | "releaseRequest">;

interface Request {
  fingerprint: string;
  runId: string | null;
  response: Run["brief"];
  at: number;
}

const dayMs = 24 * 3_600_000;
const abandonedMs = 15 * 60_000;

/** Requests in memory; a request goes with the run that it opened. */
export function fakeRequests(runs: ReadonlyMap<string, Run>, now: () => number): RequestMethods {
  const requests = new Map<string, Request>();
  const claimed = (key: string): Request => {
    const request = requests.get(key);
    if (request === undefined) throw new AppError("not_found", `no request is claimed under the key ${key}`);
    return request;
  };
  const isOver = ({ runId, response, at }: Request): boolean =>
    (runId !== null && !runs.has(runId)) ||
    at < now() - dayMs ||
    (runId === null && response === null && at < now() - abandonedMs);
  return {
    claimRequest: async ({ key, fingerprint }) => {
      checkRequestClaim({ key, fingerprint });
      const known = requests.get(key);
      if (known !== undefined && !isOver(known)) {
        const { at: _at, ...shown } = known;
        return { state: "known", ...shown };
      }
      requests.set(key, { fingerprint, runId: null, response: null, at: now() });
      return { state: "new" };
    },
    bindRequest: async ({ key, runId }) => {
      const request = claimed(key);
      if (!runs.has(runId)) throw new AppError("forbidden", "there is no such run");
      requests.set(key, { ...request, runId });
    },
    answerRequest: async ({ key, response }) => {
      checkRequestResponse(response);
      requests.set(key, { ...claimed(key), response: JSON.parse(JSON.stringify(response)) });
    },
    releaseRequest: async ({ key, runId }) => {
      const request = requests.get(key);
      if (request?.response === null && request.runId === runId) requests.delete(key);
    },
  };
}
