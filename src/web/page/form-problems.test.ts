import { describe, expect, it } from "vitest";
import { AppError, BadInputError } from "../../errors.ts";
import { parseBrief } from "../../spec/parse-brief.ts";
import { briefOfForm } from "./brief-of-form.ts";
import { readForm } from "./form-fields.ts";
import { problemsOf } from "./form-problems.ts";

function problemsIn(form: string) {
  try {
    parseBrief(briefOfForm(readForm(form)).brief);
  } catch (error) {
    if (error instanceof BadInputError) return problemsOf(error);
  }
  return expect.fail("the form is right");
}

describe("what is wrong with a form", () => {
  it("stands beside the field that it is about", () => {
    const form =
      "projectDescription=a&scaleRequirements.expectedUsers=many&workload.egressGb=x&budgetConstraints=cheap";
    const { byField, general } = problemsIn(
      `${form}&preferences.require=aws&preferences.avoid=AWS&teamSize=0&traitsBy=form&traits=odd`,
    );
    expect([...byField.keys()].sort()).toEqual(
      [
        "budgetConstraints",
        "preferences.require",
        "projectName",
        "scaleRequirements.expectedUsers",
        "teamSize",
        "traits",
        "workload.egressGb",
      ].sort(),
    );
    expect(general).toEqual([]);
  });

  it("names the line of the stack that is meant, counted from one", () => {
    const long = "x".repeat(300);
    const list = problemsIn(`projectName=a&projectDescription=b&techStack=Go%0A${long}`);
    expect(list.byField.get("techStack")?.[0]).toMatch(/^no\. 2: "x+…" has 300 characters/);
    const named = problemsIn(`projectName=a&projectDescription=b&techStack=language:%20Go%0A${long}`);
    expect(named.byField.get("techStack")?.[0]).toMatch(/^no\. 2: "x+…" has 300 characters/);
  });

  it("stands above the form where it is about no field", () => {
    expect(problemsOf(new AppError("conflict", "a run goes on")).general).toEqual(["a run goes on"]);
    const odd = new BadInputError("x", [{ path: "elsewhere.x", message: "odd" }]);
    expect(problemsOf(odd).general).toEqual(["elsewhere.x: odd"]);
  });
});
