import { AsyncLocalStorage } from "node:async_hooks";

const inside = new AsyncLocalStorage<true>();

/**
 * Supabase Lite prints every refused statement with its driver's stack to the console. Its answer carries the same
 * refusal, which callers get as an error; so what it prints while it answers is dropped, and nothing else.
 * Returns the wrapped function and a way to put the console back.
 */
export function quietly<Argument, Result>(
  work: (argument: Argument) => Promise<Result>,
): { run: (argument: Argument) => Promise<Result>; restore: () => void } {
  const original = console.error;
  console.error = (...words: unknown[]) => {
    if (inside.getStore() !== true) original.apply(console, words);
  };
  return {
    run: (argument) => inside.run(true, () => work(argument)),
    restore: () => {
      console.error = original;
    },
  };
}
