/** What a form holds: values by name, in the order in which a browser sends them. Nothing of it is trusted. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/** Reads a form as browsers send it (`application/x-www-form-urlencoded`). Line ends become `\n`. */
export function readForm(text: string): FormFields {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const values = fields.get(name) ?? [];
    values.push(value.replaceAll("\r\n", "\n"));
    fields.set(name, values);
  }
  return fields;
}

/** The one value of a field; empty where there is none. */
export function firstValue(fields: FormFields, name: string): string {
  return fields.get(name)?.[0] ?? "";
}

/** The value without what surrounds it; undefined where nothing was filled in. */
export function filledIn(fields: FormFields, name: string): string | undefined {
  const value = firstValue(fields, name);
  return value.trim() === "" ? undefined : value;
}

/** The boxes that are ticked. */
export function ticked(fields: FormFields, name: string): readonly string[] {
  return fields.get(name) ?? [];
}
