import { createApi } from "../src/api/create-api.ts";
import { defaultLimits } from "../src/api/deps.ts";
import { sharedDeps } from "../src/compose.ts";
import { createLog } from "../src/log.ts";

const { isEmbedded, logLevel, ...deps } = sharedDeps();

/** The HTTP API beside LangGraph's own routes, with the same store; with the embedded one for the local user. */
export const { app } = createApi({
  graph: deps,
  openBackend: deps.openBackend,
  log: createLog(logLevel),
  localUser: isEmbedded,
  limits: defaultLimits,
});
