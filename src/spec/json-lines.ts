const token = /"(?:[^"\\]|\\.)*"|[{}[\],:\n]/g;

/** Where each key of a JSON text stands: line by path, e.g. `database.backups` → 12. The text must be JSON. */
export function jsonLines(json: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const open: { isObject: boolean; path: string }[] = [];
  let line = 1;
  let text: string | null = null;
  let path = "";
  for (const [mark] of json.matchAll(token)) {
    const place = open.at(-1);
    if (mark === "\n") line += 1;
    else if (mark.startsWith('"')) text = mark;
    else if (mark === ":" && place?.isObject === true && text !== null) {
      const key = String(JSON.parse(text));
      path = place.path === "" ? key : `${place.path}.${key}`;
      if (!lines.has(path)) lines.set(path, line);
    } else if (mark === "{" || mark === "[") {
      open.push({ isObject: mark === "{", path });
    } else if (mark === "}" || mark === "]") {
      open.pop();
    }
  }
  return lines;
}

/** The line of a path, or of the nearest part of it that stands in the text. */
export function lineOfPath(lines: ReadonlyMap<string, number>, path: string): number | undefined {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const line = lines.get(parts.slice(0, length).join("."));
    if (line !== undefined) return line;
  }
  return undefined;
}
