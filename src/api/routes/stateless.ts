import { createRoute, z } from "@hono/zod-openapi";
import { checkSpec } from "../../check/check-spec.ts";
import { parseSpec } from "../../check/parse-spec.ts";
import { parseComponents } from "../../cost/parse-components.ts";
import { priceComponents } from "../../cost/price-components.ts";
import { BadInputError } from "../../errors.ts";
import { generateInfrastructure } from "../../projects/generate.ts";
import { parseBrief } from "../../spec/parse-brief.ts";
import { actorId } from "../authenticate.ts";
import type { ApiDeps } from "../deps.ts";
import { generationContext } from "../generation.ts";
import { newApp, refuseBadBrief } from "../new-app.ts";
import type { RunSlots } from "../run-slots.ts";
import {
  anyJson,
  briefBodySchema,
  checkResultSchema,
  json,
  planDocumentSchema,
  priceDocumentSchema,
  problems,
  withBody,
} from "../schemas.ts";

const plan = createRoute({
  operationId: "planBrief",
  method: "post",
  path: "/plans",
  tags: ["without a project"],
  summary: "A plan for a brief; nothing is saved",
  request: { body: { required: true, content: { "application/json": { schema: briefBodySchema } } } },
  responses: { 200: json(planDocumentSchema, "The plan"), ...problems(502, 504, ...withBody) },
});

const price = createRoute({
  operationId: "priceComponents",
  method: "post",
  path: "/price",
  tags: ["without a project"],
  summary: "A bill for components that you name, without any planning",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.looseObject({ components: z.array(z.looseObject({ serviceId: z.string() })) }).meta({
            id: "Components",
            example: { components: [{ serviceId: "aws-s3", region: "us-east-1", usage: { storageGb: 100 } }] },
          }),
        },
      },
    },
  },
  responses: { 200: json(priceDocumentSchema, "The bill"), ...problems(...withBody) },
});

const checkExample = {
  spec: {
    hosting: {
      provider: "vercel",
      compute: "serverless",
      regions: ["fra1"],
      autoscaling: true,
      estimatedCost: "$20/month",
    },
    database: { service: "supabase", tier: "Pro", backups: "daily, 7 days retention", replicas: 0 },
    caching: { service: "edge", strategy: "static files", ttl: "1 day" },
    cicd: { platform: "github-actions", stages: ["test", "build", "deploy"], deploymentStrategy: "rolling" },
    monitoring: { apm: "sentry", logging: "Sentry, 30 days", alerts: ["error rate"] },
    security: { authentication: "Supabase Auth", secrets: "Vercel", waf: true, ddosProtection: true },
    estimatedMonthlyCost: "$45/month",
  },
  brief: {
    projectName: "Recipe club",
    projectDescription: "Members share recipes and vote for the recipe of the week",
    techStack: ["Next.js", "Supabase", "Vercel"],
  },
};

const check = createRoute({
  operationId: "checkSpecification",
  method: "post",
  path: "/check",
  tags: ["without a project"],
  summary: "The rules over a specification, whoever wrote it",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z
            .strictObject({ spec: anyJson, brief: anyJson.optional() })
            .meta({ id: "CheckRequest", example: checkExample }),
        },
      },
    },
  },
  responses: { 200: json(checkResultSchema, "What the rules say"), ...problems(...withBody) },
});

/** What needs no project, so that nothing of it is stored. */
export function statelessRoutes(deps: ApiDeps, slots: RunSlots) {
  const { catalog } = deps.graph;
  return newApp()
    .openapi(
      plan,
      async (c) => {
        const { decider, ...brief } = c.req.valid("json");
        const ctx = generationContext(deps, c);
        const planning = slots.begin(actorId(c.get("actor")), async (stopped) => {
          const signal = AbortSignal.any([c.req.raw.signal, stopped]);
          return await generateInfrastructure({ ctx, input: { brief, settings: { decider }, signal } });
        });
        return c.json((await planning.done).plan, 200);
      },
      (result) => refuseBadBrief(result, {}),
    )
    .openapi(price, (c) => c.json(priceComponents(catalog, parseComponents(c.req.valid("json"), catalog)), 200))
    .openapi(check, (c) => {
      const { spec, brief } = c.req.valid("json");
      const parsed = parseSpec(spec);
      const against = brief === undefined ? parsed.plan?.brief : parseBrief(brief).brief;
      if (against === undefined) {
        const message = "is missing: it says what is asked for; only a plan of ours holds its own";
        throw new BadInputError(`brief: ${message}`, [{ path: "brief", message }]);
      }
      return c.json(checkSpec({ ...parsed, brief: against, catalog }), 200);
    });
}
