import type { Companion, Component } from "../offering.ts";

/** What an application needs around its compute, e.g. a CDN or object storage: bill components and products used. */
export interface Delivery {
  components: readonly Component[];
  companions: readonly Companion[];
}

/** Several deliveries as one. */
export function together(...deliveries: readonly Delivery[]): Delivery {
  return {
    components: deliveries.flatMap(({ components }) => components),
    companions: deliveries.flatMap(({ companions }) => companions),
  };
}
