import type { NormalizedBrief } from "../spec/brief.ts";
import type { TraitId } from "../spec/traits.ts";
import type { Profile } from "./profile.ts";
import type { RuntimeProfile } from "./runtime-profile.ts";
import type { Sheet } from "./sheet.ts";
import type { Signals } from "./signals.ts";

/** What every formula may look at, and the sheet it writes to. */
export interface SizingInput {
  brief: NormalizedBrief;
  traits: ReadonlySet<TraitId>;
  signals: Signals;
  profile: Profile;
  runtime: RuntimeProfile;
  sheet: Sheet;
}

/** Seconds of the 30-day month in which users act. */
export const secondsPerMonth = 2_592_000;
export const workdaysPerMonth = 21;
export const daysPerMonth = 30;
