import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { temporaryPlace } from "./embedded-place.ts";

const outcomeSchema = z.object({
  code: z.string(),
  message: z.string(),
  saved: z.int().min(2),
  intactWhileFull: z.union([z.int(), z.string()]),
  intactAfter: z.int(),
});

/** A disk of 120 MB in a namespace of the child's own, which many systems give without privileges. */
const mountSmallDisk = 'mount -t tmpfs -o size=120m none "$1"';
/** Elsewhere: no file larger than 20 MB, so that the table that holds the plans cannot grow. */
const limitFiles = "ulimit -f 20480";

const hasNamespaces = spawnSync("unshare", ["-rm", "sh", "-c", mountSmallDisk, "sh", "/tmp"]).status === 0;

function fill(disk: string): z.infer<typeof outcomeSchema> {
  const script = path.resolve("test/db/filling-process.ts");
  const data = path.join(disk, "data");
  const [command, ...arguments_] = hasNamespaces
    ? ["unshare", "-rm", "bash", "-c", `${mountSmallDisk} && exec "$2" "$3" "$4" "$1"`]
    : ["bash", "-c", `${limitFiles} && exec "$2" "$3" "$4" ""`];
  const { stdout, stderr } = spawnSync(command ?? "", [...arguments_, "bash", disk, process.execPath, script, data], {
    encoding: "utf8",
  });
  const last = stdout.trim().split("\n").at(-1) ?? "";
  expect(last, stderr).toMatch(/^\{/);
  return outcomeSchema.parse(JSON.parse(last));
}

describe("a disk that fills up", () => {
  it(`is one clear error, and nothing acknowledged is lost (${hasNamespaces ? "a small disk" : "a limit on files"})`, () => {
    const { dataDir, remove } = temporaryPlace();
    mkdirSync(dataDir, { recursive: true });
    const { code, message, saved, intactWhileFull, intactAfter } = fill(dataDir);
    remove();
    expect({ code, message }).toMatchObject(
      hasNamespaces
        ? {
            code: "store_full",
            message: expect.stringMatching(/^cannot (save|start) the run: .*(disk is full|No space left)/),
          }
        : { code: expect.stringMatching(/^store_(full|unavailable)$/), message: expect.stringMatching(/^cannot /) },
    );
    expect({ intactWhileFull, intactAfter }).toEqual({ intactWhileFull: saved, intactAfter: saved });
  });
});
