import path from "node:path";
import { AppError } from "../../errors.ts";
import { type EmbeddedBackend, openEmbedded } from "./open-embedded.ts";
import { readSecrets } from "./secrets.ts";
import { connectToServer } from "./server-backend.ts";
import { type Pause, takeFolder } from "./take-folder.ts";

export interface Place {
  dataDir: string;
  migrations: string;
  /** How to wait for another command to let go of the folder. */
  pause?: Pause;
  /** How long a server that holds the folder may take to answer. */
  limitMs?: number | undefined;
}

/**
 * The folder's backend: in this process, or, where a server holds the folder, through that server. Throws AppError
 * `store_locked` when another process keeps it, else as `openEmbedded` and `connectToServer` do.
 */
export async function openFolder({ dataDir, migrations, pause, limitMs }: Place): Promise<EmbeddedBackend> {
  const taken = await takeFolder(path.resolve(dataDir), pause);
  if ("lock" in taken) return openEmbedded({ dataDir, migrations, lock: taken.lock });
  return openServer(taken.url, { dataDir, limitMs });
}

/** Through the server at the address, whoever holds the folder. Throws AppError `configuration` without its secrets. */
export async function openServer(
  serverUrl: string,
  { dataDir, limitMs }: Pick<Place, "dataDir" | "limitMs">,
): Promise<EmbeddedBackend> {
  const folder = path.resolve(dataDir);
  const secrets = readSecrets(folder);
  if (secrets === null)
    throw new AppError(
      "configuration",
      `${folder} has no secrets.json, so the server at ${serverUrl} cannot be used: set INFRASPEC_DATA_DIR to the folder that it serves, or unset INFRASPEC_URL`,
    );
  return connectToServer({ serverUrl, folder, secrets, limitMs });
}
