import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSupabaseStore } from "../../src/db/supabase-store.ts";
import type { Store } from "../../src/projects/store.ts";
import { storeContract } from "../contract/store-contract.ts";
import { clientOf, type Opened, openPlace, storeOf, temporaryPlace } from "./embedded-place.ts";

const place = temporaryPlace();
let opened: Opened;
let [annId, bobId] = ["", ""];

beforeAll(async () => {
  opened = await openPlace(place.dataDir);
  [annId, bobId] = [await signUp("ann@example.com"), await signUp("bob@example.com")];
}, 60_000);

afterAll(async () => {
  await opened.backend.close();
  place.remove();
});

async function signUp(email: string): Promise<string> {
  const client = clientOf(opened.backend, opened.backend.publishableKey);
  const { data } = await client.auth.signUp({ email, password: "correct horse battery staple" });
  return data.user?.id ?? "";
}

/** As the command line works on a hosted project: by the secret key, for one owner. */
function storeFor(ownerId: string): Store {
  const { url, secretKey: key, fetch } = opened.backend;
  return createSupabaseStore({ url, key, ownerId, fetch, close: async () => {} });
}

storeContract("embedded Supabase by its secret key", async () => storeFor(annId));

describe("the secret key for one owner", () => {
  it("makes projects and requests that are the owner's by token too, and shows nobody else's", async () => {
    const [ann, bob] = [storeFor(annId), storeFor(bobId)];
    const theirs = await bob.createProject({ name: "Same name", description: "", techStack: {} });
    expect(await ann.findProjectByName("Same name")).toBeNull();
    expect(await ann.getProject(theirs.id)).toBeNull();
    expect((await bob.listProjects({ limit: 100 })).map(({ id }) => id)).toEqual([theirs.id]);
    expect(await storeOf(opened.backend, bobId).getProject(theirs.id)).toEqual(theirs);

    const claim = { key: "same key", fingerprint: "f" };
    for (const store of [ann, bob]) expect(await store.claimRequest(claim)).toEqual({ state: "new" });
    await bob.answerRequest({ key: claim.key, response: { of: "bob" } });
    await ann.releaseRequest({ key: claim.key, runId: null });
    expect(await ann.claimRequest(claim)).toEqual({ state: "new" });
    expect(await storeOf(opened.backend, bobId).claimRequest(claim)).toMatchObject({ response: { of: "bob" } });
  });
});
