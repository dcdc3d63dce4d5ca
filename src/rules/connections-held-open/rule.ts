import { fail, type Rule, unknown } from "../rule.ts";

export const connectionsHeldOpen: Rule = {
  id: "connections-held-open",
  severity: "warning",
  regime: null,
  sections: ["hosting"],
  title: "Open connections rest on compute that stays up",
  why: "A function that lives for one request, or a file on a CDN, cannot hold a WebSocket.",
  fix: "Run the part that holds connections in containers, or add a product that holds them.",
  reference: "coherence with the workload",
  appliesTo: ({ spec }) => spec.hosting.compute === "serverless" || spec.hosting.compute === "static",
  check: ({ spec, workload }) => {
    if (workload === undefined)
      return [unknown("hosting.compute", "whether clients keep connections open is not known")];
    const { value } = workload.websocketConnections;
    return value > 0
      ? [
          fail(
            "hosting.compute",
            `${Math.ceil(value)} clients keep connections open to ${spec.hosting.compute} compute`,
          ),
        ]
      : [];
  },
};
