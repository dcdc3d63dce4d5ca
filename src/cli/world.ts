import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { AppError } from "../errors.ts";
import type { TextOutput } from "./ports.ts";

/** A brief is at most 256 kB; a file far beyond it is not read into memory. */
const largestFileBytes = 1_000_000;

/** Reads a file named on the command line. Throws AppError `bad_input` that says what is wrong with it. */
export async function readTextFile(path: string, largestBytes = largestFileBytes): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > largestBytes) throw new AppError("too_large", `${path} has ${size} bytes; ${limit(largestBytes)}`);
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("bad_input", `cannot read ${path}: ${reason(error)}`, { cause: error });
  }
}

/** Standard input as text, at most 1 MB unless told otherwise. */
export async function readStandardInput(largestBytes = largestFileBytes): Promise<string> {
  const input = await text(process.stdin);
  if (input.length > largestBytes)
    throw new AppError("too_large", `standard input has more than ${largestBytes / 1e6} MB; ${limit(largestBytes)}`);
  return input;
}

function limit(largestBytes: number): string {
  return largestBytes === largestFileBytes ? "a brief has at most 256 kB" : `at most ${largestBytes / 1e6} MB are read`;
}

/** Writes beside the file and renames, so that a full disk leaves no half file. */
export async function writeTextFile(path: string, content: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content, { flag: "wx" });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new AppError(isFull(error) ? "store_full" : "store_unavailable", `cannot write ${path}: ${reason(error)}`, {
      cause: error,
    });
  }
}

function isFull(error: unknown): boolean {
  return codeOf(error) === "ENOSPC" || codeOf(error) === "EDQUOT";
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is not a folder",
};

function reason(error: unknown): string {
  const code = codeOf(error);
  return (code === undefined ? undefined : reasons[code]) ?? (error instanceof Error ? error.message : String(error));
}

/** A stream as the commands see it. A reader that goes away (`| head`) ends the output quietly. */
export function outputOf(stream: NodeJS.WriteStream): TextOutput {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return { write: (chunk) => void stream.write(chunk), isTTY: stream.isTTY === true };
}
