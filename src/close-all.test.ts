import { expect, it } from "vitest";
import { AppError } from "./errors.ts";
import { closeAll } from "./close-all.ts";

it("ends all in their order, and then throws what the first to fail threw", async () => {
  const done: string[] = [];
  const closing = ["backend", "tracing", "log"].map((name) => async () => {
    done.push(name);
    if (name !== "log") throw new AppError("store_unavailable", `${name} fails`);
  });
  await expect(closeAll(closing)).rejects.toThrow("backend fails");
  expect(done).toEqual(["backend", "tracing", "log"]);
});

it("says nothing where all end", async () => {
  await closeAll([async () => {}]);
});
