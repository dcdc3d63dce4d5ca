import type { BriefRow } from "../datasets/schema.ts";

/** One row of the data set of briefs: what to plan, and what a competent engineer insists on. */
export type Row = BriefRow;
export type Expectation = Row["expect"]["checks"][number];
