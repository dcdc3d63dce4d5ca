/**
 * Who sees which assistant of LangGraph's server: the graph's own is everybody's, all others are of who made them. What
 * a handler may answer is a filter that every entry must meet, so "mine or the graph's" cannot be said: a search is for
 * the one or for the other.
 */
type Filter = Record<string, string>;

/** Id that the server gives the assistant of the graph `infraspec` (UUID 5 of that name in the server's namespace). */
export const graphAssistantId = "8fbc8399-b9b9-5e42-bb02-783c0d2286c1";

const ofTheGraph: Filter = { created_by: "system" };

/** Marks what is made or changed as its owner's; nobody may pass it off as the graph's. */
export function ownAssistant(value: object, owner: string): Filter {
  const metadata: unknown = Reflect.get(value, "metadata");
  Reflect.set(value, "metadata", { ...(typeof metadata === "object" ? metadata : {}), owner, created_by: "user" });
  return { owner };
}

/** The graph's own for everybody, any other for its owner. */
export function readableAssistant({ assistant_id: id }: { assistant_id: string }, reader: string): Filter {
  return id === graphAssistantId ? ofTheGraph : { owner: reader };
}

/** The graph's own, or, for who asks for entries by owner, those of the reader. */
export function searchedAssistants(
  { metadata }: { metadata?: Record<string, unknown> | null | undefined },
  reader: string,
): Filter {
  return metadata?.owner === undefined ? ofTheGraph : { owner: reader };
}
