import type { DatabaseEngine } from "../catalog/stack.ts";

/** Engine that is assumed where a project stores data and its stack names no database. */
export const defaultEngine: DatabaseEngine = "postgres";
