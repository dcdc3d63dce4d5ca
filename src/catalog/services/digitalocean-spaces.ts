import { digitaloceanFamily } from "../digitalocean.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/digitalocean-spaces.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Comes with hosting on DigitalOcean; not chosen by itself. */
export const digitaloceanSpaces = defineService({
  ...digitaloceanFamily,
  id: "digitalocean-spaces",
  name: "DigitalOcean Spaces",
  specName: "digitalocean-spaces",
  aliases: ["spaces"],
  sections: ["hosting"],
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-09", confidence: "low" },
  prices: parsePrices(prices),
  offerings: {},
});
