/** JSON out of a model's text, or why there is none. */
export type JsonReading = { value: unknown } | { fault: string };

/**
 * Reads the one JSON object of a text. Models that are not held to a form put it in a code block or between sentences;
 * that is let pass, since everything in it is checked afterwards. Two objects are not: nobody could say which counts.
 */
export function readJsonText(text: string): JsonReading {
  const trimmed = text.trim();
  if (trimmed === "") return { fault: "the answer is empty" };
  const whole = parsedJson(trimmed);
  if (whole !== undefined) return { value: whole };
  const objects = objectsIn(trimmed);
  const [only, another] = objects;
  if (only === undefined) return { fault: "the answer holds no JSON object" };
  if (another !== undefined) return { fault: "the answer holds more than one JSON object" };
  const value = parsedJson(only);
  return value === undefined ? { fault: "the JSON of the answer is broken" } : { value };
}

/** The value of a JSON text; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Texts between balanced outermost braces; braces inside strings do not count. Linear in the text. */
function objectsIn(text: string): string[] {
  const objects: string[] = [];
  let depth = 0;
  let start = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === "\\") index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"' && depth > 0) inString = true;
    else if (character === "{") {
      if (depth === 0) start = index;
      depth += 1;
    } else if (character === "}" && depth > 0) {
      depth -= 1;
      if (depth === 0) objects.push(text.slice(start, index + 1));
    }
  }
  return objects;
}
