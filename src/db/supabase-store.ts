import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { checkNewProject } from "../projects/new-project.ts";
import type { FinishedRun, Infrastructure, NewProject, NewRun, Page, Project, Run, Store } from "../projects/store.ts";
import { archiveMethods } from "./archives.ts";
import { type Answer, ask, rows } from "./ask.ts";
import { infrastructureColumns, projectColumns, runColumns, toInfrastructure, toProject, toRun } from "./rows.ts";
import { planOfVersion, versionMethods } from "./versions.ts";

/** Seconds that a running run is held without renewal. */
const leaseSeconds = 120;

export interface SupabaseAccess {
  url: string;
  /** Publishable key with an access token, or the secret key of the project. */
  key: string;
  /** Token of the user, so that row level security decides; absent with the secret key. */
  accessToken?: () => Promise<string>;
  /** Owner of projects created with the secret key, which belongs to nobody. */
  ownerId?: string;
  fetch?: typeof fetch;
  close: () => Promise<void>;
}

/** The store over supabase-js: the one implementation, for hosted, self-hosted and embedded Supabase. */
export function createSupabaseStore(access: SupabaseAccess): Store {
  const client = createClient(access.url, access.key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    ...(access.accessToken === undefined ? {} : { accessToken: access.accessToken }),
    ...(access.fetch === undefined ? {} : { global: { fetch: access.fetch } }),
  });
  return {
    ...projectMethods(client, access),
    ...runMethods(client),
    ...versionMethods(client),
    ...archiveMethods(client, access),
    close: access.close,
  };
}

type ProjectMethods = Pick<
  Store,
  "createProject" | "listProjects" | "getProject" | "findProjectByName" | "getInfrastructure"
>;
type RunMethods = Pick<Store, "startRun" | "renewLease" | "finishRun" | "listRuns" | "getRun">;

function projectMethods(client: SupabaseClient, { ownerId }: SupabaseAccess): ProjectMethods {
  const one = async (doing: string, query: PromiseLike<Answer>): Promise<Project | null> => {
    const row = rows.parse(await ask(doing, query))[0];
    return row === undefined ? null : toProject(row);
  };
  const projects = () => client.from("projects").select(projectColumns);
  return {
    createProject: async (wanted: NewProject) => {
      checkNewProject(wanted);
      const args = {
        p_name: wanted.name,
        p_description: wanted.description,
        p_tech_stack: wanted.techStack,
        ...(ownerId === undefined ? {} : { p_owner_id: ownerId }),
      };
      const made = await ask("cannot create the project", client.rpc("create_infrastructure_project", args));
      const project = await one("cannot read the project", projects().eq("id", z.uuid().parse(made)).limit(1));
      if (project === null) throw new AppError("store_unavailable", "the project just created cannot be read");
      return project;
    },
    listProjects: async ({ limit, after }: Page) => {
      const query = projects().order("created_at", { ascending: false }).order("id", { ascending: false }).limit(limit);
      const page = after === undefined ? query : query.or(beforeCursor("created_at", after));
      return rows.parse(await ask("cannot list projects", page)).map(toProject);
    },
    getProject: (id) => one("cannot read the project", projects().eq("id", id).limit(1)),
    findProjectByName: (name) =>
      one("cannot look for the project", projects().eq("name", name).order("created_at").limit(1)),
    getInfrastructure: (projectId) => getInfrastructure(client, projectId),
  };
}

function beforeCursor(column: string, { at, id }: { at: string; id: string }): string {
  return `${column}.lt."${at}",and(${column}.eq."${at}",id.lt.${id})`;
}

async function getInfrastructure(client: SupabaseClient, projectId: string): Promise<Infrastructure | null> {
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

function runMethods(client: SupabaseClient): RunMethods {
  return {
    startRun: async ({ projectId, brief, decider, model }: NewRun) => {
      const args = {
        p_project_id: projectId,
        p_brief: brief,
        p_decider: decider,
        p_model: model,
        p_lease_seconds: leaseSeconds,
      };
      return toRun(rows.parse(await ask("cannot start the run", client.rpc("start_infrastructure_run", args)))[0]);
    },
    renewLease: async (runId) => {
      const until = new Date(Date.now() + leaseSeconds * 1000).toISOString();
      await ask(
        "cannot renew the run",
        client.from("infrastructure_runs").update({ lease_expires_at: until }).eq("id", runId).eq("status", "running"),
      );
    },
    finishRun: async (run: FinishedRun) => {
      const args = {
        p_run_id: run.runId,
        p_status: run.status,
        p_plan: run.plan,
        p_spec: run.spec,
        p_tokens: run.tokens,
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
        .select(runColumns)
        .eq("project_id", projectId)
        .order("started_at", { ascending: false })
        .order("id", { ascending: false })
        .limit(limit);
      const page = after === undefined ? query : query.or(beforeCursor("started_at", after));
      return rows.parse(await ask("cannot list runs", page)).map(toRun);
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
