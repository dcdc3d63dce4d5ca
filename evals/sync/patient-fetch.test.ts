import { describe, expect, it } from "vitest";
import { startLangSmithServer } from "../../test/langsmith-server/server.ts";
import { createPatientFetch } from "./patient-fetch.ts";

/** What a fetch meets at a server that answers with these statuses first. */
async function fetching(statuses: readonly number[], init: RequestInit = {}) {
  const server = await startLangSmithServer((_received, earlier) => statuses[earlier]);
  const waits: number[] = [];
  const patient = createPatientFetch({ retries: 2, sleep: async (milliseconds) => void waits.push(milliseconds) });
  try {
    const response = await patient(`${server.url}/info`, init).catch((error: unknown) => error);
    return { response, waits, requests: server.received.length };
  } finally {
    await server.close();
  }
}

describe("createPatientFetch", () => {
  it("waits twice as long each time, and hands on the answer that comes in the end", async () => {
    const { response, waits } = await fetching([503, 429]);
    expect(response).toMatchObject({ status: 200 });
    expect(waits).toEqual([500, 1000]);
  });

  it("gives up after its attempts, with the status", async () => {
    const { response, requests } = await fetching([500, 500, 500, 200]);
    expect(response).toMatchObject({ status: 500, code: "store_unavailable" });
    expect(requests).toBe(3);
  });

  it("hands on at once what no attempt would mend", async () => {
    expect(await fetching([422])).toMatchObject({ response: { status: 422 }, waits: [], requests: 1 });
  });

  it("sends a body that can be read only once no second time", async () => {
    const body = new Blob(["once"]).stream();
    const init: RequestInit = { method: "POST", body, duplex: "half" };
    expect(await fetching([503, 503], init)).toMatchObject({ response: { status: 503 }, waits: [], requests: 1 });
  });
});
