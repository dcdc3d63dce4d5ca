import { readPlace } from "../catalog/region-area.ts";
import type { SectionDetails, ServiceUse } from "../spec/details.ts";
import { hostingKinds } from "./hosting-kinds.ts";
import { known, namedUse, type SectionOfSpec, type SpecInput, usesOf } from "./section-reading.ts";
import { environmentsOf } from "./stages.ts";

/** Who runs the application, how and where. What the platform brings beside it, such as a CDN, no string tells. */
export function hostingOfSpec(input: SpecInput): SectionOfSpec<"hosting"> {
  const { hosting, cicd } = input.spec;
  const named = namedUse(
    hosting.provider,
    input,
    { section: "hosting", path: "hosting.provider", role: "compute", offering: "hosting" },
    { narrow: [({ id }) => hostingKinds.get(id)?.includes(hosting.compute) ?? true] },
  );
  const placed = { uses: named.uses.flatMap((use) => placedUses(use, input)), unnamed: named.unnamed };
  const plan = placed.uses[0]?.plan ?? undefined;
  const details = {
    ...usesOf(placed),
    ...known<SectionDetails["hosting"]>({
      compute: hosting.compute,
      plan,
      autoscaling: hosting.autoscaling,
      regions: hosting.regions,
      environments: environmentsOf(cicd.stages),
    }),
  };
  return { details, unnamed: placed.unnamed };
}

/** One use a region, so that each place is judged; a place that is not understood stays unknown. */
function placedUses(use: ServiceUse, { spec, catalog }: SpecInput): ServiceUse[] {
  if (use.area === "global") return [use];
  const provider = catalog.find(use.serviceId)?.provider ?? null;
  return spec.hosting.regions.map((text) => {
    const place = readPlace(text, catalog, provider);
    return { ...use, region: place?.region ?? null, area: place?.area ?? null };
  });
}
