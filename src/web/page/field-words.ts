import { z } from "zod";
import { briefInputFields, graphInputSchema } from "../../spec/brief-schema.ts";
import { workloadKeys } from "../../spec/workload.ts";

/** How a field is called and explained, from the schema that every other way in has too. */
export interface FieldWords {
  label: string;
  hint: string;
}

/** As people write these words of our keys. */
const capitals: Readonly<Record<string, string>> = { gb: "GB", vcpu: "vCPU", cpu: "CPU", websocket: "WebSocket" };

const words = new Map<string, FieldWords>();
for (const [key, schema] of Object.entries({ ...briefInputFields, sections: graphInputSchema.shape.sections })) {
  const { title = key, description = "" } = schema.meta() ?? {};
  words.set(key, { label: title, hint: description });
  for (const [inner, field] of Object.entries(shapeOf(schema)))
    words.set(`${key}.${inner}`, { label: spoken(inner), hint: field.description ?? "" });
}

/** Of a field by its path in the brief, e.g. `scaleRequirements.expectedUsers`. */
export function wordsOf(path: string): FieldWords {
  return words.get(path) ?? { label: path, hint: "" };
}

const sizes = ["expectedUsers", "peakConcurrentUsers", "dataVolumeGb", "requestsPerSecond", "globalDistribution"];

/** Every field of the form that a problem may belong to. */
export const fieldPaths: readonly string[] = [
  ...Object.keys(briefInputFields).filter((key) => !["scaleRequirements", "preferences", "workload"].includes(key)),
  ...sizes.map((key) => `scaleRequirements.${key}`),
  ...["providers", "require", "avoid", "compute"].map((key) => `preferences.${key}`),
  ...workloadKeys.map((key) => `workload.${key}`),
  "sections",
  "decider",
];

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(inner instanceof z.ZodObject)) return {};
  return Object.fromEntries(
    Object.entries(inner.shape).flatMap(([key, field]) => (field instanceof z.ZodType ? [[key, field]] : [])),
  );
}

/** `dataVolumeGb` as people say it: "Data volume GB". */
function spoken(key: string): string {
  const [first = "", ...rest] = key
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .split(" ")
    .map((word) => capitals[word] ?? word);
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ");
}
