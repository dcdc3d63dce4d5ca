import type { Component, Need } from "../offering.ts";
import { scale } from "./bands.ts";

/** Rows that a query reads where an index serves it, and index entries that a write adds (judgement). */
const rowsPerRead = 10;
const rowsPerWrite = 2;

/** Rows read and written in a month, the meters of databases that bill by row. */
export function rowsTouched(need: Need): Component["usage"] {
  return {
    rowsRead: scale(need.size("databaseReadsPerMonth"), rowsPerRead),
    rowsWritten: scale(need.size("databaseWritesPerMonth"), rowsPerWrite),
  };
}
