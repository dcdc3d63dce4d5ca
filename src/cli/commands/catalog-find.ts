import type { Catalog } from "../../catalog/catalog.ts";
import type { Service } from "../../catalog/service.ts";
import { AppError } from "../../errors.ts";
import { closestName } from "../../spec/closest-name.ts";
import { safeText } from "../../text/safe-text.ts";

const mostSuggestions = 3;
const mostCandidates = 8;
const longestShown = 60;

/**
 * The service of that id, or the only one known by that name. Throws AppError `not_found` that lists the candidates of
 * a name that several share, or the nearest ids.
 */
export function findService({ services, find }: Catalog, name: string): Service {
  const wanted = name.trim().toLowerCase();
  const exact = find(wanted);
  if (exact !== undefined) return exact;
  const named = services.filter((service) => namesOf(service).includes(wanted));
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  const shown = `"${safeText(name).slice(0, longestShown)}"`;
  const ofProvider = services.filter(({ provider }) => provider === wanted);
  if (ofProvider.length > 0) {
    const hint = `infraspec catalog list --provider ${wanted} shows them`;
    throw new AppError("not_found", `${shown} is a provider of ${ofProvider.length} services; ${hint}`);
  }
  if (named.length > 0) throw new AppError("not_found", `${shown} may be ${candidates(named)}; name one of these ids`);
  throw new AppError("not_found", `there is no service ${shown} in the catalog; ${nearest(services, wanted)}`);
}

function namesOf({ id, name, specName, aliases }: Service): readonly string[] {
  return [id, name.toLowerCase(), specName, ...aliases.map((alias) => alias.toLowerCase())];
}

function candidates(services: readonly Service[]): string {
  const shown = services.slice(0, mostCandidates).map(({ id, name }) => `${id} (${name})`);
  const more = services.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

function nearest(services: readonly Service[], wanted: string): string {
  const near: Service[] = [];
  while (near.length < mostSuggestions) {
    const left = services.filter((service) => !near.includes(service));
    const name = closestName(wanted, left.flatMap(namesOf));
    const service = left.find((each) => name !== undefined && namesOf(each).includes(name));
    if (service === undefined) break;
    near.push(service);
  }
  if (near.length === 0) return "infraspec catalog list shows all";
  return `did you mean ${near.map(({ id }) => id).join(" or ")}? infraspec catalog list shows all`;
}
