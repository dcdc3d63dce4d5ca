import { detailsOf } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

/** Alerts that warn before something is full or too slow. */
const capacityAlert = /cpu|memory|storage|disk|capacity|saturation|latency|queue|connections|throttl|utili[sz]ation/i;

export const iso27001Capacity: Rule = {
  id: "iso27001-capacity",
  severity: "warning",
  regime: "ISO27001",
  sections: ["hosting", "monitoring"],
  title: "Use of resources is watched and bounded",
  why: "Capacity is to follow what is needed now and expected next, which takes a measure and a bound.",
  fix: "Alert on storage, load or latency, and set the most instances that scaling may start.",
  reference: "ISO/IEC 27001:2022 A.8.6",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: (subject) => {
    const { hosting, monitoring } = subject.spec;
    const isUnbounded = hosting.autoscaling && (hosting.compute === "containers" || hosting.compute === "vms");
    const { maximumInstances } = detailsOf(subject, "hosting");
    return [
      ...(monitoring.alerts.some((alert) => capacityAlert.test(alert))
        ? []
        : [fail("monitoring.alerts", "no alert warns of storage, load or latency", ["monitoring"])]),
      ...(isUnbounded && (maximumInstances === undefined || maximumInstances === null)
        ? [unknown("hosting.maximumInstances", "how far the fleet may grow is not stated")]
        : []),
    ];
  },
};
