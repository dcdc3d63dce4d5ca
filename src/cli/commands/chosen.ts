import { badUsage } from "../../errors.ts";
import { suggestName } from "../../spec/closest-name.ts";

/** The choice of an option that is meant, whatever its case. Throws `bad_usage` that names the nearest. */
export function chosen<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((each) => each.toLowerCase() === value.trim().toLowerCase());
  if (choice === undefined) throw badUsage(`${option} knows no "${value}"; ${suggestName(value, choices)}`);
  return choice;
}
