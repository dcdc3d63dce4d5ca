import type { TraitId } from "./traits.ts";
import type { ComputeKind, Regime, UserArea } from "./words.ts";
import type { WorkloadOverrides } from "./workload.ts";

/** One entry of the tech stack, e.g. `{ category: "database", choice: "PostgreSQL", version: "17" }`. */
export interface TechChoice {
  category: string;
  choice: string;
  version?: string;
}

/**
 * A brief as normalised: every field present, aliases resolved, numbers as numbers.
 * It is itself a valid brief: normalising it again changes nothing.
 */
export interface NormalizedBrief {
  projectName: string;
  projectDescription: string;
  techStack: { categories: TechChoice[] };
  scaleRequirements: {
    expectedUsers?: number;
    peakConcurrentUsers?: number;
    dataVolumeGb?: number;
    requestsPerSecond?: number;
    globalDistribution: boolean;
  };
  complianceRequirements: Regime[];
  /** Absent when the caller set no budget. A decimal string in USD a month. */
  budgetConstraints?: { maxMonthlyUsd: string };
  userRegions: UserArea[];
  dataResidency: "eu" | "us" | null;
  /** Percent, e.g. 99.9. */
  availabilityTarget: number;
  teamSize: number;
  preferences: { providers: string[]; require: string[]; avoid: string[]; compute?: ComputeKind };
  workload: WorkloadOverrides;
  /** Absent when traits are to be read from the description. */
  traits?: TraitId[];
}

/** Something the caller did not say and we took as given; a reader can challenge it. */
export interface Assumption {
  path: string;
  value: string;
  why: string;
}
