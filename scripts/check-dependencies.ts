/**
 * Holds the direction of dependency (`.dependency-cruiser.json`).
 * Fails as well when the tool saw hardly any module: it reports "no violations (0 modules)" when it cannot parse.
 */
import { cruise } from "dependency-cruiser";
import rules from "../.dependency-cruiser.json" with { type: "json" };

const leastModules = 40;
const { forbidden, options } = rules;
const result = await cruise(["src", "graph", "bench", "evals", "scripts"], {
  ...JSON.parse(JSON.stringify(options)),
  ruleSet: JSON.parse(JSON.stringify({ forbidden })),
  validate: true,
});
if (typeof result.output === "string") throw new TypeError("dependency-cruiser returned text, not a result");
const { summary } = result.output;
for (const violation of summary.violations) {
  console.error(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
}
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`);
if (summary.totalCruised < leastModules) {
  console.error(`Expected at least ${leastModules} modules: the parser saw too little to judge.`);
}
process.exitCode = summary.violations.length === 0 && summary.totalCruised >= leastModules ? 0 : 1;
