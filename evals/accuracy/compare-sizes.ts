import type { Workload } from "../../src/spec/workload.ts";
import type { AccuracyCase } from "./case.ts";
import type { Comparison } from "./score.ts";

/** A published size beside the one that we derive from the brief, in `unit` instead of dollars. */
export interface SizeComparison {
  key: string;
  unit: string;
  ours: Comparison["predicted"];
  published: number;
}

const sizeKeys = ["appVcpu", "appMemoryGb", "databaseVcpu", "databaseMemoryGb", "cacheGb"] as const;

/** Sizes over all nodes of a role; what is not published is left out. */
export function compareSizes({ sizes = {} }: Pick<AccuracyCase, "sizes">, workload: Workload): SizeComparison[] {
  return sizeKeys.flatMap((key) => {
    const published = sizes[key];
    const { low, value, high, unit } = workload[key];
    return published === undefined ? [] : [{ key, unit, ours: { low, expected: value, high }, published }];
  });
}

export function sizeAsComparison({ ours, published }: SizeComparison): Comparison {
  return { predicted: ours, publishedUsd: published };
}
