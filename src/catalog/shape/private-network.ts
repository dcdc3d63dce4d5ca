import { readArrangement } from "../../spec/arrangement.ts";
import type { Band, Regime } from "../../spec/words.ts";
import type { Need } from "../offering.ts";
import { scale } from "./bands.ts";

/** Regimes under which machines get no public address of their own: boundary protection (FedRAMP SC-7, PCI DSS 1.4). */
const privateRegimes: readonly Regime[] = ["HIPAA", "PCI-DSS", "FedRAMP"];

/**
 * What instances send to the internet by themselves, as a share of what the origin sends to users: calls to vendors,
 * webhooks, telemetry (judgement). Answers to users leave through the load balancer and are no part of it.
 */
const outboundShare = 0.1;

/** Whether instances stand in private subnets: under a strict regime, spread over zones for availability, or as the brief says. */
export function needsPrivateNetwork({ brief, regimes, needsMultiZone }: Need): boolean {
  return (
    needsMultiZone ||
    privateRegimes.some((regime) => regimes.has(regime)) ||
    readArrangement(brief.projectDescription).privateSubnets !== undefined
  );
}

/** Zones in use: two as soon as there are two instances; a third is a choice, not a need. */
export function zonesInUse(instances: number): number {
  return instances >= 2 ? 2 : 1;
}

/** GB a month that instances send to the internet by themselves: through NAT where they are private, and paid as egress. */
export function outboundGb(need: Need): Band {
  return scale(need.size("originEgressGb"), outboundShare);
}
