import { expect, it } from "vitest";
import type { Service } from "../service.ts";
import { contextOf, goodService } from "./example-service.ts";
import { checkCapabilities } from "./offered-without-capabilities.ts";

function found(fields: Partial<Service>): string[] {
  const service = { ...goodService, ...fields };
  return checkCapabilities(service, contextOf(service)).map(({ where }) => where);
}

it("passes a service of which claims, regions, a source and a role are known", () => {
  expect(found({})).toEqual([]);
});

it.each<[string, Partial<Service>]>([
  ["compliance", { compliance: {} }],
  ["regions", { regions: [] }],
  ["capabilitySource", { capabilitySource: { url: null, asOf: "unknown", confidence: "low" } }],
  ["offerings", { offerings: {} }],
])("warns where nothing is known: %s", (where, fields) => {
  expect(found(fields)).toEqual([where]);
});

it("asks for no role where another service buys it, and nothing of a service that is closed", () => {
  const service = { ...goodService, offerings: {} };
  expect(checkCapabilities(service, { ...contextOf(service), usedServiceIds: new Set(["acme"]) })).toEqual([]);
  expect(found({ status: "closed", compliance: {}, regions: [], offerings: {} })).toEqual([]);
});
