import { type Reading, readFields } from "./reading.ts";
import { maximumGb, maximumPerSecond, readSize, type SizeRules } from "./scale.ts";
import { workloadUnitOf } from "./units.ts";
import { type WorkloadKey, type WorkloadOverrides, workloadKeys, workloadUnits } from "./workload.ts";

/** Sizes that the caller knows, in the unit of each key; in the order of the keys. */
export function readWorkloadOverrides(reading: Reading, value: unknown): WorkloadOverrides {
  const fields = readFields(reading, "workload", value, workloadKeys);
  const overrides: WorkloadOverrides = {};
  for (const key of workloadKeys) {
    const size = readSize(reading, `workload.${key}`, fields[key], rulesOf(key));
    if (size !== undefined) overrides[key] = size;
  }
  return overrides;
}

/** Beyond 10^15 a count can no longer be exact in a double, and nothing that is planned here is that large. */
const maximumCount = 1e15;

function rulesOf(key: WorkloadKey): SizeRules {
  const unit = workloadUnits[key];
  const maximum = unit.startsWith("GB") ? maximumGb : unit.endsWith("/s") ? maximumPerSecond : maximumCount;
  const unitOf = workloadUnitOf(unit);
  if (key === "environments")
    return { minimum: 1, maximum: 100, range: "a whole number of environments from 1 to 100", unitOf, isWhole: true };
  return { minimum: 0, maximum, range: `from 0 to ${maximum.toExponential()} ${unit}`.replace("e+", "e"), unitOf };
}
