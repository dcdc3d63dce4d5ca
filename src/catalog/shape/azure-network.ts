import type { Need } from "../offering.ts";
import { skuComponent, usageComponent } from "./configuration.ts";
import { type Delivery, together } from "./delivery.ts";
import { needsPrivateNetwork, outboundGb, zonesInUse } from "./private-network.ts";

/**
 * How machines are reached and reach the internet: one public machine by its address; several, or private ones, behind
 * a load balancer. Private ones go out through one NAT gateway in each zone, others by the load balancer's address.
 */
export function azureNetwork(need: Need, machines: number): Delivery {
  const isPrivate = needsPrivateNetwork(need);
  const sent = usageComponent("azure-egress", { egressGb: outboundGb(need) }, need.region);
  if (machines < 2 && !isPrivate) return { components: [publicAddress(need, 1), sent], companions: [] };
  const gateways = isPrivate ? natGateways(need, zonesInUse(machines)) : together();
  return together(loadBalancer(need), gateways, { components: [sent], companions: [] });
}

function loadBalancer(need: Need): Delivery {
  return {
    components: [
      {
        ...skuComponent("azure-load-balancer", "rules", { region: need.region }),
        usage: { processedGb: need.size("originEgressGb") },
      },
      publicAddress(need, 1),
    ],
    companions: [{ serviceId: "azure-load-balancer", role: "load-balancer", plan: "standard" }],
  };
}

function natGateways(need: Need, zones: number): Delivery {
  return {
    components: [
      {
        ...skuComponent("azure-nat-gateway", "gateway", { quantity: zones, region: need.region }),
        usage: { processedGb: outboundGb(need) },
      },
      publicAddress(need, zones),
    ],
    companions: [{ serviceId: "azure-nat-gateway", role: "nat", plan: "standard" }],
  };
}

function publicAddress({ region }: Need, quantity: number) {
  return skuComponent("azure-egress", "public-ipv4", { quantity, region });
}
