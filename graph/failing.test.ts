import { describe, expect, it } from "vitest";
import type { Finding } from "../src/spec/plan.ts";
import { decisionsSchema } from "../src/spec/plan.ts";
import { mapSections, type SectionId } from "../src/spec/words.ts";
import { decided } from "../test/decided-state.ts";
import { mendableFailures } from "./failing.ts";
import { decisionsOf } from "./selection.ts";

function failing(ruleId: string, sections: SectionId[]): Finding {
  return {
    ruleId,
    result: "fail",
    severity: "error",
    sections,
    path: "",
    message: "",
    reference: "",
    resolvedInRound: null,
  };
}

function unplanned(): never {
  throw new TypeError("no options are needed");
}

const findings = [failing("both", ["database", "security"]), failing("kept", ["security"])];

describe("mendableFailures", () => {
  it("names all sections of a failure where all are decided", () => {
    expect(mendableFailures({ ...decided, findings }, unplanned)).toEqual([
      { ruleId: "both", sections: ["database", "security"] },
      { ruleId: "kept", sections: ["security"] },
    ]);
  });

  it("leaves out what is kept", () => {
    const before = decisionsSchema.parse(decisionsOf(decided));
    const regeneration = {
      sections: ["database" as const],
      fromVersion: 1,
      before,
      monthlyUsd: mapSections(() => "1"),
    };
    expect(mendableFailures({ ...decided, findings, regeneration }, unplanned)).toEqual([
      { ruleId: "both", sections: ["database"] },
    ]);
  });
});
