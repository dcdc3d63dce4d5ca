import { detailsOf } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const fleetCarriesPeak: Rule = {
  id: "fleet-carries-peak",
  severity: "error",
  regime: null,
  sections: ["hosting"],
  title: "The largest fleet carries the peak",
  why: "At the peak, requests beyond the fleet's processors wait and then fail, when most users are there to see it.",
  fix: "Raise the maximum of instances, or choose larger ones.",
  reference: "AWS Well-Architected REL 7; Azure RE:06",
  appliesTo: ({ spec }) => spec.hosting.compute === "containers" || spec.hosting.compute === "vms",
  check: (subject) => {
    const { maximumInstances, vcpuPerInstance, instance, autoscaling } = detailsOf(subject, "hosting");
    const wanted = subject.workload?.appVcpu.value;
    // Without a maximum the platform adds what is asked for.
    if (maximumInstances === null && autoscaling === true) return [];
    if (typeof maximumInstances !== "number" || typeof vcpuPerInstance !== "number" || wanted === undefined)
      return [unknown("hosting.maximumInstances", "size and number of instances and the load are not all known")];
    const largest = maximumInstances * vcpuPerInstance;
    return largest >= wanted
      ? []
      : [
          fail(
            "hosting.maximumInstances",
            `${maximumInstances} × ${instance ?? "instance"} have ${largest} vCPU, the peak takes ${wanted.toFixed(1)}`,
          ),
        ];
  },
};
