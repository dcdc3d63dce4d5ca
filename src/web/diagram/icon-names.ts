/** Icons of `@iconify-json/logos` by service. What is not here takes the icon of its provider. */
const byService: Readonly<Record<string, string>> = {
  auth0: "auth0-icon",
  "aws-alb": "aws-elb",
  "aws-amplify": "aws-amplify",
  "aws-api-gateway": "aws-api-gateway",
  "aws-appsync": "aws-appsync",
  "aws-athena": "aws-athena",
  "aws-aurora": "aws-aurora",
  "aws-cloudfront": "aws-cloudfront",
  "aws-cloudtrail": "aws-cloudtrail",
  "aws-cloudwatch": "aws-cloudwatch",
  "aws-codebuild": "aws-codebuild",
  "aws-codepipeline": "aws-codepipeline",
  "aws-cognito": "aws-cognito",
  "aws-dynamodb": "aws-dynamodb",
  "aws-ec2": "aws-ec2",
  "aws-eks": "aws-eks",
  "aws-elasticache-memcached": "aws-elasticache",
  "aws-elasticache-redis": "aws-elasticache",
  "aws-elasticache-serverless": "aws-elasticache",
  "aws-elasticache-valkey": "aws-elasticache",
  "aws-eventbridge": "aws-eventbridge",
  "aws-fargate": "aws-fargate",
  "aws-kinesis-data-streams": "aws-kinesis",
  "aws-kms": "aws-kms",
  "aws-lambda": "aws-lambda",
  "aws-nat-gateway": "aws-vpc",
  "aws-opensearch-serverless": "aws-open-search",
  "aws-rds-mysql": "aws-rds",
  "aws-rds-postgres": "aws-rds",
  "aws-route53": "aws-route53",
  "aws-s3": "aws-s3",
  "aws-secrets-manager": "aws-secrets-manager",
  "aws-self-hosted": "aws-ec2",
  "aws-shield": "aws-shield",
  "aws-sns": "aws-sns",
  "aws-sqs": "aws-sqs",
  "aws-ssm-parameter-store": "aws-systems-manager",
  "aws-step-functions": "aws-step-functions",
  "aws-waf": "aws-waf",
  "aws-xray": "aws-xray",
  "bitbucket-pipelines": "bitbucket",
  "cloudflare-workers": "cloudflare-workers-icon",
  "firebase-auth": "firebase-icon",
  "fly-upstash-redis": "upstash-icon",
  "gcp-cloud-run": "google-cloud-run",
  "github-actions": "github-actions",
  "hashicorp-vault": "vault-icon",
  "heroku-key-value-store": "heroku-redis",
  opsgenie: "opsgenie",
  "upstash-redis": "upstash-icon",
  "vercel-marketplace-redis": "upstash-icon",
};

const byProvider: Readonly<Record<string, string>> = {
  auth0: "auth0-icon",
  aws: "aws",
  azure: "microsoft-azure",
  buildkite: "buildkite-icon",
  circleci: "circleci",
  clerk: "clerk-icon",
  cloudflare: "cloudflare-icon",
  datadog: "datadog-icon",
  digitalocean: "digital-ocean-icon",
  dynatrace: "dynatrace-icon",
  fly: "fly-icon",
  gcp: "google-cloud",
  github: "github-icon",
  gitlab: "gitlab-icon",
  grafana: "grafana",
  hashicorp: "hashicorp-icon",
  heroku: "heroku-icon",
  "incident-io": "incident-icon",
  linode: "linode",
  mongodb: "mongodb-icon",
  neon: "neon-icon",
  netlify: "netlify-icon",
  newrelic: "new-relic-icon",
  opentelemetry: "opentelemetry-icon",
  pagerduty: "pagerduty-icon",
  planetscale: "planetscale",
  railway: "railway",
  redis: "redis",
  semaphore: "semaphoreci",
  sentry: "sentry-icon",
  supabase: "supabase-icon",
  upstash: "upstash-icon",
  vercel: "vercel-icon",
  vultr: "vultr-icon",
  workos: "workos-icon",
};

/** Every icon that a diagram may show. */
export const wantedIcons: readonly string[] = [
  ...new Set([...Object.values(byService), ...Object.values(byProvider)]),
].sort();

/** Icon of a service, else that of its provider; null where the set has neither. */
export function iconOf(serviceId: string, provider: string | undefined): string | null {
  return own(byService, serviceId) ?? (provider === undefined ? null : iconOfProvider(provider));
}

export function iconOfProvider(provider: string): string | null {
  return own(byProvider, provider) ?? null;
}

/** `constructor` and the like are names of no icon. */
function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
