import { type Enumeration, enumerateOptions } from "../options/enumerate.ts";
import type { PlanningSubject } from "../options/subject.ts";
import { type SearchResult, searchPlans } from "./search.ts";

/** Everything that follows from brief, traits and workload: the options of every section and the best plan per hosting. */
export interface Planning {
  enumeration: Enumeration;
  search: SearchResult;
}

export function planOptions(subject: PlanningSubject): Planning {
  const enumeration = enumerateOptions(subject);
  return { enumeration, search: searchPlans(enumeration) };
}
