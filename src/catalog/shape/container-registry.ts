import type { Need } from "../offering.ts";
import { fixed } from "./bands.ts";
import { skuComponent, usageComponent } from "./configuration.ts";
import type { Delivery } from "./delivery.ts";

/** Images kept for going back: ten releases of half a gigabyte each (judgement). */
const keptGb = 10 * 0.5;

const role = "container-registry";

export function awsRegistry({ region }: Need): Delivery {
  return {
    components: [usageComponent("aws-ecr", { storageGb: fixed(keptGb) }, region)],
    companions: [{ serviceId: "aws-ecr", role, plan: "standard" }],
  };
}

export function gcpRegistry({ region }: Need): Delivery {
  return {
    components: [usageComponent("google-artifact-registry", { storageGb: fixed(keptGb) }, region)],
    companions: [{ serviceId: "google-artifact-registry", role, plan: "standard" }],
  };
}

/** The Basic registry holds what is kept; Premium brings private links and replicas that nothing here asks for. */
export function azureRegistry({ region }: Need): Delivery {
  return {
    components: [skuComponent("azure-container-registry", "basic", { region })],
    companions: [{ serviceId: "azure-container-registry", role, plan: "basic" }],
  };
}
