import { describe, expect, it } from "vitest";
import { parseBrief } from "../spec/parse-brief.ts";
import type { Workload } from "../spec/workload.ts";
import { sizeWorkload } from "./size-workload.ts";
import { readTraits } from "./traits.ts";

function size(projectDescription: string, more: Record<string, unknown> = {}): Workload {
  const { brief } = parseBrief({ projectName: "Example", projectDescription, ...more });
  return sizeWorkload(brief, readTraits(brief));
}

describe("what the description says of how things are put up", () => {
  it("plans no data where there is no database, unless the stack names one", () => {
    const text = "A public API that returns the address of its caller; no database.";
    expect(size(text)).toMatchObject({
      databaseGb: { value: 0 },
      databaseMemoryGb: { value: 0 },
      cacheGb: { value: 0 },
    });
    expect(size(text, { techStack: ["PostgreSQL"] }).databaseGb.value).toBeGreaterThan(0);
    expect(size(text, { workload: { databaseGb: 3 } }).databaseGb.value).toBe(3);
  });

  it("sends all bytes from the origin where there is no CDN", () => {
    const workload = { egressGb: 1000 };
    expect(size("Downloads.", { workload }).originEgressGb.value).toBe(200);
    const direct = size("Downloads, without a CDN.", { workload }).originEgressGb;
    expect(direct).toMatchObject({ value: 1000, inputs: { egressGb: 1000, words: "without a CDN" } });
    const derived = size("Downloads for 900 members, without a CDN.", { scaleRequirements: { expectedUsers: 900 } });
    expect(derived.originEgressGb.value).toBeCloseTo(derived.egressGb.value, 6);
  });
});

describe("who comes", () => {
  const million = { scaleRequirements: { expectedUsers: 1_000_000 } };

  it("takes those who visit a site of an unknown kind for readers, not for accounts", () => {
    const site = size("A website with a stopwatch for its visitors.", million);
    const application = size("An application with a stopwatch for its visitors.", million);
    const members = size("A website with a stopwatch for visitors who have an account.", million);
    expect(site.databaseGb.value).toBeLessThan(10);
    expect(application.databaseGb.value).toBe(450);
    expect(members.databaseGb.value).toBe(450);
    expect(site.authenticatedUsers.value).toBe(0);
  });

  it("gives a tenth of callers data of their own where only requests tell how many they are", () => {
    const guessed = size("A REST API.", { workload: { requestsPerMonth: 300_000_000 } });
    const counted = size("A REST API.", { scaleRequirements: { expectedUsers: guessed.monthlyActiveUsers.value } });
    expect(guessed.databaseGb.value).toBeCloseTo(counted.databaseGb.value / 10, 3);
    expect(guessed.databaseGb.high).toBeCloseTo(counted.databaseGb.value, 3);
    expect(guessed.authenticatedUsers.value).toBeCloseTo(counted.authenticatedUsers.value / 10, 3);
  });

  it("keeps no files of people for jobs and for calls", () => {
    const more = { scaleRequirements: { expectedUsers: 5000 } };
    expect(size("A nightly job for 5,000 branches.", more).objectStorageGb.value).toBe(0);
    expect(size("A REST API for 5,000 branches.", more).objectStorageGb.value).toBe(0);
  });
});

describe("sessions that the given bytes cannot carry", () => {
  const forum = "A forum for gardeners.";
  const scaleRequirements = { expectedUsers: 270_000 };

  it("are not planned", () => {
    const free = size(forum, { scaleRequirements });
    const bounded = size(forum, { scaleRequirements, workload: { egressGb: 1000 } });
    const light = 0.5 * 1041 + 10 * 4 * 1.8;
    expect(bounded.sessionsPerMonth.value).toBeCloseTo((1000 * 1e6) / light, -1);
    expect(bounded.sessionsPerMonth.value).toBeLessThan(free.sessionsPerMonth.value);
    expect(bounded.peakRequestsPerSecond.value).toBeLessThan(free.peakRequestsPerSecond.value);
  });

  it("are those of the users where the bytes would do for more, and where a rate tells them", () => {
    const free = size(forum, { scaleRequirements }).sessionsPerMonth.value;
    expect(size(forum, { scaleRequirements, workload: { egressGb: 900_000 } }).sessionsPerMonth.value).toBe(free);
    expect(size(forum, { scaleRequirements, workload: { egressGb: 0 } }).sessionsPerMonth.value).toBe(free);
    const rate = { requestsPerMonth: 1e12, egressGb: 10 };
    expect(size(forum, { scaleRequirements, workload: rate }).sessionsPerMonth.value).toBe(free);
  });
});

describe("software whose vendor says what it needs", () => {
  it("sizes GitLab by its vendor's figures, with workers and git storage beside it", () => {
    const more = { techStack: ["Ruby on Rails"], scaleRequirements: { expectedUsers: 5000, requestsPerSecond: 115 } };
    const workload = size("A self-managed GitLab for a group.", more);
    const { appVcpu, cpuMillisecondsPerRequest, databaseVcpu, databaseMemoryGb, cacheGb } = workload;
    expect(appVcpu.value).toBeCloseTo(115 / 2.3 + 5 * 6.4, 6);
    expect(cpuMillisecondsPerRequest.source).toContain("C009 https://gitlab.com/");
    expect(databaseVcpu.value).toBeCloseTo(4, 6);
    expect(databaseMemoryGb.value).toBeCloseTo(15, 6);
    expect(cacheGb.value).toBeCloseTo(9.5, 6);
  });

  it("counts nothing beside it on one machine, where the rate covers all", () => {
    const more = { scaleRequirements: { expectedUsers: 1000, requestsPerSecond: 23 } };
    expect(size("A self-managed GitLab, one server is enough.", more).appVcpu.value).toBeCloseTo(10, 6);
  });

  it("takes GitLab CI for a pipeline", () => {
    const more = { techStack: ["Ruby on Rails", "GitLab CI"], scaleRequirements: { requestsPerSecond: 115 } };
    const { source } = size("A shop system; its pipeline runs in GitLab.", more).cpuMillisecondsPerRequest;
    expect(source).not.toContain("C009");
  });

  it("gives each instance what the vendor asks for, however few use it", () => {
    const { appVcpu, appMemoryGb, minimumInstances } = size("A LiteLLM gateway for a small team.");
    expect(minimumInstances.value).toBe(2);
    expect([appVcpu.value, appMemoryGb.value]).toEqual([8, 16]);
  });
});
