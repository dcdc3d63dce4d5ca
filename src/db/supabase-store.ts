import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { checkNewProject } from "../projects/new-project.ts";
import type { FinishedRun, Infrastructure, NewProject, NewRun, Page, Project, Run, Store } from "../projects/store.ts";
import { archiveMethods } from "./archives.ts";
import { type Answer, ask, rows } from "./ask.ts";
import type { Database } from "./database.generated.ts";
import { document } from "./document.ts";
import { requestMethods } from "./requests.ts";
import {
  infrastructureColumns,
  projectColumns,
  runColumns,
  runSummaryColumns,
  toInfrastructure,
  toProject,
  toRun,
  toRunSummary,
} from "./rows.ts";
import { createSupabaseClient, type SupabaseAccess } from "./supabase-client.ts";
import { planOfVersion, versionMethods } from "./versions.ts";

/** Seconds that a running run is held without renewal. */
const leaseSeconds = 120;

/** The store over supabase-js: the one implementation, for hosted, self-hosted and embedded Supabase. */
export function createSupabaseStore(access: SupabaseAccess): Store {
  const client = createSupabaseClient(access);
  return {
    ...projectMethods(client, access),
    ...runMethods(client),
    ...versionMethods(client),
    ...archiveMethods(client, access),
    ...requestMethods(client, access),
    close: access.close,
  };
}

type ProjectMethods = Pick<
  Store,
  "createProject" | "listProjects" | "getProject" | "findProjectByName" | "getInfrastructure"
>;
type RunMethods = Pick<Store, "startRun" | "renewLease" | "finishRun" | "cancelRun" | "listRuns" | "getRun">;

function projectMethods(client: SupabaseClient<Database>, { ownerId }: SupabaseAccess): ProjectMethods {
  const one = async (doing: string, query: PromiseLike<Answer>): Promise<Project | null> => {
    const row = rows.parse(await ask(doing, query))[0];
    return row === undefined ? null : toProject(row);
  };
  // The secret key sees the projects of everybody.
  const projects = () => {
    const all = client.from("projects").select(projectColumns);
    return ownerId === undefined ? all : all.eq("owner_id", ownerId);
  };
  const getProject = (id: string) => one("cannot read the project", projects().eq("id", id).limit(1));
  return {
    createProject: async (wanted: NewProject) => {
      checkNewProject(wanted);
      const args = {
        p_name: wanted.name,
        p_description: wanted.description,
        p_tech_stack: document("techStack", wanted.techStack),
        ...(ownerId === undefined ? {} : { p_owner_id: ownerId }),
      };
      const made = await ask("cannot create the project", client.rpc("create_infrastructure_project", args));
      const project = await getProject(z.uuid().parse(made));
      if (project === null) throw new AppError("store_unavailable", "the project just created cannot be read");
      return project;
    },
    listProjects: async ({ limit, after }: Page) => {
      const query = projects().order("created_at", { ascending: false }).order("id", { ascending: false }).limit(limit);
      const page =
        after === undefined ? query : query.lte("created_at", after.at).or(beforeCursor("created_at", after));
      return rows.parse(await ask("cannot list projects", page)).map(toProject);
    },
    getProject,
    findProjectByName: (name) =>
      one("cannot look for the project", projects().eq("name", name).order("created_at").limit(1)),
    getInfrastructure: async (projectId) =>
      (await getInfrastructure(client, projectId)) ?? nothingYet(await getProject(projectId)),
  };
}

/** Rows after the last of the page before. Beside it the plain bound lets the index begin there. */
function beforeCursor(column: string, { at, id }: { at: string; id: string }): string {
  return `${column}.lt."${at}",and(${column}.eq."${at}",id.lt.${id})`;
}

async function getInfrastructure(client: SupabaseClient<Database>, projectId: string): Promise<Infrastructure | null> {
  const found = rows.parse(
    await ask(
      "cannot read the specification",
      client.from("project_data").select(infrastructureColumns).eq("project_id", projectId).limit(1),
    ),
  )[0];
  if (found === undefined) return null;
  const current = toInfrastructure(found, null);
  if (current.version === 0) return current;
  return { ...current, plan: await planOfVersion(client, projectId, current.version) };
}

/** A product may have projects without a row of data. */
function nothingYet(project: Project | null): Infrastructure | null {
  if (project === null) return null;
  return { projectId: project.id, spec: null, plan: null, version: 0, updatedAt: project.createdAt };
}

function runMethods(client: SupabaseClient<Database>): RunMethods {
  return {
    startRun: async ({ projectId, brief, decider, model }: NewRun) => {
      const args = {
        p_project_id: projectId,
        p_brief: document("brief", brief),
        p_decider: decider,
        p_model: model,
        p_lease_seconds: leaseSeconds,
      };
      return toRun(rows.parse(await ask("cannot start the run", client.rpc("start_infrastructure_run", args)))[0]);
    },
    renewLease: async (runId) => {
      const args = { p_run_id: runId, p_lease_seconds: leaseSeconds };
      return z.boolean().parse(await ask("cannot renew the run", client.rpc("renew_infrastructure_run", args)));
    },
    cancelRun: async (runId) => {
      const args = { p_run_id: runId };
      return z.boolean().parse(await ask("cannot cancel the run", client.rpc("cancel_infrastructure_run", args)));
    },
    finishRun: async (run: FinishedRun) => {
      const args = {
        p_run_id: run.runId,
        p_status: run.status,
        p_plan: document("plan", run.plan),
        p_spec: document("spec", run.spec),
        p_tokens: document("tokens", run.tokens),
        p_cost_micro_usd: run.costMicroUsd,
        p_error: run.error,
        p_expected_version: run.expectedVersion ?? null,
      };
      return {
        version: z
          .int()
          .nullable()
          .parse(await ask("cannot save the run", client.rpc("complete_infrastructure_run", args))),
      };
    },
    listRuns: async (projectId, { limit, after }) => {
      const query = client
        .from("infrastructure_runs")
        .select(runSummaryColumns)
        .eq("project_id", projectId)
        .order("started_at", { ascending: false })
        .order("id", { ascending: false })
        .limit(limit);
      const page =
        after === undefined ? query : query.lte("started_at", after.at).or(beforeCursor("started_at", after));
      return rows.parse(await ask("cannot list runs", page)).map(toRunSummary);
    },
    getRun: async (runId): Promise<Run | null> => {
      const row = rows.parse(
        await ask(
          "cannot read the run",
          client.from("infrastructure_runs").select(runColumns).eq("id", runId).limit(1),
        ),
      )[0];
      return row === undefined ? null : toRun(row);
    },
  };
}
