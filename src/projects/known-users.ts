import { AppError } from "../errors.ts";
import type { Actor } from "./actor.ts";

/**
 * The latest token of each user that this process has verified, for work that begins in a request and goes on without
 * it. Tokens stay in memory: whatever stores requests or state sees the user's id alone.
 */
export interface KnownUsers {
  remember(actor: Actor): void;
  /** Throws AppError `unauthorized` for a user who was not seen. */
  actorOf(userId: string): Actor;
}

/** Users remembered at most; the one not seen for longest is forgotten first. */
const remembered = 10_000;

export function createKnownUsers(): KnownUsers {
  const users = new Map<string, Actor>();
  return {
    remember: (actor) => {
      if (actor.kind === "local") return;
      users.delete(actor.userId);
      users.set(actor.userId, actor);
      const oldest = users.keys().next().value;
      if (users.size > remembered && oldest !== undefined) users.delete(oldest);
    },
    actorOf: (userId) => {
      const actor = users.get(userId);
      if (actor === undefined) throw new AppError("unauthorized", `user ${userId} has not signed in to this process`);
      return actor;
    },
  };
}
