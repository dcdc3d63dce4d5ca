import { connectionDemand } from "../catalog/connections.ts";
import type { Charge } from "../cost/charge.ts";
import type { SectionDetails } from "../spec/details.ts";
import { deploymentStrategies } from "./free-fields.ts";
import type { AnyOption, Option, Penalty } from "./option.ts";
import { penaltyUsd } from "./penalties.ts";
import { microPerUsd, microUsd } from "./price-option.ts";

type Fitted = Pick<AnyOption, "fit" | "serviceId">;

/** Why an option cannot be used with a hosting; undefined when it can. */
export function misfit(hosting: Fitted, { fit }: Fitted): string | undefined {
  if (fit.worksWith !== "any" && !fit.worksWith.includes(hosting.fit.network)) {
    return `works with hosting on ${fit.worksWith.join(", ")}, not on ${hosting.fit.network}`;
  }
  const missing = fit.needs.filter((need) => !hosting.fit.brings.includes(need));
  if (missing.length > 0) return `needs a hosting that brings ${missing.join(", ")}`;
  const { maximumInstances } = hosting.fit;
  if (maximumInstances === null || fit.connectionLimit === null) return undefined;
  const { wanted, usable } = connectionDemand(maximumInstances, fit.connectionLimit);
  return wanted <= usable
    ? undefined
    : `leaves ${usable} connections free, ${maximumInstances} instances open ${wanted}`;
}

/** What distance to the hosting adds: bill lines for bytes between networks, and a stated penalty. */
export interface Binding {
  charges: readonly Charge[];
  penalties: readonly Penalty[];
  microUsd: number;
  penaltyMicroUsd: number;
}

/** What an option adds beside this hosting; for the hosting itself, nothing. */
export function bindingOf(hosting: Fitted, option: AnyOption): Binding {
  if (option.section === "hosting") return { charges: [], penalties: [], microUsd: 0, penaltyMicroUsd: 0 };
  const isApart = option.fit.onRequestPath && option.fit.network !== hosting.fit.network;
  const charges = isApart ? option.crossNetworkCharges : [];
  const penalties = [
    ...(isApart ? [distance(hosting, option)] : []),
    ...unpooledFunctions(hosting, option),
    ...furtherVendors(hosting, option),
  ];
  const penaltyMicroUsd = penalties.reduce((total, { usd }) => total + usd * microPerUsd, 0);
  return { charges, penalties, microUsd: microUsd(charges), penaltyMicroUsd };
}

/** Functions scale without asking: each brings a connection of its own. */
function unpooledFunctions(hosting: Fitted, { fit, section }: AnyOption): Penalty[] {
  if (section !== "database" || hosting.fit.maximumInstances !== null || fit.connectionLimit === null) return [];
  return [
    {
      reason: `functions without a maximum share ${fit.connectionLimit} connections without a pooler`,
      usd: penaltyUsd.unpooledFunctions,
    },
  ];
}

function distance(hosting: Fitted, option: Fitted): Penalty {
  const sameCloud = option.fit.cloud !== null && option.fit.cloud === hosting.fit.cloud;
  const where = sameCloud ? "in the same cloud" : "from another cloud";
  return {
    reason: `reached from ${hosting.fit.network} over the internet, ${where}`,
    usd: sameCloud ? penaltyUsd.otherNetwork : penaltyUsd.otherCloud,
  };
}

/** Vendors that the hosting does not bring already. The framework's own library is no vendor. */
function furtherVendors(hosting: Fitted, option: Fitted): Penalty[] {
  return option.fit.providers
    .filter((provider) => !hosting.fit.providers.includes(provider) && provider !== "framework")
    .map((provider) => ({ reason: `${provider} as a further vendor`, usd: penaltyUsd.furtherVendor }));
}

/** Details of a cicd option once the hosting is known: the deployment strategy follows from its compute. */
export function cicdDetailsFor(hosting: Option<"hosting">, option: Option<"cicd">): SectionDetails["cicd"] {
  return { ...option.details, deploymentStrategy: deploymentStrategies(hosting.details)[0] ?? "rolling" };
}
