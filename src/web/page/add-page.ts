import type { OpenAPIHono } from "@hono/zod-openapi";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { authenticate } from "../../api/authenticate.ts";
import type { ApiDeps, ApiEnv } from "../../api/deps.ts";
import type { LiveRuns } from "../../api/live-runs.ts";
import { localUserGuard } from "../../api/local-user-guard.ts";
import { problemResponse } from "../../api/problem.ts";
import { rateLimit } from "../../api/rate-limit.ts";
import { AppError } from "../../errors.ts";
import { assetRoutes } from "./assets.ts";
import { errorPage } from "./error-page.ts";
import { planRoutes } from "./plan-routes.ts";
import { projectRoutes } from "./project-routes.ts";
import { projectsPage } from "./projects-page.ts";
import { createQuickRuns } from "./quick-runs.ts";
import { runRoutes } from "./run-routes.ts";
import { warmUp } from "./warm-up.ts";

/** Where the page shows what is the user's; everything else of the server keeps its own answers. */
const addresses = ["/", "/new/*", "/projects/*"];

/**
 * The page, on the server of the local user. A hosted Supabase has users with tokens, which a browser that only opens an
 * address does not have: there the page is not offered, and `/` leads to what the API says of itself.
 */
export function addPage(app: OpenAPIHono<ApiEnv>, { deps, runs }: { deps: ApiDeps; runs: LiveRuns }): void {
  if (!deps.localUser) {
    app.get("/", (c) => c.redirect("/docs"));
    return;
  }
  warmUp();
  const quick = createQuickRuns(runs);
  const page = new Hono<ApiEnv>();
  page.onError((error, c: Context<ApiEnv>) => errorPage(c, error));
  for (const address of addresses) page.use(address, ...guards(deps));
  page.use("/assets/*", compress());
  page
    .get("/", (c) => projectsPage(c))
    .route("/", assetRoutes())
    .route("/", planRoutes({ deps, runs, quick }))
    .route("/", runRoutes({ deps, runs, quick }))
    .route("/", projectRoutes(deps));
  app.route("/", page);
  app.notFound((c) => (wantsPage(c) ? errorPage(c, nothingThere()) : problemResponse(c, nothingThere())));
}

function guards(deps: ApiDeps) {
  const { bodyBytes } = deps.limits;
  const tooLarge = (): never => {
    throw new AppError("too_large", `the form has more than ${bodyBytes / 1e6} MB; a brief has at most 256 kB`);
  };
  return [
    compress(),
    localUserGuard(),
    bodyLimit({ maxSize: bodyBytes, onError: tooLarge }),
    authenticate(deps),
    rateLimit(deps.limits),
  ];
}

/** Programs that ask for something else get the API's answer. */
function wantsPage(c: Context): boolean {
  return !c.req.path.startsWith("/api") && (c.req.header("Accept") ?? "").includes("text/html");
}

function nothingThere(): AppError {
  return new AppError("not_found", "there is nothing at this address; /docs lists what there is");
}
