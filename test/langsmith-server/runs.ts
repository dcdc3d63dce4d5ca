import { fieldsOf } from "./examples.ts";

type Fields = Record<string, unknown>;

/** Lays what a multipart request says of runs (`post.<id>`, `patch.<id>`, `….outputs`) over what is known of them. */
export function keepRuns(runs: Map<string, Fields>, parts: ReadonlyMap<string, unknown>): void {
  for (const [name, part] of parts) {
    const [action, id, field] = name.split(".");
    if (id === undefined || (action !== "post" && action !== "patch")) continue;
    const said = field === undefined ? fieldsOf(part) : { [field]: part };
    runs.set(id, { ...runs.get(id), ...said, id });
  }
}

/** Root runs of these sessions, as `/runs/query` tells them; a run says by name which session it is of. */
export function runsOf(
  runs: ReadonlyMap<string, Fields>,
  sessions: ReadonlyMap<string, Fields>,
  wanted: readonly string[],
): Fields[] {
  const idOf = (name: unknown) => [...sessions.values()].find((session) => session.name === name)?.id;
  return [...runs.values()]
    .map((run) => ({ ...run, session_id: run.session_id ?? idOf(run.session_name) }))
    .filter(({ session_id: id }) => wanted.includes(String(id)));
}
