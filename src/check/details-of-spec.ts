import type { Catalog } from "../catalog/catalog.ts";
import type { KnownDetails } from "../rules/rule.ts";
import type { InfrastructureSpec } from "../spec/infrastructure-spec.ts";
import { cachingOfSpec } from "./caching-of-spec.ts";
import { cicdOfSpec } from "./cicd-of-spec.ts";
import { databaseOfSpec } from "./database-of-spec.ts";
import { hostingOfSpec } from "./hosting-of-spec.ts";
import { monitoringOfSpec } from "./monitoring-of-spec.ts";
import { providerNamed } from "./resolve-name.ts";
import { resolveForRole, type SpecInput, type Unnamed } from "./section-reading.ts";
import { securityOfSpec } from "./security-of-spec.ts";

export interface SpecReading {
  details: KnownDetails;
  /** Products that are used, but not told by a name that is known. */
  unnamed: Unnamed[];
}

/**
 * Details as far as the strings of a specification tell them, and no further: what is not said, or can be read in two
 * ways, is left out, so that rules answer unknown.
 */
export function detailsOfSpec(spec: InfrastructureSpec, catalog: Catalog): SpecReading {
  const input: SpecInput = { spec, catalog, provider: providerOf(spec, catalog) };
  const hosting = hostingOfSpec(input);
  const database = databaseOfSpec(input);
  const caching = cachingOfSpec(input);
  const cicd = cicdOfSpec(input);
  const monitoring = monitoringOfSpec(input);
  const security = securityOfSpec(input);
  return {
    details: {
      hosting: hosting.details,
      database: database.details,
      caching: caching.details,
      cicd: cicd.details,
      monitoring: monitoring.details,
      security: security.details,
    },
    unnamed: [hosting, database, caching, cicd, monitoring, security].flatMap(({ unnamed }) => unnamed),
  };
}

/** The provider of the hosting: by its own name, or by that of one of its services. */
function providerOf(spec: InfrastructureSpec, catalog: Catalog): string | null {
  const named = providerNamed(spec.hosting.provider, catalog.services);
  if (named !== null) return named;
  const input: SpecInput = { spec, catalog, provider: null };
  const resolved = resolveForRole(spec.hosting.provider, input, { section: "hosting", offering: "hosting" });
  return resolved.kind === "service" ? resolved.service.provider : null;
}
