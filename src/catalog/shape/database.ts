import type { Need } from "../offering.ts";

/** One size of a managed database. `maximumConnections` is what clients may open directly. */
export interface DatabaseSize {
  sku: string;
  vcpu: number;
  memoryGb: number;
  maximumConnections: number;
}

export interface FittingSize {
  size: DatabaseSize;
  /** Limits that even this size breaks, in words a reader can check. */
  shortfalls: readonly string[];
}

interface FitOptions {
  /** A pooler takes the application's connections, so the size need not. */
  pooler?: boolean;
  maximumStorageGb?: number;
}

/**
 * The smallest size that carries the need, from sizes in rising order. When none does, the largest with its
 * shortfalls, so that the reader learns what is missing.
 */
export function smallestFit(
  need: Need,
  sizes: readonly DatabaseSize[],
  options: FitOptions = {},
): FittingSize | undefined {
  const fitting = sizes.find((size) => shortfallsOf(need, size, options).length === 0);
  const size = fitting ?? sizes.at(-1);
  return size === undefined ? undefined : { size, shortfalls: shortfallsOf(need, size, options) };
}

function shortfallsOf(need: Need, size: DatabaseSize, options: FitOptions): string[] {
  const shortfalls: string[] = [];
  const compare = (what: string, needed: number, offered: number, unit: string): void => {
    if (needed > offered)
      shortfalls.push(`needs ${round(needed)} ${unit} of ${what}, ${size.sku} has ${round(offered)}`);
  };
  compare("CPU", need.size("databaseVcpu").expected, size.vcpu, "vCPU");
  compare("memory", need.size("databaseMemoryGb").expected, size.memoryGb, "GB");
  if (options.pooler !== true) {
    compare("connections", need.size("databaseConnections").expected, size.maximumConnections, "connections");
  }
  compare("storage", need.size("databaseGb").expected, options.maximumStorageGb ?? Number.POSITIVE_INFINITY, "GB");
  return shortfalls;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
