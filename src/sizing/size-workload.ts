import type { NormalizedBrief } from "../spec/brief.ts";
import type { Trait } from "../spec/traits.ts";
import type { Workload } from "../spec/workload.ts";
import { audienceOf } from "./audience.ts";
import { sizeBytes } from "./bytes.ts";
import { sizeCache } from "./cache.ts";
import { sizeCompute } from "./compute.ts";
import { sizeDatabase } from "./database.ts";
import { sizeDelivery } from "./delivery.ts";
import { sizeObservability } from "./observability.ts";
import { leadingProfile } from "./profiles.ts";
import { runtimeProfile } from "./runtime-profile.ts";
import { Sheet } from "./sheet.ts";
import { readSignals } from "./signals.ts";
import type { SizingInput } from "./sizing-input.ts";
import type { StatedSize } from "./stated-size.ts";
import { sizeTraffic } from "./traffic.ts";

/**
 * Every size that cost and capacity depend on, each with formula, inputs, source and basis. Typical values are
 * multiplied; low and high move one factor, since a chain of highs explodes. Monotonic: more users never mean less of
 * anything. What the caller gave, in `scaleRequirements` or `workload`, stands, and what follows is derived from it; so
 * does what a reader found `stated` in the description.
 */
export function sizeWorkload(
  brief: NormalizedBrief,
  traits: readonly Trait[],
  stated: readonly StatedSize[] = [],
): Workload {
  const sheet = new Sheet(brief, stated);
  const traitIds = new Set(traits.map(({ id }) => id));
  const signals = readSignals(brief);
  const profile = leadingProfile(traits, signals, audienceOf(brief, signals, sheet));
  const input: SizingInput = { brief, traits: traitIds, signals, profile, runtime: runtimeProfile(brief), sheet };
  const traffic = sizeTraffic(input);
  const compute = sizeCompute(input, traffic);
  const database = sizeDatabase(input, { traffic, compute });
  sizeCache(input, { traffic, database });
  sizeBytes(input, { traffic, database });
  sizeObservability(input, { traffic, compute, database });
  sizeDelivery(input, traffic);
  return sheet.finish();
}
