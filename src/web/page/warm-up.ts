import { findIcon } from "../diagram/icons.ts";

/** Reads the set of logos once, while nobody waits: the first drawing of a process would take several times as long as the rest. */
export function warmUp(): void {
  setImmediate(() => {
    try {
      findIcon("aws");
    } catch {
      // A set that cannot be read is told of where somebody waits for a drawing.
    }
  });
}
