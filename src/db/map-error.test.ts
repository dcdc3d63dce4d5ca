import { describe, expect, it } from "vitest";
import { mapDatabaseError } from "./map-error.ts";

const broken = (table: string, constraint: string) =>
  `insert or update on table "${table}" violates foreign key constraint "${constraint}"`;

describe("a reference that leads nowhere", () => {
  it.each([
    ["projects_owner_id_fkey", undefined],
    ["infrastructure_requests_owner_id_fkey", null],
    ["belongs_to_somebody", 'Key (owner_id)=(9) is not present in table "users".'],
  ])("%s is about the user, with what to do", (constraint, details) => {
    const error = mapDatabaseError("cannot do it", { code: "23503", message: broken("projects", constraint), details });
    expect(error).toMatchObject({
      code: "unauthorized",
      message: expect.stringMatching(/^cannot do it: the user .* \(auth\.users\): sign in again, .*INFRASPEC_OWNER_ID/),
    });
  });

  it("of anything else is about that", () => {
    const details = 'Key (project_id)=(9) is not present in table "projects".';
    const message = broken("infrastructure_runs", "infrastructure_runs_project_id_fkey");
    expect(mapDatabaseError("x", { code: "23503", message, details })).toMatchObject({ code: "not_found" });
  });
});

it("says of a text in place of an id that it is none", () => {
  const message = 'invalid input syntax for type uuid: "nonsense"';
  expect(mapDatabaseError("cannot start the run", { code: "22P02", message })).toMatchObject({
    code: "bad_input",
    message: 'cannot start the run: "nonsense" is no id: ids are UUIDs',
  });
});

it("hands on no more of a text that is not the database's than one can read", () => {
  const { message } = mapDatabaseError("x", { message: "y".repeat(10_000) });
  expect(message).toBe(`x: ${"y".repeat(500)}…`);
});
