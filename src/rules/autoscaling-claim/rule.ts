import type { NetworkId } from "../../catalog/service.ts";
import { detailsOf } from "../facts.ts";
import { hostNetwork } from "../placement.ts";
import { fail, type Observation, type Rule, unknown } from "../rule.ts";

/** Providers of plain machines that add none by themselves. */
const fixedMachines: readonly NetworkId[] = ["hetzner", "linode", "vultr"];

export const autoscalingClaim: Rule = {
  id: "autoscaling-claim",
  severity: "warning",
  regime: null,
  sections: ["hosting"],
  title: "Hosting that is said to scale can scale",
  why: "A fleet that cannot grow meets a rush with the machines it has, whatever the plan says.",
  fix: "Choose a plan that scales, set a maximum above the minimum, or state that the fleet is fixed.",
  reference: "coherence between sections; AWS Well-Architected REL 7",
  appliesTo: ({ spec }) => spec.hosting.autoscaling,
  check: (subject) => {
    const { autoscaling, minimumInstances, maximumInstances } = detailsOf(subject, "hosting");
    const failure = (message: string): Observation[] => [fail("hosting.autoscaling", message)];
    if (autoscaling === false) return failure("the chosen plan does not scale by itself");
    if (minimumInstances !== undefined && minimumInstances === maximumInstances)
      return failure(`minimum and maximum are both ${minimumInstances} instances`);
    const network = hostNetwork(subject);
    if (subject.spec.hosting.compute === "vms" && network !== undefined && fixedMachines.includes(network))
      return failure(`machines at ${network} do not scale by themselves`);
    return autoscaling === undefined
      ? [unknown("hosting.autoscaling", "whether the chosen plan scales is not stated")]
      : [];
  },
};
