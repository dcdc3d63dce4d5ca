import { readdirSync, readFileSync } from "node:fs";
import type { NormalizedBrief } from "../../spec/brief.ts";
import { parseBriefJson } from "../../spec/parse-brief.ts";

const folder = new URL("../../../examples/", import.meta.url);

interface Example {
  /** File name without its ending; the only names that can be asked for. */
  id: string;
  brief: NormalizedBrief;
}

let known: readonly Example[] | null = null;

/** The briefs that come with the program. */
export function examples(): readonly Example[] {
  known ??= readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      id: file.slice(0, -".json".length),
      brief: parseBriefJson(readFileSync(new URL(file, folder), "utf8")).brief,
    }));
  return known;
}
