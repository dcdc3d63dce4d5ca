/** LangSmith's own lines that tell nothing that we do not tell ourselves. */
const known = [
  /^Error running (?:evaluator|target function)/,
  /on_end/,
  /^\s*at /,
  /^Starting evaluation/,
  /^View results/,
  // It goes on with its defaults.
  /Failed to fetch info on supported operations/,
];

/**
 * Runs `work` while what it writes to the console is kept back: `evaluate` writes to standard output, which is ours for
 * the result, and prints what it swallows. Returns what is left to tell, such as a failed upload.
 */
export async function withQuietConsole<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; said: string[] }> {
  const said = new Set<string>();
  const { log, warn, error } = console;
  const keep = (...parts: readonly unknown[]): void => {
    const line = parts.map(String).join(" ").split("\n")[0] ?? "";
    if (line !== "" && !known.some((pattern) => pattern.test(line))) said.add(line);
  };
  Object.assign(console, { log: () => {}, warn: keep, error: keep });
  try {
    return { result: await work(), said: [...said] };
  } finally {
    Object.assign(console, { log, warn, error });
  }
}
