import { defineConfig } from "vitest/config";

/** The live page in a real browser: `npm run test:browser`. */
export default defineConfig({
  test: {
    globalSetup: ["test/browser/empty-store.ts"],
    include: ["test/browser/**/*.int.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    expect: { poll: { timeout: 30_000 } },
  },
});
