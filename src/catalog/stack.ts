/** Database engines that a stack can name. `key-value` and `document` services hold no SQL. */
export const databaseEngines = [
  "postgres",
  "mysql",
  "sqlserver",
  "mongodb",
  "sqlite",
  "dynamodb",
  "firestore",
  "cosmosdb",
] as const;
export type DatabaseEngine = (typeof databaseEngines)[number];

/** Language run-times that a host must be able to run. `static`: files only. */
export const runtimes = ["node", "python", "ruby", "php", "java", "dotnet", "go", "rust", "elixir", "static"] as const;
export type Runtime = (typeof runtimes)[number];
