import Ajv from "ajv";
import { z } from "zod";

const contentSchema = z.record(z.string(), z.looseObject({ schema: z.looseObject({}) }));
const parameterSchema = z.looseObject({ name: z.string(), in: z.string(), schema: z.looseObject({}) });
const operationSchema = z.looseObject({
  operationId: z.string(),
  parameters: z.array(parameterSchema).optional(),
  requestBody: z.looseObject({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: contentSchema.optional() })),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({ example: z.unknown().optional() })) }),
});

export interface Operation {
  path: string;
  method: string;
  operation: z.infer<typeof operationSchema>;
}

export interface OpenApi {
  document: z.infer<typeof documentSchema>;
  operations: readonly Operation[];
  /** The operation of a request; HEAD is answered as GET. */
  operationOf(method: string, pathname: string): Operation | undefined;
  /** What is wrong with a value, by a JSON pointer into the document; empty where nothing is. */
  faults(pointer: string, value: unknown): string[];
}

/** The document of a running API, and a validator of its schemas. */
export function openApiOf(source: unknown): OpenApi {
  const document = documentSchema.parse(source);
  // Draft 7: the document uses nothing of a later draft (a test holds it to that), and its `$ref`s have no other rules.
  const ajv = new Ajv({
    allErrors: true,
    jsonPointers: true,
    extendRefs: true,
    unknownFormats: "ignore",
    validateSchema: false,
  });
  ajv.addSchema({ ...document }, "openapi");
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const patterns = operations.map((entry) => ({
    entry,
    pattern: new RegExp(`^${entry.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  }));
  return {
    document,
    operations,
    operationOf: (method, pathname) => {
      const wanted = method === "HEAD" ? "GET" : method;
      return patterns.find(({ entry, pattern }) => entry.method === wanted && pattern.test(pathname))?.entry;
    },
    faults: (pointer, value) => {
      const validate = ajv.getSchema(`openapi#${pointer}`);
      if (validate === undefined) return [`the document has nothing at ${pointer}`];
      if (validate(value) === true) return [];
      return (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath || "/"} ${message ?? "is wrong"}`);
    },
  };
}

/** Steps of a JSON pointer, escaped. */
export function pointer(...steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
