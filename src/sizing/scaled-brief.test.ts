import { describe, expect, it } from "vitest";
import { normalizedBriefSchema } from "../spec/brief.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import { scaledBrief } from "./scaled-brief.ts";
import { sizeWorkload } from "./size-workload.ts";
import { readTraits } from "./traits.ts";

function sizes(raw: Record<string, unknown>, factor: number) {
  const { brief } = parseBrief({ projectName: "Example", projectDescription: "An application for companies.", ...raw });
  const traits = readTraits(brief);
  const workload = sizeWorkload(brief, traits);
  const scaled = scaledBrief(brief, workload, factor);
  return { brief, scaled, workload, grown: sizeWorkload(scaled, traits) };
}

describe("scaledBrief", () => {
  it("multiplies users and everything that was given of the load, and leaves out the budget", () => {
    const { scaled } = sizes(
      {
        scaleRequirements: { expectedUsers: 100, requestsPerSecond: 2, dataVolumeGb: 30, peakConcurrentUsers: 9 },
        workload: { egressGb: 7, logGb: 3 },
        budgetConstraints: "$500",
      },
      10,
    );
    expect(scaled.scaleRequirements).toMatchObject({
      expectedUsers: 1000,
      requestsPerSecond: 20,
      dataVolumeGb: 300,
      peakConcurrentUsers: 90,
    });
    expect(scaled.workload).toMatchObject({ egressGb: 70, logGb: 30 });
    expect(scaled.budgetConstraints).toBeUndefined();
    expect(normalizedBriefSchema.safeParse(scaled).success).toBe(true);
  });

  it("leaves alone what a team or a policy decides", () => {
    const workload = { developerSeats: 12, logRetentionDays: 90, environments: 2, cpuMillisecondsPerRequest: 8 };
    expect(sizes({ workload }, 100).scaled.workload).toEqual(workload);
  });

  it("grows from the assumed users where none were given", () => {
    const { workload, grown } = sizes({}, 10);
    expect(grown.monthlyActiveUsers.value).toBe(workload.monthlyActiveUsers.value * 10);
  });

  it("changes no size at factor 1", () => {
    const { workload, grown } = sizes({ scaleRequirements: { expectedUsers: 700 }, workload: { egressGb: 3 } }, 1);
    for (const key of ["requestsPerMonth", "egressGb", "databaseGb", "appVcpu"] as const)
      expect(grown[key].value).toBe(workload[key].value);
  });
});
