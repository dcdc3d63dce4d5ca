import { type Plan, planSchema } from "../src/spec/plan.ts";

/**
 * The plan with `text` in every field that takes any text, also in the names of open records. Fields of a fixed form
 * (amounts, enums) stay as they are, as the schema itself says. Returns how many fields were changed.
 */
export function poisonedPlan(plan: Plan, text: string): { plan: Plan; changed: number } {
  const fixed = new Set<string>();
  for (;;) {
    let changed = 0;
    const poisoned = replaced(plan, "", (path, value) => {
      if (fixed.has(path)) return value;
      changed += 1;
      return text;
    });
    const read = planSchema.safeParse(poisoned);
    if (read.success) return { plan: withHostileNames(read.data, text), changed };
    const known = fixed.size;
    for (const { path } of read.error.issues) fixed.add(path.map((step) => `/${String(step)}`).join(""));
    if (fixed.size === known) throw new TypeError(`The schema refuses more than texts: ${read.error.message}`);
  }
}

function replaced(value: unknown, path: string, replace: (path: string, value: string) => string): unknown {
  if (typeof value === "string") return replace(path, value);
  if (Array.isArray(value)) return value.map((item, index) => replaced(item, `${path}/${index}`, replace));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaced(item, `${path}/${key}`, replace)]),
  );
}

function withHostileNames(plan: Plan, text: string): Plan {
  return { ...plan, provenance: { ...plan.provenance, promptVersions: { [text]: text } } };
}
