import type { TextOutput } from "../../src/cli/ports.ts";

const linesApart = 10;

/** Says how far a run is: one line that changes at a terminal, else a line for every tenth row. */
export function createProgress(output: TextOutput, all: number): (done: number, key: string) => void {
  return (done, key) => {
    if (output.isTTY) output.write(`\r\u001b[K[${done}/${all}] ${done === all ? "\n" : key}`);
    else if (done % linesApart === 0 || done === all) output.write(`[${done}/${all}] ${key}\n`);
  };
}
