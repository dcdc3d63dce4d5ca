import { planSection, type SectionRequest } from "../../src/planner/decider.ts";
import { firstPerService, type Standing, standings } from "../../src/planner/standing.ts";
import { type Label, labels } from "../nodes/answer.schema.ts";

/** An option as a question offers it. */
export interface Shown {
  label: Label;
  standing: Standing;
}

/**
 * The options that a question shows, best first: what the planner would take, in repair what was taken before, then the
 * best of each service, then the next best whatever the service, as many as there are labels.
 */
export function shortlist(request: SectionRequest): Shown[] {
  const offered = new Set(request.offered.map(({ id }) => id));
  const all = standings({ ...request.planning, section: request.section, hosting: request.hosting }).filter(
    ({ option }) => offered.has(option.id),
  );
  const planned = planSection(request);
  const named = [planned.kind === "chosen" ? planned.optionId : null, request.previous?.optionId ?? null];
  const wanted = [...all.filter(({ option }) => named.includes(option.id)), ...firstPerService(all), ...all];
  const chosen = new Set(
    wanted
      .map(({ option }) => option.id)
      .filter(isFirst)
      .slice(0, labels.length),
  );
  return all
    .filter(({ option }) => chosen.has(option.id))
    .flatMap((standing, index) => {
      const label = labels[index];
      return label === undefined ? [] : [{ label, standing }];
    });
}

function isFirst(id: string, index: number, ids: readonly string[]): boolean {
  return ids.indexOf(id) === index;
}
