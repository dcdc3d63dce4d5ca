import type { Need } from "../offering.ts";
import { skuComponent, usageComponent } from "./configuration.ts";
import type { Delivery } from "./delivery.ts";
import { needsPrivateNetwork, outboundGb, zonesInUse } from "./private-network.ts";

/**
 * How tasks or machines reach the internet: through one NAT gateway and its address in each zone, so that a zone's
 * failure leaves the other's way out; or, where nothing asks for private subnets, each through an address of its own.
 */
export function awsNetwork(need: Need, instances: number): Delivery {
  const address = (quantity: number) => skuComponent("aws-egress", "public-ipv4", { quantity, region: need.region });
  const sent = usageComponent("aws-egress", { egressGb: outboundGb(need) }, need.region);
  if (!needsPrivateNetwork(need)) return { components: [address(instances), sent], companions: [] };
  const zones = zonesInUse(instances);
  return {
    components: [
      {
        ...skuComponent("aws-nat-gateway", "gateway", { quantity: zones, region: need.region }),
        usage: { processedGb: outboundGb(need) },
      },
      address(zones),
      sent,
    ],
    companions: [{ serviceId: "aws-nat-gateway", role: "nat", plan: "standard" }],
  };
}
