import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import type { Need } from "../catalog/offering.ts";
import type { NetworkId, Service } from "../catalog/service.ts";
import { needFor, planningContext } from "../options/subject.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import { exampleBrief } from "./example-fixture.ts";
import { worksBeside } from "./placement.ts";

const catalog = createCatalog();
const context = planningContext({
  brief: exampleBrief,
  traits: [],
  workload: sizeWorkload(exampleBrief, []),
  catalog,
});
const networks = [...new Set(catalog.services.map(({ network }) => network))].filter((network) => network !== "saas");

/** The networks that each configuration of a product states. */
function stated({ offerings }: Service, need: Need): ("any" | readonly string[])[] {
  return [
    ...(offerings.cicd?.configure(need).map(({ facts }) => facts.deploysTo) ?? []),
    ...(offerings.monitoring?.configure(need).map(({ facts }) => facts.watches) ?? []),
    ...(offerings.secrets?.configure(need).map(({ facts }) => facts.serves) ?? []),
    ...(offerings.edgeProtection?.configure(need).map(({ facts }) => facts.fronts) ?? []),
  ];
}

describe("worksBeside", () => {
  it.each(catalog.services.map((service) => [service.id, service] as const))(
    "agrees with what %s states",
    (_, service) => {
      const region = service.regions === "global" ? null : (service.regions[0]?.id ?? null);
      for (const reach of stated(service, needFor(context, region))) {
        const works = (host: NetworkId): boolean => reach === "any" || reach.includes(host);
        expect(networks.filter((host) => worksBeside(service, host))).toEqual(networks.filter(works));
      }
    },
  );
});
