import { readAmount } from "../spec/amounts.ts";
import { gbOf } from "../spec/units.ts";
import type { WorkloadKey } from "../spec/workload.ts";

interface MachineSize {
  key: WorkloadKey;
  value: number;
  quotation: string;
}

const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
const count = String.raw`(?<![\p{L}\d.,-])(?<count>${Object.keys(counts).join("|")}|\d{1,3})`;
/** What the machines are for; other machines (search, build, proxy) are no part of the application. */
const work = String.raw`(?<work>(?:app|application|web|api|worker|backend|database|db|postgres(?:ql)?|mysql|virtual|small|cheap|shared|dedicated|cloud|single|always-on|production)\s+){0,3}`;
const machine = String.raw`(?:servers?|machines?|vps(?:es)?|vms?|instances?|droplets?|boxes|box|hosts?|containers?|nodes?)(?![\p{L}])`;
const gb = String.raw`(?<gb>\d+(?:\.\d+)?)[\s-]?(?:gb|gib)(?![\p{L}])(?:\s+(?:of\s+)?(?:ram|memory))?`;
const cores = String.raw`(?<cores>\d+(?:\.\d+)?)[\s-]?(?:vcpus?|cpus?|cores?)(?![\p{L}])`;
const between = String.raw`\s*(?:,|and|\/|with)?\s*`;

/** "three app servers with 4 cores and 32 GB", "a single 4 GB VPS", "one 2 vCPU / 4 GB machine". */
const patterns: readonly RegExp[] = [
  `${count}\\s+${work}${machine}\\s*(?:with|of|,|at|\\()\\s*(?:${cores}${between})?${gb}`,
  `${count}\\s+${work}(?:${cores}${between})?${gb}\\s+${work.replace("<work>", "<workBehind>")}${machine}`,
].map((pattern) => new RegExp(pattern, "giu"));
const heldMemory = new RegExp(
  String.raw`(?:holds?|needs?|uses?|takes?|occup(?:y|ies))\s+(?:about\s+|some\s+|around\s+|roughly\s+)?${gb.replace("?(?:ram|memory))?", "?(?:ram|memory))")}`,
  "giu",
);
const forData = /\b(?:database|db|postgres(?:ql)?|mysql)\b/i;
const notOurs = /\b(?:disk|ssd|storage|build|ci|search|proxy)\b/i;

/** Machines of the application or of its database that a sentence describes, as processors, memory and their number. */
export function describedMachines(sentence: string): MachineSize[] {
  const machines = patterns.flatMap((pattern) => [...sentence.matchAll(pattern)].flatMap(sizesOf));
  if (machines.length > 0) return machines;
  return [...sentence.matchAll(heldMemory)].flatMap((match) =>
    gbIn(match.groups?.gb).map((value) => ({ key: "appMemoryGb" as const, value, quotation: match[0].trim() })),
  );
}

function sizesOf(match: RegExpMatchArray): MachineSize[] {
  const { count: written = "", gb: memory, cores: processors } = match.groups ?? {};
  const quotation = match[0].replace(/\s+/g, " ").trim();
  const machines = counts[written.toLowerCase()] ?? Number(written);
  if (notOurs.test(quotation) || machines < 1) return [];
  const isData = forData.test(quotation);
  const memoryGb = gbIn(memory).map((each) => each * machines);
  const vcpu = processors === undefined ? [] : [Number(processors) * machines];
  return [
    ...memoryGb.map((value) => ({
      key: isData ? ("databaseMemoryGb" as const) : ("appMemoryGb" as const),
      value,
      quotation,
    })),
    ...vcpu.map((value) => ({ key: isData ? ("databaseVcpu" as const) : ("appVcpu" as const), value, quotation })),
    ...(isData ? [] : [{ key: "minimumInstances" as const, value: machines, quotation }]),
  ];
}

function gbIn(text: string | undefined): number[] {
  const read = text === undefined ? { fault: "" } : readAmount(`${text} GB`, gbOf);
  return "fault" in read || read.value <= 0 ? [] : [read.value];
}
