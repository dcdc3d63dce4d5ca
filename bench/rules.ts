/**
 * What checking costs: all rules over one plan of ours, and whole specifications checked a second. Prints figures;
 * asserts nothing. Run: npm run bench:rules
 */
import { readdirSync, readFileSync } from "node:fs";
import { createGraphRunner } from "../graph/run-graph.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import { checkSpec } from "../src/check/check-spec.ts";
import { parseSpec } from "../src/check/parse-spec.ts";
import { createPlannerDecider } from "../src/planner/decider.ts";
import type { Subject } from "../src/rules/rule.ts";
import { allRules } from "../src/rules/rules.ts";
import { runRules } from "../src/rules/run-rules.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import type { Plan } from "../src/spec/plan.ts";

const catalog = createCatalog();
const runGraph = createGraphRunner({ catalog, deciderFor: createPlannerDecider, openStore: null, now: () => 0 });

function subjectOf({ brief, traits, spec, decisions, workload, cost }: Plan): Subject[] {
  if (spec === null || decisions === null || cost === null) return [];
  const ids = new Set(traits.map(({ id }) => id));
  const { hosting, database, caching, cicd, monitoring, security } = decisions;
  const details = {
    hosting: hosting.details,
    database: database.details,
    caching: caching.details,
    cicd: cicd.details,
    monitoring: monitoring.details,
    security: security.details,
  };
  return [{ brief, traits: ids, spec, details, workload, cost, catalog }];
}

const subjects: Subject[] = [];
for (const name of readdirSync("examples").filter((file) => file.endsWith(".json"))) {
  const { brief } = parseBrief(JSON.parse(readFileSync(`examples/${name}`, "utf8")));
  const { plan } = await runGraph({ brief, settings: {}, saving: null, onProgress: () => {}, signal: undefined });
  subjects.push(...subjectOf(plan));
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const rounds = 500;
const runAll = (count: number): void => {
  for (let index = 0; index < count; index += 1) for (const subject of subjects) runRules(subject);
};
runAll(50);
const ms = cpuMs(() => runAll(rounds)) / (rounds * subjects.length);
console.log(`${allRules.length} rules over one plan: ${ms.toFixed(3)} ms CPU (${subjects.length} plans)`);
console.log(`${Math.round(1000 / ms).toLocaleString("en-US")} plans judged a second of CPU`);

/** Specifications of others, from parsed JSON to the verdict: names resolved, sizes derived, all rules. */
const specs = readdirSync("examples/specs")
  .filter((name) => !name.startsWith("brief-") && name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(`examples/specs/${name}`, "utf8")));
const { brief: asked } = parseBrief(JSON.parse(readFileSync("examples/specs/brief-telehealth.json", "utf8")));
const checkAll = (count: number): void => {
  for (let index = 0; index < count; index += 1)
    for (const spec of specs) checkSpec({ ...parseSpec(spec, "spec"), brief: asked, catalog });
};
checkAll(20);
const checkMs = cpuMs(() => checkAll(100)) / (100 * specs.length);
console.log(`${Math.round(1000 / checkMs).toLocaleString("en-US")} specifications checked a second of CPU`);
