import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,graph,prompts,evals,test,scripts}/**/*.test.ts"],
    exclude: ["**/*.int.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Files share their modules: nothing here keeps state between tests, and code that is compiled once runs twice as fast.
    isolate: false,
  },
});
