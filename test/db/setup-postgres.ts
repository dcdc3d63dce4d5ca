import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Empty where no server could be started, which only INFRASPEC_TEST_WITHOUT_POSTGRES=1 allows. */
    postgresUrl: string;
  }
}

/** One PostgreSQL server for the whole run of `npm run test:db`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = await startPostgres();
    console.log(`PostgreSQL ${server.version}`);
    project.provide("postgresUrl", server.url);
    return server.stop;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (process.env.INFRASPEC_TEST_WITHOUT_POSTGRES !== "1")
      throw new Error(`no PostgreSQL could be started (INFRASPEC_TEST_WITHOUT_POSTGRES=1 goes on without): ${why}`);
    console.warn(`SKIPPED: the tests by SQL on PostgreSQL, since no server could be started: ${why}`);
    project.provide("postgresUrl", "");
    return async () => {};
  }
}
