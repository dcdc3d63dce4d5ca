import path from "node:path";
import { AppError } from "../../errors.ts";
import { signAccessToken } from "./access-token.ts";
import { type FolderLock, folderError, lockFolder } from "./folder-lock.ts";
import { migrate, takeStatistics } from "./migrate.ts";
import { quietly } from "./quiet.ts";
import { loadSecrets } from "./secrets.ts";

/** Address that requests carry; nothing listens there, they go to the backend in this process. */
const embeddedUrl = "http://embedded.local";

/** Supabase of one data folder: a `fetch` that answers like its HTTP API, and tokens for its users. */
export interface EmbeddedBackend {
  url: string;
  /** Whether the database runs in this process, or in a server that is asked over HTTP. */
  isHere: boolean;
  jwtSecret: string;
  publishableKey: string;
  secretKey: string;
  localUserId: string;
  fetch: typeof fetch;
  /** A token that the backend accepts for this user. */
  accessTokenFor(userId: string): Promise<string>;
  /** Tells other processes where this one listens. */
  publishUrl(url: string): void;
  close(): Promise<void>;
}

/**
 * Opens Supabase Lite on PGlite in `<dataDir>/pg17`. Guards, since the parts alone are not safe: one process a folder,
 * one request at a time (concurrent requests would share a transaction and its role), grants only as migrations give
 * them. Throws AppError: `configuration` without the package, `store_locked`, `store_full`, `store_unavailable`.
 */
export async function openEmbedded({
  dataDir,
  migrations,
  lock: taken,
}: {
  dataDir: string;
  migrations: string;
  /** When the folder was taken before; else it is taken here. Released in either case. */
  lock?: FolderLock;
}): Promise<EmbeddedBackend> {
  const folder = path.resolve(dataDir);
  const lock = taken ?? lockFolder(folder);
  try {
    return await start(await loadLite(), { folder, migrations, lock });
  } catch (error) {
    lock.release();
    throw error instanceof AppError ? error : folderError(folder, error);
  }
}

async function loadLite() {
  try {
    const [{ App }, { createPgliteConnection }] = await Promise.all([
      import("@supabase/lite"),
      import("@supabase/lite/pglite"),
    ]);
    return { App, createPgliteConnection };
  } catch (error) {
    throw new AppError(
      "configuration",
      "The embedded store needs the package @supabase/lite: npm install @supabase/lite, or set SUPABASE_URL and a key",
      { cause: error },
    );
  }
}

interface Place {
  folder: string;
  migrations: string;
  lock: FolderLock;
}

async function start(
  { App, createPgliteConnection }: Awaited<ReturnType<typeof loadLite>>,
  { folder, migrations, lock }: Place,
): Promise<EmbeddedBackend> {
  const secrets = loadSecrets(folder);
  // The major version of PostgreSQL is part of the name: another one cannot open the folder.
  const connection = await createPgliteConnection({ url: path.join(folder, "pg17") });
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      email: { enable_confirmations: false },
    },
  });
  await app.ensureSystemSchema();
  await connection.exec(roles);
  await migrate(connection, migrations);
  await connection.exec(
    `insert into auth.users (id, aud, role) values ('${secrets.localUserId}', 'authenticated', 'authenticated') on conflict (id) do nothing`,
  );
  await takeStatistics(connection);
  await connection.clearSchemaCache();
  // Otherwise the first request grants everything to everybody, undoing the migrations' grants.
  Reflect.set(connection, "rlsState", "active");
  const answer = quietly((request: Request) => Promise.resolve(app.fetch(request)));
  return {
    url: embeddedUrl,
    isHere: true,
    jwtSecret: secrets.jwtSecret,
    publishableKey: secrets.publishableKey,
    secretKey: secrets.secretKey,
    localUserId: secrets.localUserId,
    fetch: oneAtATime(answer.run),
    accessTokenFor: (userId) => signAccessToken(secrets, userId),
    publishUrl: lock.publishUrl,
    close: async () => {
      await connection.close();
      answer.restore();
      lock.release();
    },
  };
}

const roles = `
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'anon') then create role anon nologin; end if;
  if not exists (select 1 from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
  if not exists (select 1 from pg_roles where rolname = 'service_role') then create role service_role nologin bypassrls; end if;
end $$;
grant usage on schema public, auth to anon, authenticated, service_role;
`;

/** Requests run one after the other, each read to its end: two at once would share a transaction and its role. */
function oneAtATime(answer: (request: Request) => Promise<Response>): typeof fetch {
  let tail: Promise<unknown> = Promise.resolve();
  return (input, init) => {
    const turn = tail.then(async () => {
      const response = await answer(new Request(input, init));
      const body = response.body === null ? null : await response.arrayBuffer();
      return new Response(body, { status: response.status, headers: response.headers });
    });
    tail = turn.catch(() => undefined);
    return turn;
  };
}
