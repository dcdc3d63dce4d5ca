import { z } from "@hono/zod-openapi";
import { amountSchema } from "../spec/bill.ts";
import { sectionIdSchema } from "../spec/words.ts";
import { anyJson } from "./schemas.ts";

const changeSchema = z
  .strictObject({
    path: z.string(),
    before: anyJson.exactOptional().openapi({ description: "absent where there was nothing" }),
    after: anyJson.exactOptional().openapi({ description: "absent where there is nothing any more" }),
  })
  .meta({ id: "Change" });

const lineFiguresSchema = z.strictObject({
  quantity: z.string(),
  unit: z.string(),
  unitPriceUsd: z.string().nullable(),
  monthlyUsd: z.string().nullable(),
});

/** What changed between two versions, as `diffProject` tells it. */
export const versionDiffSchema = z
  .strictObject({
    projectId: z.uuid(),
    from: z.int(),
    to: z.int(),
    spec: z.array(changeSchema),
    decisions: z
      .array(
        z.strictObject({
          section: sectionIdSchema,
          before: z.string(),
          after: z.string(),
          details: z.array(changeSchema),
          rationale: z.string(),
        }),
      )
      .nullable()
      .describe("null where a plan was saved by another release: not known, not unchanged"),
    lineItems: z
      .array(
        z.strictObject({
          section: sectionIdSchema,
          serviceId: z.string(),
          component: z.string(),
          region: z.string().nullable(),
          change: z.enum(["added", "removed", "changed"]),
          before: lineFiguresSchema.nullable(),
          after: lineFiguresSchema.nullable(),
          deltaUsd: z.string().nullable(),
        }),
      )
      .nullable(),
    cost: z.strictObject({ before: amountSchema, after: amountSchema, deltaUsd: z.string() }).nullable(),
    reasons: z.strictObject({
      brief: z.array(changeSchema),
      other: z.array(changeSchema),
      restoredFrom: z.int().nullable(),
    }),
  })
  .meta({ id: "VersionDiff" });
