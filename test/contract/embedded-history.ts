import type { SupabaseClient } from "@supabase/supabase-js";
import { describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/program.ts";
import type { Store } from "../../src/projects/store.ts";
import { fakeWorld } from "../fake-world.ts";

const stranger = "22222222-2222-4222-8222-222222222222";

interface Access {
  /** Store of the local user, or of another one. */
  storeOf: (userId?: string) => Store;
  service: () => SupabaseClient;
  anonymous: () => SupabaseClient;
}

/** History on the real database: through the command line, and by people whom it does not belong to. */
export function embeddedHistory({ storeOf, service, anonymous }: Access): void {
  describe("history in the embedded backend", () => {
    const planned = async (store: Store): Promise<string> => {
      const { id } = await store.createProject({ name: "Moved", description: "", techStack: {} });
      for (const n of [1, 2]) {
        const run = await store.startRun({ projectId: id, brief: { n }, decider: "planner", model: null });
        const more = { plan: { n }, spec: { n }, tokens: null, costMicroUsd: 0, error: null };
        await store.finishRun({ runId: run.id, status: "succeeded", ...more });
      }
      return id;
    };
    const command = async (argv: readonly string[], store: Store, files = {}): Promise<string> => {
      const world = fakeWorld({ store, files });
      expect([await runCli(argv, world), world.err()]).toEqual([0, ""]);
      return world.out();
    };

    it("comes back by command as it was, after the project was removed", async () => {
      const store = storeOf();
      const id = await planned(store);
      const text = await command(["data", "export", "--project", id], store);
      const diff = await command(["diff", id], store);
      expect(diff).toContain("n: 1 → 2");
      await service().from("projects").delete().eq("id", id);
      expect(await store.getProject(id)).toBeNull();
      expect(await command(["data", "import", "one.json"], store, { "one.json": text })).toContain(
        "Imported 1 project",
      );
      expect(await command(["data", "export", "--project", id], store)).toBe(text);
      expect(await command(["diff", id], store)).toBe(diff);
      await command(["projects", "restore", id, "1"], store);
      expect(await command(["diff", id, "1"], store)).toContain("No difference");
    });

    it("is nobody else's to read, restore, remove or write over", async () => {
      const store = storeOf();
      const id = await planned(store);
      const archive = await store.exportProject(id);
      const other = storeOf(stranger);
      expect(await other.exportProject(id)).toBeNull();
      expect(await other.listVersions(id, { limit: 9 })).toEqual([]);
      expect(await other.getVersion(id, 1)).toBeNull();
      expect(await other.pruneHistory(id, 1)).toEqual({ versions: 0, runs: 0 });
      await expect(other.restoreVersion({ projectId: id, version: 1 })).rejects.toMatchObject({ code: "not_found" });
      for (const skipExisting of [true, false])
        await expect(other.importProjects(archive === null ? [] : [archive], { skipExisting })).rejects.toMatchObject({
          code: "conflict",
        });
      expect(await store.exportProject(id)).toEqual(archive);
    });

    it("gives the functions to nobody without a token", async () => {
      const calls: [name: string, args: object][] = [
        ["restore_infrastructure_version", { p_project_id: stranger, p_version: 1, p_expected_version: null }],
        ["prune_infrastructure_history", { p_project_id: stranger, p_keep: 1 }],
        ["export_infrastructure_project", { p_project_id: stranger }],
        ["import_infrastructure_projects", { p_projects: [], p_owner_id: stranger, p_skip_existing: true }],
      ];
      for (const [name, args] of calls) expect((await anonymous().rpc(name, args)).error?.code).toBe("42501");
    });
  });
}
