import { SignJWT } from "jose";
import { AppError } from "../src/errors.ts";
import type { Backend, TokenRules } from "../src/projects/backend.ts";
import type { Store } from "../src/projects/store.ts";
import { createFakeStore } from "./fake-store.ts";

/** Secret of the tokens that `tokenOf` signs. */
export const tokenSecret = "a secret that is long enough for HS256";

export interface FakeBackend extends Backend {
  /** What a user, or the local one, has stored. */
  storeOf(user: string): Store;
  /** From now on it answers nothing, or answers again. */
  setDown(isDown: boolean): void;
}

interface Setup {
  tokenRules?: Partial<TokenRules>;
  hasLocalUser?: boolean;
  /** The database's clock. */
  now?: () => number;
}

/** Users with a store each in memory, so that nobody can see what is another's. */
export function fakeBackend({ tokenRules = {}, hasLocalUser = true, now = () => Date.now() }: Setup = {}): FakeBackend {
  const stores = new Map<string, Store>();
  let down = false;
  const storeOf = (user: string): Store => {
    const store = stores.get(user) ?? createFakeStore({ now });
    stores.set(user, store);
    return store;
  };
  const answer = (): void => {
    if (down) throw new AppError("store_unavailable", "the database cannot be reached");
  };
  return {
    kind: "embedded",
    tokenRules: { hs256Secret: tokenSecret, jwksUrl: null, issuer: null, ...tokenRules },
    hasLocalUser,
    storeFor: (actor) => whileUp(storeOf(actor.kind === "local" ? "local" : actor.userId), answer),
    supabase: null,
    publishUrl: () => {},
    ping: async () => answer(),
    close: async () => {},
    storeOf,
    setDown: (isDown) => {
      down = isDown;
    },
  };
}

/** Reading is what the tests interrupt. */
function whileUp(store: Store, answer: () => void): Store {
  return {
    ...store,
    getProject: async (id) => {
      answer();
      return await store.getProject(id);
    },
    getRun: async (id) => {
      answer();
      return await store.getRun(id);
    },
    getVersion: async (projectId, version) => {
      answer();
      return await store.getVersion(projectId, version);
    },
  };
}

/** An access token of a signed-in user, as Supabase makes it. */
export function tokenOf(userId: string): Promise<string> {
  return new SignJWT({ role: "authenticated" })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(userId)
    .setAudience("authenticated")
    .setExpirationTime("1h")
    .sign(new TextEncoder().encode(tokenSecret));
}
