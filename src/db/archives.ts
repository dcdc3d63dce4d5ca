import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { projectArchiveSchema } from "../projects/archive.ts";
import type { Store } from "../projects/store.ts";
import { ask } from "./ask.ts";
import type { Database } from "./database.generated.ts";
import { document } from "./document.ts";

const reportSchema = z.object({ imported: z.array(z.uuid()), skipped: z.array(z.uuid()) });

/** Moving whole projects: read at one moment, written in one transaction. `ownerId` as in SupabaseAccess. */
export function archiveMethods(
  client: SupabaseClient<Database>,
  { ownerId }: { ownerId?: string },
): Pick<Store, "exportProject" | "importProjects"> {
  return {
    exportProject: async (projectId) => {
      const args = { p_project_id: projectId };
      const archive = await ask("cannot export the project", client.rpc("export_infrastructure_project", args));
      return projectArchiveSchema.nullable().parse(archive);
    },
    importProjects: async (archives, { skipExisting }) => {
      const args = {
        p_projects: document("projects", archives),
        p_owner_id: ownerId ?? null,
        p_skip_existing: skipExisting,
      };
      return reportSchema.parse(
        await ask("cannot import the projects", client.rpc("import_infrastructure_projects", args)),
      );
    },
  };
}
