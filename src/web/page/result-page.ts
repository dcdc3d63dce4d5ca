import type { Catalog } from "../../catalog/catalog.ts";
import type { Store } from "../../projects/store.ts";
import type { Plan } from "../../spec/plan.ts";
import type { Content } from "../markup.ts";
import { resultRest, resultTop } from "../result/result-view.ts";
import { costStep, resultBar, stepLine } from "./result-bar.ts";

export interface VersionResult {
  projectId: string;
  version: number;
  isCurrent: boolean;
  plan: Plan;
  catalog: Catalog;
  /** Between what can be done and the result. */
  notice?: Content;
}

/** A version with what can be done with it, in pieces: what a reader looks for first needs nothing from the store. */
export async function* versionBody(store: Store, result: VersionResult): AsyncGenerator<Content> {
  const { projectId, plan, catalog, notice = null } = result;
  yield [resultBar(result), notice, resultTop(plan)];
  const step = await costStep(store, result);
  yield [step === null ? null : stepLine(projectId, step), resultRest({ plan, catalog })];
}

/** All of it at once. */
export async function whole(pieces: AsyncIterable<Content>): Promise<Content> {
  const read: Content[] = [];
  for await (const piece of pieces) read.push(piece);
  return read;
}
