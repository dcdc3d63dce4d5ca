import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { AppError } from "../../errors.ts";

/** Keys of one embedded backend and its one local user; made once, readable by the owner only. */
const secretsSchema = z.strictObject({
  jwtSecret: z.string().min(32),
  publishableKey: z.string().min(1),
  secretKey: z.string().min(1),
  localUserId: z.uuid(),
});
export type EmbeddedSecrets = z.infer<typeof secretsSchema>;

const secretsFileOf = (folder: string): string => path.join(folder, "secrets.json");

/** The secrets of the folder; made where there are none. Throws AppError `store_unavailable` for damaged ones. */
export function loadSecrets(folder: string): EmbeddedSecrets {
  return readSecrets(folder) ?? createSecrets(secretsFileOf(folder));
}

/** The secrets of a folder that was opened before; null where there are none. Throws as `loadSecrets`. */
export function readSecrets(folder: string): EmbeddedSecrets | null {
  const file = secretsFileOf(folder);
  if (!existsSync(file)) return null;
  const read = secretsSchema.safeParse(parse(readFileSync(file, "utf8")));
  if (!read.success)
    throw new AppError("store_unavailable", `${file} is damaged; restore it, or move the folder away to begin anew`);
  return read.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function createSecrets(file: string): EmbeddedSecrets {
  const random = (bytes: number): string => randomBytes(bytes).toString("base64url");
  const secrets = {
    jwtSecret: random(48),
    publishableKey: `sb_publishable_${random(24)}`,
    secretKey: `sb_secret_${random(24)}`,
    localUserId: randomUUID(),
  };
  writeFileSync(`${file}.tmp`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.tmp`, file);
  return secrets;
}
