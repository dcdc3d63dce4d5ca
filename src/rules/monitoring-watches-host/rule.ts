import { hostNetwork, usesIn, worksBeside } from "../placement.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const monitoringWatchesHost: Rule = {
  id: "monitoring-watches-host",
  severity: "warning",
  regime: null,
  sections: ["hosting", "monitoring"],
  title: "Monitoring watches the place where the application runs",
  why: "A cloud's own monitoring sees that cloud by itself; of another it sees only what somebody sends there by hand.",
  fix: "Choose the monitoring of the hosting's cloud, or a vendor whose agents run anywhere.",
  reference: "coherence between sections; AWS Well-Architected REL 6",
  appliesTo: () => true,
  check: (subject) => {
    const watchers = usesIn(subject, "monitoring", ["apm", "logging", "tracing", "audit-log"]);
    const host = hostNetwork(subject);
    if (watchers === undefined || watchers.length === 0 || host === undefined)
      return [unknown("monitoring.apm", "which product watches which host is not stated")];
    const blind = watchers.filter(({ service }) => !worksBeside(service, host)).map(({ service }) => service.name);
    return [...new Set(blind)].map((name) =>
      fail("monitoring.apm", `${name} does not see what runs on ${host} by itself`),
    );
  },
};
