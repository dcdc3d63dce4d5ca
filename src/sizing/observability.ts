import type { Regime } from "../spec/words.ts";
import type { Compute } from "./compute.ts";
import { delivery } from "./coefficients/delivery.ts";
import { payload } from "./coefficients/payload.ts";
import type { SizingInput } from "./sizing-input.ts";
import type { Traffic } from "./traffic.ts";

/** Days of logs where nobody asks for more. */
const usualRetentionDays = 30;
/** Regimes that ask for a year of logs: PCI DSS 10.5.1 says so; M-21-31 for federal systems; auditors of SOC 2 and ISO. */
const yearOfLogs: readonly Regime[] = ["PCI-DSS", "FedRAMP", "SOC2", "ISO27001", "HIPAA"];

/** Logs, traces, metrics, errors and checks. */
export function sizeObservability(input: SizingInput, { traffic, compute }: { traffic: Traffic; compute: Compute }): void {
  logs(input, traffic);
  traces(input, traffic);
  metrics(input, compute);
  errors(input, traffic);
  retention(input);
  checks(input);
}

function logs({ sheet }: SizingInput, { requests }: Traffic): void {
  const lineBytes = (payload.accessLogBytes.typical + payload.structuredLogBytes.typical) / 2;
  sheet.put("logGb", {
    value: (requests * payload.logLines.typical * lineBytes) / 1e9,
    formula: "requests × lines × bytes of a line",
    inputs: { requests, lines: payload.logLines.typical, lineBytes },
    sources: [payload.logLines, payload.accessLogBytes, payload.structuredLogBytes],
    lead: payload.logLines,
  });
}

function traces({ sheet }: SizingInput, { requests }: Traffic): void {
  sheet.put("spansPerMonth", {
    value: requests * payload.spansPerRequest.typical * payload.sampling.typical,
    formula: "requests × spans × sampled share",
    inputs: { requests, spans: payload.spansPerRequest.typical, sampledShare: payload.sampling.typical },
    sources: [payload.spansPerRequest, payload.sampling],
    lead: payload.spansPerRequest,
  });
}

function metrics({ sheet }: SizingInput, { processes }: Compute): void {
  const perProcess = delivery.seriesPerHost.typical + delivery.seriesPerInstance.typical;
  const stores = delivery.seriesPerStore.high + delivery.seriesPerStore.low;
  sheet.put("metricSeries", {
    value: processes * perProcess + stores,
    formula: "processes × (host + application series) + database and cache",
    inputs: { processes, perProcess, stores },
    sources: [delivery.seriesPerHost, delivery.seriesPerInstance, delivery.seriesPerStore],
    lead: delivery.seriesPerHost,
  });
}

function errors({ sheet }: SizingInput, { users }: Traffic): void {
  const lead = payload.errorsPerUser;
  sheet.put("errorEventsPerMonth", {
    value: users * lead.typical,
    formula: "users × errors",
    inputs: { users, errorsPerUser: lead.typical },
    sources: [lead],
    lead,
  });
}

function retention({ brief, sheet }: SizingInput): void {
  const asking = yearOfLogs.find((regime) => brief.complianceRequirements.includes(regime));
  sheet.put("logRetentionDays", {
    value: asking === undefined ? usualRetentionDays : 365,
    formula: asking === undefined ? "30 days, where nobody asks for more" : `12 months, for ${asking}`,
    inputs: {},
    sources: [],
    basis: asking === undefined ? "default" : "derived",
  });
}

function checks({ brief, sheet }: SizingInput): void {
  const areas = brief.userRegions.length;
  sheet.put("uptimeMonitors", { value: 2 + areas, formula: "application, database and one per user region", inputs: { areas }, sources: [] });
}
