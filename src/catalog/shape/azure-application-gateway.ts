import type { Component, Need } from "../offering.ts";
import { hoursPerMonth } from "../price.ts";
import { fixed } from "./bands.ts";
import { skuComponent } from "./configuration.ts";

/** What a capacity unit of a gateway carries: 10 requests/s or 2.2 Mbit/s. */
const requestsPerUnit = 10;

/** An application gateway with its firewall and the capacity units that run all month. */
export function applicationGateway(need: Need): Component {
  const units = Math.max(1, Math.ceil(need.size("meanRequestsPerSecond").expected / requestsPerUnit));
  return {
    ...skuComponent("azure-application-gateway-waf", "gateway", { region: need.region }),
    usage: { capacityUnitHours: fixed(units * hoursPerMonth) },
  };
}
