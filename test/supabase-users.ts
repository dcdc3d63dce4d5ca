import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SignJWT } from "jose";
import { z } from "zod";
import { startServer } from "../src/api/main.ts";
import { readEnv } from "../src/env.ts";

const secretsSchema = z.object({ jwtSecret: z.string(), publishableKey: z.string() });
const signedUpSchema = z.object({ user: z.object({ id: z.uuid() }) });

/** The embedded Supabase behind HTTP, which stands in for a hosted project: both speak the same protocol. */
export interface SupabaseProject {
  url: string;
  /** What a program that uses the project has in its environment. */
  variables: Record<string, string>;
  /** A new user's access token. */
  signUp(email: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startSupabase(): Promise<SupabaseProject> {
  const folder = mkdtempSync(path.join(tmpdir(), "infraspec-supabase-"));
  const server = await startServer(
    { host: "127.0.0.1", port: 0 },
    readEnv({ INFRASPEC_DATA_DIR: folder, LOG_LEVEL: "silent", INFRASPEC_DECIDER: "planner" }),
  );
  const secrets = secretsSchema.parse(JSON.parse(readFileSync(path.join(folder, "secrets.json"), "utf8")));
  const url = `${server.url}/supabase`;
  return {
    url,
    variables: {
      SUPABASE_URL: url,
      SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
      SUPABASE_JWT_SECRET: secrets.jwtSecret,
    },
    signUp: (email) => signUp(url, email, secrets),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function signUp(url: string, email: string, secrets: z.infer<typeof secretsSchema>): Promise<string> {
  const response = await fetch(`${url}/auth/v1/signup`, {
    method: "POST",
    headers: { apikey: secrets.publishableKey, "Content-Type": "application/json" },
    body: JSON.stringify({ email, password: "correct horse battery staple" }),
  });
  const { user } = signedUpSchema.parse(await response.json());
  // As a hosted project signs its tokens; those of the embedded one say nothing of who issued them.
  return await new SignJWT({ role: "authenticated" })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(user.id)
    .setAudience("authenticated")
    .setIssuer(`${url}/auth/v1`)
    .setExpirationTime("1h")
    .sign(new TextEncoder().encode(secrets.jwtSecret));
}
