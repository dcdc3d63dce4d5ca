import { z } from "zod";
import { traitIds } from "./traits.ts";
import { computeKinds, regimes, sectionIds, userAreas } from "./words.ts";
import { mapWorkload, workloadUnits } from "./workload.ts";

/** A number, or a text such as "10k". What a text may say is decided by `parseBrief`, whose errors name path and remedy. */
const numberOrText = z.union([z.number(), z.string()]);
const texts = z.array(z.string());

/*
 * The objects inside are loose on purpose: a strict or stripping one would refuse an unknown key with a schema error, or
 * drop it in silence, before `parseBrief` could name the key that was meant.
 */
const techStackSchema = z.union([
  z.looseObject({
    categories: z.array(
      z.looseObject({
        category: z.string().describe("What it is used for, e.g. database"),
        choice: z.string().describe("The technology, service or provider, e.g. PostgreSQL"),
        version: numberOrText.optional().describe("e.g. 17"),
      }),
    ),
  }),
  texts,
  z.record(z.string(), z.string()),
]);

const scaleRequirementsSchema = z.looseObject({
  expectedUsers: numberOrText.optional().describe('Monthly active users: a number or text such as "10k"'),
  peakConcurrentUsers: numberOrText.optional().describe("Users at the same time at peak"),
  dataVolumeGb: numberOrText.optional().describe('Data stored, in GB: a number or text such as "2 TB"'),
  requestsPerSecond: numberOrText.optional().describe("Requests a second"),
  globalDistribution: z.boolean().optional().describe("Whether it is to be served from all parts of the world"),
});

const preferencesSchema = z.looseObject({
  providers: texts.optional().describe("Providers preferred where it costs little, e.g. aws"),
  require: texts.optional().describe("Providers or services that must be used"),
  avoid: texts.optional().describe("Providers or services that must not be used"),
  compute: z
    .string()
    .optional()
    .describe(`How it should rather run: ${computeKinds.join(", ")}`),
});

const workloadFieldsSchema = z.looseObject(mapWorkload((key) => numberOrText.optional().describe(workloadUnits[key])));

/**
 * The brief's fields as a caller writes them, each with a title and a description: plain zod without transforms, defaults
 * or refinements, since those do not survive the way into a form. The rest is `parseBrief`'s.
 */
export const briefInputFields = {
  projectName: z.string().meta({ title: "Project name", description: "1 to 200 characters" }),
  projectDescription: z.string().meta({
    title: "Project description",
    description: "What it does, for whom, with what data; 1 to 20,000 characters",
  }),
  techStack: techStackSchema.optional().meta({
    title: "Tech stack",
    description:
      'A list such as ["Next.js 15", "PostgreSQL"]. A named service or provider is a hard constraint on its section',
  }),
  scaleRequirements: scaleRequirementsSchema
    .optional()
    .meta({ title: "Scale", description: "How many users and how much data" }),
  complianceRequirements: texts.optional().meta({ title: "Compliance", description: `Any of: ${regimes.join(", ")}` }),
  budgetConstraints: z
    .union([z.string(), z.number(), z.looseObject({ maxMonthlyUsd: numberOrText })])
    .optional()
    .meta({ title: "Budget", description: 'US dollars, e.g. "< $500/month" or "$6k per year"' }),
  userRegions: texts
    .optional()
    .meta({ title: "User regions", description: `Where users are: ${userAreas.join(", ")} or global` }),
  dataResidency: z.string().nullable().optional().meta({
    title: "Data residency",
    description: "eu or us when data must stay there; a hard constraint",
  }),
  availabilityTarget: numberOrText
    .optional()
    .meta({ title: "Availability target", description: "Percent; 99.9 when not given" }),
  teamSize: numberOrText
    .optional()
    .meta({ title: "Team size", description: "People who need seats; 5 when not given" }),
  preferences: preferencesSchema
    .optional()
    .meta({ title: "Preferences", description: "What to use and what to keep away from" }),
  workload: workloadFieldsSchema.optional().meta({
    title: "Known sizes",
    description: "A size given here replaces the one that would be derived",
  }),
  traits: texts.optional().meta({
    title: "Kinds of work",
    description: `Instead of reading them from the description: ${traitIds.join(", ")}`,
  }),
};

/** The graph's input: the brief's fields at top level, where to save, and what to decide anew. */
export const graphInputSchema = z.strictObject({
  ...briefInputFields,
  projectId: z.string().optional().meta({ title: "Project id", description: "Where the plan is saved" }),
  runId: z.string().optional().meta({ title: "Run id", description: "Of a run that was opened before; leave empty" }),
  sections: texts.optional().meta({
    title: "Sections to regenerate",
    description: `Of the project's saved specification, decide only these anew and keep the others; all of them when left empty. Any of: ${sectionIds.join(", ")}`,
  }),
});
