import type { ModelSpeed } from "../../test/model-server/deliver.ts";
import { variedBrief } from "./briefs.ts";
import { criticalPathMs } from "./critical-path.ts";
import type { Part } from "./part.ts";
import { median, modelDecider, planWith, type RunBrief, timed } from "./run.ts";
import { startServerProcess } from "./server-process.ts";
import { table } from "./table.ts";

const runsAlone = 5;
const runsAtOnce = 50;
const batches = 3;

interface Measured {
  /** Wall ÷ critical path of each run, or of each batch. */
  ratios: readonly number[];
  criticalMs: number;
  cpuMsPerRun: number;
  heapMbPerRun: number;
  rssMbPerRun: number;
}

/** What the program adds to the time of the model: one run alone, and many at once in one process. */
export async function overhead(speed: ModelSpeed): Promise<Part> {
  const server = await startServerProcess(new URL("../../test/model-server/main.ts", import.meta.url), speed);
  try {
    const run = planWith(modelDecider(server.url));
    // Loads the client and warms up the compiler.
    await run(variedBrief(0));
    await atOnce(run, { from: 1, count: 4, speed });
    const alone = await measured(runsAlone, async () => {
      const runs = [];
      for (let index = 0; index < runsAlone; index += 1)
        runs.push(await atOnce(run, { from: 10 + index, count: 1, speed }));
      return runs;
    });
    const many = [];
    for (let batch = 0; batch < batches; batch += 1)
      many.push(
        await measured(runsAtOnce, async () => [
          await atOnce(run, { from: 100 * (batch + 1), count: runsAtOnce, speed }),
        ]),
      );
    return {
      markdown: [
        table(
          ["runs", "wall ÷ model", "target", "model time, s", "CPU ms a run", "heap MB a run", "RSS MB a run"],
          [
            row(`1 at a time, median of ${runsAlone}`, "≤ 1.10", alone),
            ...many.map((batch, index) => row(`${runsAtOnce} at once, batch ${index + 1}`, "≤ 1.50", batch)),
          ],
        ),
        "Model time: reading, hosting and the slowest of the five sections, with rounds of repair; of a batch, that of its slowest run. Memory: growth of what stays after a collection, a run; the first batch opens its connections, and is compiled on the way. No brief occurs twice. CPU of this process alone, the model is another.",
      ].join("\n\n"),
      summary: [
        `wall ÷ model time of a run alone: ${ratioOf(alone)} (target ≤ 1.10); of ${runsAtOnce} at once: ${many.map(ratioOf).join(", ")} (target ≤ 1.50)`,
        `CPU beside the model at ${runsAtOnce} at once: ${many.map(({ cpuMsPerRun }) => cpuMsPerRun.toFixed(0)).join(", ")} ms a run; heap growth ${many.map(({ heapMbPerRun }) => heapMbPerRun.toFixed(2)).join(", ")} MB a run`,
      ],
    };
  } finally {
    await server.stop();
  }
}

interface Batch {
  wallMs: number;
  criticalMs: number;
}

async function atOnce(
  run: RunBrief,
  { from, count, speed }: { from: number; count: number; speed: ModelSpeed },
): Promise<Batch> {
  const briefs = Array.from({ length: count }, (_, index) => variedBrief(from + index));
  const { value: plans, wallMs } = await timed(
    async () => await Promise.all(briefs.map(async (brief) => await run(brief))),
  );
  const paths = plans.map(({ provenance }) => criticalPathMs(provenance.modelCalls, speed));
  return { wallMs, criticalMs: Math.max(...paths) };
}

/** Memory is what stays after a collection, so that it is growth and not rubbish. */
async function measured(runs: number, work: () => Promise<Batch[]>): Promise<Measured> {
  globalThis.gc?.();
  const memoryBefore = process.memoryUsage();
  const cpuBefore = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(cpuBefore);
  globalThis.gc?.();
  const memory = process.memoryUsage();
  return {
    ratios: done.map(({ wallMs, criticalMs }) => wallMs / criticalMs),
    criticalMs: median(done.map(({ criticalMs }) => criticalMs)),
    cpuMsPerRun: (user + system) / 1000 / runs,
    heapMbPerRun: (memory.heapUsed - memoryBefore.heapUsed) / 1e6 / runs,
    rssMbPerRun: (memory.rss - memoryBefore.rss) / 1e6 / runs,
  };
}

function ratioOf({ ratios }: Measured): string {
  return median(ratios).toFixed(2);
}

function row(name: string, target: string, measures: Measured): string[] {
  return [
    name,
    ratioOf(measures),
    target,
    (measures.criticalMs / 1000).toFixed(2),
    measures.cpuMsPerRun.toFixed(0),
    measures.heapMbPerRun.toFixed(2),
    measures.rssMbPerRun.toFixed(2),
  ];
}
