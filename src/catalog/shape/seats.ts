import type { Need } from "../offering.ts";

/** People who need a seat, at least one. */
export function seatsFor(need: Need, key: "developerSeats" | "onCallSeats"): number {
  return Math.max(1, Math.ceil(need.size(key).expected));
}
