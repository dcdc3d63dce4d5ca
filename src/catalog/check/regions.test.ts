import { expect, it } from "vitest";
import { goodService, withRow } from "./example-service.ts";
import { checkRegions } from "./regions.ts";

it("passes listed regions and everywhere", () => {
  expect(checkRegions(goodService)).toEqual([]);
});

it("passes a region from which prices are scaled, although the service lists none", () => {
  const service = withRow("sku db.small (eu-1)", { region: "eu-central-1" });
  expect(
    checkRegions({
      ...service,
      network: "aws",
      regions: [
        { id: "us-1", area: "us" },
        { id: "eu-1", area: "eu" },
      ],
    }),
  ).toEqual([]);
});

it.each([[goodService.regions], ["global" as const], [[]]])("refuses any other, with regions %j", (regions) => {
  const service = { ...withRow("sku db.small (eu-1)", { region: "mars-1" }), regions };
  expect(checkRegions(service)).toContainEqual(
    expect.objectContaining({ severity: "error", where: "sku db.small (mars-1)" }),
  );
});
