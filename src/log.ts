import { destination, type Logger, pino } from "pino";
import type { Env } from "./env.ts";

/** Lines of JSON on standard error, so that standard output stays for results. */
export function createLog(level: Env["LOG_LEVEL"]): Logger {
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, destination(2));
}
