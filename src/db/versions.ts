import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import type { Restoration, Store, VersionContent } from "../projects/store.ts";
import { ask, rows } from "./ask.ts";
import type { Database } from "./database.generated.ts";
import { toVersion, toVersionContent, versionColumns, versionContentColumns } from "./rows.ts";

type VersionMethods = Pick<Store, "listVersions" | "getVersion" | "restoreVersion" | "pruneHistory">;

export function versionMethods(client: SupabaseClient<Database>): VersionMethods {
  return {
    listVersions: async (projectId, { limit, before }) => {
      const query = client
        .from("infrastructure_spec_versions")
        .select(versionColumns)
        .eq("project_id", projectId)
        .order("version", { ascending: false })
        .limit(limit);
      const page = before === undefined ? query : query.lt("version", before);
      return rows.parse(await ask("cannot list versions", page)).map(toVersion);
    },
    getVersion: (projectId, version) => getVersion(client, projectId, version),
    restoreVersion: async ({ projectId, version, expectedVersion }: Restoration) => {
      const args = {
        p_project_id: projectId,
        p_version: version,
        p_expected_version: expectedVersion ?? null,
      };
      const restored = await ask("cannot restore the version", client.rpc("restore_infrastructure_version", args));
      return { version: z.int().parse(restored) };
    },
    pruneHistory: async (projectId, keepVersions) => {
      const args = { p_project_id: projectId, p_keep: keepVersions };
      return prunedSchema.parse(
        await ask("cannot remove old versions", client.rpc("prune_infrastructure_history", args)),
      );
    },
  };
}

const prunedSchema = z.object({ versions: z.int(), runs: z.int() });

async function getVersion(
  client: SupabaseClient<Database>,
  projectId: string,
  version: number,
): Promise<VersionContent | null> {
  const query = client
    .from("infrastructure_spec_versions")
    .select(versionContentColumns)
    .eq("project_id", projectId)
    .eq("version", version)
    .limit(1);
  const row = rows.parse(await ask("cannot read the version", query))[0];
  return row === undefined ? null : toVersionContent(row);
}

/** A restored version has the plan of the run that made the version it repeats. */
export async function planOfVersion(
  client: SupabaseClient<Database>,
  projectId: string,
  version: number,
): Promise<VersionContent["plan"]> {
  return (await getVersion(client, projectId, version))?.plan ?? null;
}
