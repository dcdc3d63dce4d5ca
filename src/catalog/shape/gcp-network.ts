import type { Component, Need } from "../offering.ts";
import { skuComponent, usageComponent } from "./configuration.ts";
import type { Delivery } from "./delivery.ts";
import { needsPrivateNetwork, outboundGb } from "./private-network.ts";

/** Up to this many machines Cloud NAT is priced by the machine, beyond by the gateway. */
const mostPricedByMachine = 32;

/** How machines reach the internet: Cloud NAT, which spans the zones of a region, or an address for each. */
export function gcpNetwork(need: Need, machines: number): Delivery {
  const { region } = need;
  const address = (quantity: number) => skuComponent("gcp-compute-engine", "external-ipv4", { quantity, region });
  const sent = usageComponent("gcp-egress", { egressGb: outboundGb(need) }, region);
  if (!needsPrivateNetwork(need)) return { components: [address(machines), sent], companions: [] };
  return {
    components: [
      gateway(need, machines),
      usageComponent("gcp-cloud-nat", { processedGb: outboundGb(need) }, region),
      address(1),
      sent,
    ],
    companions: [{ serviceId: "gcp-cloud-nat", role: "nat", plan: "standard" }],
  };
}

function gateway({ region }: Need, machines: number): Component {
  return machines > mostPricedByMachine
    ? skuComponent("gcp-cloud-nat", "gateway-over-32-machines", { region })
    : skuComponent("gcp-cloud-nat", "assigned-vm", { quantity: machines, region });
}
