import { describe, expect, it } from "vitest";
import { buildOption } from "../../test/build-option.ts";
import { detailsChanges } from "./kept-decision.ts";

const { details } = buildOption("database", { id: "one", usd: 1 });
const use = { serviceId: "rds", role: "database", plan: "standard", region: "eu-central-1", area: "eu", addOns: [] };

describe("detailsChanges", () => {
  it("finds nothing in the same details with their keys in another order", () => {
    const reversed = { ...details, backups: { ...details.backups } };
    const { enabled, ...backups } = details.backups;
    expect(detailsChanges("database", details, { ...reversed, backups: { ...backups, enabled } })).toEqual([]);
  });

  it("says what a field was and is, and names it alone where that is long", () => {
    const now = { ...details, storageGb: 25, backups: { ...details.backups, enabled: true } };
    expect(detailsChanges("database", details, now)).toEqual(["storageGb 1 → 25", "backups"]);
  });

  it("says which product is another, elsewhere, new or gone", () => {
    const before = { ...details, uses: [use, { ...use, role: "pooler", serviceId: "pgbouncer" }] };
    const now = {
      ...details,
      uses: [
        { ...use, region: "us-east-1", area: "us" },
        { ...use, role: "backup" },
      ],
    };
    expect(detailsChanges("database", before, now)).toEqual([
      "service for database rds standard eu-central-1 → rds standard us-east-1",
      "service for pooler pgbouncer standard eu-central-1 → none",
      "service for backup none → rds standard eu-central-1",
    ]);
  });
});
