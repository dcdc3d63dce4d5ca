import { type Decider, planSection, type SectionAnswer, type SectionRequest } from "../src/planner/decider.ts";
import type { SectionId } from "../src/spec/words.ts";

/** A decider that keeps every request, and answers as the planner would unless `answer` says otherwise. */
export interface RecordingDecider extends Decider {
  readonly requests: SectionRequest[];
  /** How often a section was asked. */
  asked(section: SectionId): number;
}

type Answer = (
  request: SectionRequest,
  earlier: number,
) => SectionAnswer | undefined | Promise<SectionAnswer | undefined>;

/** It calls itself a model, so that the graph repairs what it gets wrong. */
export function recordingDecider(answer: Answer = () => undefined): RecordingDecider {
  const requests: SectionRequest[] = [];
  const asked = (section: SectionId): number => requests.filter((request) => request.section === section).length;
  return {
    id: "model",
    model: "hand-written",
    promptVersions: {},
    readBrief: null,
    requests,
    asked,
    decide: async (request) => {
      const earlier = asked(request.section);
      requests.push(request);
      return (await answer(request, earlier)) ?? planSection(request);
    },
  };
}

/** Names an option that nobody offers. */
export const inventedOption: SectionAnswer = { kind: "chosen", optionId: "database/invented" };
