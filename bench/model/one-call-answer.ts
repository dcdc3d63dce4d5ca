import { type OneCallSpec, oneCallName } from "../../evals/one-call/one-call.ts";
import { sensibleReply } from "../../test/model-server/sensible-model.ts";
import type { ReceivedRequest, Reply } from "../../test/model-server/server.ts";

/** As long as what a model answers here, about 700 tokens. All amounts are made up, as they are in such an answer. */
const answer: OneCallSpec = {
  hosting: {
    provider: "aws",
    compute: "containers",
    regions: ["eu-central-1", "eu-west-1"],
    autoscaling: true,
    estimatedCost: "$310/month",
    rationale:
      "Managed containers suit a steady web application with reports that take a while, and scale with the working day. Functions would be cheaper at night, but long requests and connections to the database speak against them.",
  },
  database: {
    service: "rds",
    tier: "PostgreSQL, db.t4g.large, Multi-AZ, 100 GB gp3",
    backups: "Daily snapshots kept for 14 days, point-in-time recovery to any second of the last 7 days",
    replicas: 1,
    estimatedCost: "$265/month",
    rationale:
      "The team knows the engine, and a standby in a second zone covers the availability asked for. A serverless database would follow the load more closely, at the price of cold starts and a bill that is harder to foresee.",
  },
  caching: {
    service: "redis",
    strategy: "Sessions and the results of slow reports are kept; writes remove what they touch, the rest ends by time",
    ttl: "15 minutes",
    estimatedCost: "$48/month",
    rationale:
      "More than one instance needs a shared store for sessions and rate limits, and reports are read far more often than they change. Without it the database would carry the peaks alone, which costs more than a small node.",
  },
  cicd: {
    platform: "github-actions",
    stages: ["lint", "test", "security-scan", "build", "deploy-staging", "approve", "deploy-production"],
    deploymentStrategy: "blue-green",
    estimatedCost: "$32/month",
    rationale:
      "Most likely the code lives there already, and it reaches the cloud without keys that have to be looked after. The cloud's own pipelines would keep everything with one vendor, but nobody in the team has worked with them.",
  },
  monitoring: {
    apm: "datadog",
    logging: "CloudWatch Logs kept for 90 days, errors also in Sentry, audit log kept for one year",
    alerts: ["error-rate above 1 %", "p95 latency above 800 ms", "uptime", "storage above 80 %", "monthly spend"],
    estimatedCost: "$145/month",
    rationale:
      "One place shows traces, errors and hosts together, which matters to a team without an operations shift. What the cloud brings itself would be cheaper, but finding a slow query across services takes longer with it.",
  },
  security: {
    authentication: "Single sign-on with OpenID Connect through Cognito, multi-factor for administrators",
    secrets: "AWS Secrets Manager with rotation every 90 days",
    waf: true,
    ddosProtection: true,
    estimatedCost: "$40/month",
    rationale:
      "Customers are companies that expect single sign-on, and the hosting's own store needs no further key. A log-in product of its own would be more convenient, and one more processor in every agreement with a customer.",
  },
  estimatedMonthlyCost: "$840/month",
};

/** Answers what this product asks as well as what the usual implementation asks. */
export function answerBoth(request: ReceivedRequest): Reply {
  if (request.task === oneCallName) return { kind: "answer", content: JSON.stringify(answer) };
  return sensibleReply(request);
}
