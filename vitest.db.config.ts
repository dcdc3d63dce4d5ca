import { defineConfig } from "vitest/config";

/** Slow proofs about the store: `npm run test:db`. */
export default defineConfig({
  test: {
    include: ["test/{db,contract,api}/**/*.int.test.ts"],
    globalSetup: ["test/db/setup-postgres.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
