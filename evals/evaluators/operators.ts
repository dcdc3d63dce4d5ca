type Operator = (value: unknown, operand: unknown) => boolean;

/**
 * What an expectation can ask of a value. Texts compare without case. `includes…` and `excludes` look into a text for a
 * part of it, and into a list for an element that holds it; `oneOf`, `noneOf` and `equals` compare the whole value.
 */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["oneOf", (value, operand) => list(operand).some((wanted) => isSame(value, wanted))],
  ["noneOf", (value, operand) => !list(operand).some((unwanted) => isSame(value, unwanted))],
  ["equals", isSame],
  ["includesAny", (value, operand) => list(operand).some((wanted) => holds(value, wanted))],
  ["includesAll", (value, operand) => list(operand).every((wanted) => holds(value, wanted))],
  ["excludes", (value, operand) => !list(operand).some((unwanted) => holds(value, unwanted))],
  ["atLeast", (value, operand) => numberOf(value) >= numberOf(operand)],
  ["atMost", (value, operand) => numberOf(value) <= numberOf(operand)],
  ["isNull", (value, operand) => (value === null) === operand],
  ["matches", (value, operand) => new RegExp(String(operand), "i").test(textOf(value))],
]);

function list(operand: unknown): readonly unknown[] {
  return Array.isArray(operand) ? operand : [operand];
}

function isSame(value: unknown, wanted: unknown): boolean {
  return textOf(value).toLowerCase() === textOf(wanted).toLowerCase();
}

function holds(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value)) return value.some((element) => holds(element, wanted));
  return textOf(value).toLowerCase().includes(textOf(wanted).toLowerCase());
}

/** Amounts are decimal texts in a plan. Not a number: no comparison holds. */
function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
