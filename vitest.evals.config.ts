import { defineConfig } from "vitest/config";

/** Single nodes with their questions, against the local model server: `npm run evals:sections`. */
export default defineConfig({
  test: {
    include: ["evals/**/*.eval.ts"],
    testTimeout: 60_000,
    maxWorkers: 1,
  },
});
