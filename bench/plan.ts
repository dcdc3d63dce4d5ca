/**
 * What planning costs: CPU of one plan, growth of memory over many briefs, time against the number of briefs, and a
 * whole `infraspec plan --no-save` process. Prints figures; asserts nothing. Run: npm run bench
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createCatalog } from "../src/catalog/catalog.ts";
import { planOptions } from "../src/planner/planning.ts";
import { sizeWorkload } from "../src/sizing/size-workload.ts";
import { readTraits } from "../src/sizing/traits.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";

const catalog = createCatalog();
const examples = readdirSync("examples").filter((name) => name.endsWith(".json"));
const briefs = examples.map((name) => JSON.parse(readFileSync(`examples/${name}`, "utf8")));

function planOnce(index: number): void {
  const source = briefs[index % briefs.length];
  // Sizes differ from run to run, so that nothing can be remembered.
  const { peakConcurrentUsers: _, ...scale } = source.scaleRequirements ?? {};
  const { brief } = parseBrief({ ...source, scaleRequirements: { ...scale, expectedUsers: 1000 + index * 37 } });
  const traits = readTraits(brief);
  planOptions({ brief, traits, workload: sizeWorkload(brief, traits), catalog });
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function repeat(from: number, count: number): void {
  for (let index = from; index < from + count; index += 1) planOnce(index);
}

console.log(`${examples.length} briefs, ${catalog.services.length} services`);
console.log(`first plan in the process: ${cpuMs(() => planOnce(0)).toFixed(1)} ms CPU`);
repeat(1, 200);
const perPlan = cpuMs(() => repeat(1000, 200)) / 200;
console.log(`one plan, warm: ${perPlan.toFixed(1)} ms CPU`);

globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const half = cpuMs(() => repeat(2000, 1000));
globalThis.gc?.();
const heapHalf = process.memoryUsage().heapUsed;
const rest = cpuMs(() => repeat(3000, 1000));
globalThis.gc?.();
const heapAfter = process.memoryUsage().heapUsed;
const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
console.log(`2,000 plans: second thousand ÷ first thousand = ${(rest / half).toFixed(2)} of the CPU`);
console.log(
  `heap after 0, 1,000, 2,000 plans: ${mb(heapBefore)}, ${mb(heapHalf)}, ${mb(heapAfter)} MB${globalThis.gc === undefined ? "" : ""}`,
);

/** CPU of a whole child process: a preloaded line reports its own use when it exits. */
const reportCpu =
  "data:text/javascript,process.on('exit',()=>{const u=process.cpuUsage();process.stderr.write('CPU '+(u.user+u.system)/1000+'\\n')})";
const seconds = Array.from({ length: 5 }, () => {
  const file = `examples/${examples[0]}`;
  const child = spawnSync(
    process.execPath,
    ["--import", reportCpu, "bin/infraspec.js", "plan", file, "--no-save", "--quiet", "--format", "json"],
    {
      encoding: "utf8",
    },
  );
  return Number(/CPU ([\d.]+)/.exec(child.stderr)?.[1] ?? Number.NaN) / 1000;
}).sort((first, second) => first - second);
console.log(
  `infraspec plan --no-save, whole process: median ${seconds[2]?.toFixed(2)} s CPU of ${seconds.map((value) => value.toFixed(2)).join(", ")}`,
);
