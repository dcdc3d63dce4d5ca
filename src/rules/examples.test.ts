import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { describeRule } from "../../test/describe-rule.ts";
import type { RuleExamples } from "./rule-examples.ts";
import { allRules } from "./rules.ts";

/** Every rule's folder holds examples beside it; all run here, since a file of tests each costs half a second. */
const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
const examplesOf = new Map<string, RuleExamples>();
const moduleSchema = z.object({ examples: z.custom<RuleExamples>((value) => typeof value === "object") });
for (const { name } of folders) {
  const { examples } = moduleSchema.parse(await import(`./${name}/examples.ts`));
  examplesOf.set(name, examples);
}

describe("examples", () => {
  it("stand beside every rule", () => {
    expect([...examplesOf.keys()].sort()).toEqual(allRules.map(({ id }) => id));
  });
});

for (const rule of allRules) {
  const examples = examplesOf.get(rule.id);
  if (examples !== undefined) describeRule(rule, examples);
}
