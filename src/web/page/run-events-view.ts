import type { LiveRun } from "../../api/live-runs.ts";
import type { RunEvent } from "../../api/run-events.ts";
import { type ProgressEvent, progressEventSchema } from "../../projects/progress.ts";
import { sentenceOf } from "./progress-sentence.ts";
import { progressRegions, type SeenRun } from "./progress-view.ts";
import { afterEnd, afterEvent, noProgress } from "./run-progress.ts";

export function nothingSeen(): SeenRun {
  return { progress: noProgress(), sentences: [] };
}

/** What is known of a run after one more of its events. */
export function seenAfter(seen: SeenRun, { event, data }: Pick<RunEvent, "event" | "data">): SeenRun {
  if (event !== "custom")
    return { ...seen, progress: afterEnd(seen.progress, event === "values" ? "finished" : "failed") };
  const progressEvent = progressEventSchema.parse(data);
  const sentence = sentenceOf(progressEvent);
  return {
    progress: afterEvent(seen.progress, progressEvent),
    sentences: sentence === null ? seen.sentences : [...seen.sentences, sentence],
  };
}

/** All that a run of this process has told so far, and the number of its last event. */
export async function seenSoFar({ events }: Pick<LiveRun, "events">): Promise<{ seen: SeenRun; sequence: number }> {
  let [seen, sequence] = [nothingSeen(), 0];
  const now = new AbortController();
  // What is there is read before this comes; what is to come is not waited for.
  setImmediate(() => now.abort());
  for await (const event of events.after(0, now.signal)) [seen, sequence] = [seenAfter(seen, event), event.sequence];
  return { seen, sequence };
}

/** What the page's script is told: markup by the id of the element it belongs into, and whether it was the last. */
export interface PageEvent {
  regions: Readonly<Record<string, string>>;
  /** For people who hear the page: few words, and only for what matters. */
  say: string | null;
  isEnd: boolean;
}

/** The events of a run from `after` on, each as what it changes on the page. `events` tells the run from its beginning. */
export async function* pageEvents(events: AsyncIterable<RunEvent>, after: number): AsyncGenerator<RunEvent> {
  let seen = nothingSeen();
  let shown: Readonly<Record<string, string>> | null = null;
  for await (const { sequence, event, data } of events) {
    shown ??= sequence > after ? written(seen) : null;
    seen = seenAfter(seen, { event, data });
    if (shown === null) continue;
    const before = shown;
    shown = written(seen);
    const regions = Object.fromEntries(Object.entries(shown).filter(([id, html]) => before[id] !== html));
    const page: PageEvent = { regions, say: spoken(event, data), isEnd: event !== "custom" };
    yield { sequence, event, data: page };
  }
}

function written(seen: SeenRun): Record<string, string> {
  return Object.fromEntries(Object.entries(progressRegions(seen)).map(([id, part]) => [id, part.toString()]));
}

const spokenTypes: readonly ProgressEvent["type"][] = [
  "read",
  "decided",
  "kept",
  "fell-back",
  "repairing",
  "validated",
];

function spoken(event: RunEvent["event"], data: unknown): string | null {
  if (event === "values") return "The run has ended; its result is on the page.";
  if (event === "error") return "The run has failed; the page says why.";
  const progressEvent = progressEventSchema.parse(data);
  return spokenTypes.includes(progressEvent.type) ? sentenceOf(progressEvent) : null;
}
