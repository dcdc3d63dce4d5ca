import { defineConfig } from "vitest/config";

/** The package as a product installs it, and the example application, built and started: `npm run test:next`. */
export default defineConfig({
  test: { include: ["test/next/**/*.int.test.ts"], testTimeout: 120_000, hookTimeout: 600_000, maxWorkers: 1 },
});
