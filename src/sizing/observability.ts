import type { Regime } from "../spec/words.ts";
import { telemetry } from "./coefficients/telemetry.ts";
import type { Compute } from "./compute.ts";
import type { DatabaseSizes } from "./database.ts";
import type { SizingInput } from "./sizing-input.ts";
import type { Traffic } from "./traffic.ts";

/** Days of logs where nobody asks for more. */
const usualRetentionDays = 30;
/**
 * Regimes for which a year of logs is planned. PCI DSS 10.5.1 asks for 12 months. FedRAMP AU-11 refers to M-21-31, read
 * as 12 months at hand. SOC 2 states no term, but a type 2 report covers up to 12 months of evidence. HIPAA states none
 * for raw logs either (164.312(b)); its six years (164.316(b)(2)(i)) are for documentation, and a year is what we plan
 * to keep searchable. ISO 27001 and GDPR ask only that the term be finite.
 */
const yearOfLogs: readonly Regime[] = ["PCI-DSS", "FedRAMP", "SOC2", "HIPAA"];

/** Logs, traces, metrics, errors and checks. */
export function sizeObservability(
  input: SizingInput,
  { traffic, compute, database }: { traffic: Traffic; compute: Compute; database: DatabaseSizes },
): void {
  logs(input, traffic);
  traces(input, traffic);
  metrics(input, { hosts: compute.hosts, hasDatabase: database.exists });
  errors(input, traffic);
  retention(input);
  checks(input);
}

function logs({ sheet }: SizingInput, { requests }: Traffic): void {
  const lineBytes = (telemetry.accessLogBytes.typical + telemetry.structuredLogBytes.typical) / 2;
  sheet.put("logGb", {
    value: (requests * telemetry.logLines.typical * lineBytes) / 1e9,
    formula: "requestsPerMonth × lines × lineBytes / 1,000,000,000",
    inputs: { requestsPerMonth: requests, lines: telemetry.logLines.typical, lineBytes },
    sources: [telemetry.logLines, telemetry.accessLogBytes, telemetry.structuredLogBytes],
    lead: telemetry.logLines,
  });
}

function traces({ sheet }: SizingInput, { requests }: Traffic): void {
  sheet.put("spansPerMonth", {
    value: requests * telemetry.spansPerRequest.typical * telemetry.sampling.typical,
    formula: "requestsPerMonth × spans × sampledShare",
    inputs: {
      requestsPerMonth: requests,
      spans: telemetry.spansPerRequest.typical,
      sampledShare: telemetry.sampling.typical,
    },
    sources: [telemetry.spansPerRequest, telemetry.sampling],
    lead: telemetry.spansPerRequest,
  });
}

function metrics({ sheet }: SizingInput, { hosts, hasDatabase }: { hosts: number; hasDatabase: boolean }): void {
  const lead = telemetry.seriesPerHost;
  const seriesPerApplication = telemetry.seriesPerInstance.typical;
  const storeSeries = hasDatabase ? telemetry.seriesPerStore.high + telemetry.seriesPerStore.low : 0;
  const valueAt = (seriesPerHost: number): number => hosts * (seriesPerHost + seriesPerApplication) + storeSeries;
  sheet.put("metricSeries", {
    value: valueAt(lead.typical),
    formula: "hosts × (seriesPerHost + seriesPerApplication) + storeSeries of database and cache",
    inputs: { hosts, seriesPerHost: lead.typical, seriesPerApplication, storeSeries },
    sources: [lead, telemetry.seriesPerInstance, telemetry.seriesPerStore],
    lead,
    at: valueAt,
  });
}

function errors({ sheet }: SizingInput, { users }: Traffic): void {
  const lead = telemetry.errorsPerUser;
  sheet.put("errorEventsPerMonth", {
    value: users * lead.typical,
    formula: "monthlyActiveUsers × errorsPerUser",
    inputs: { monthlyActiveUsers: users, errorsPerUser: lead.typical },
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
  sheet.put("uptimeMonitors", {
    value: 2 + areas,
    formula: "two (page and health check) + userRegions",
    inputs: { userRegions: areas },
    sources: [],
  });
}
