import { apiFromEnv } from "infraspec";

// Made with the first request, since Next.js loads routes while it builds. Reads SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY
// and, for a model, OPENAI_API_KEY. The caller's access token is a bearer token. Where the session is in cookies, with
// your server client of @supabase/ssr:
//   const sessionToken = async () => (await (await createClient()).auth.getSession()).data.session?.access_token ?? null;
//   api ??= apiFromEnv({ accessTokenOf: sessionToken });
let api: ReturnType<typeof apiFromEnv> | undefined;

function handle(request: Request): Response | Promise<Response> {
  api ??= apiFromEnv();
  return api.app.fetch(request);
}

export { handle as DELETE, handle as GET, handle as POST };
