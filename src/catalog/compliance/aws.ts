import type { Service } from "../service.ts";
import { fedrampMarketplace } from "./fedramp-marketplace.ts";
import { claimsFrom, type Programme } from "./programme.ts";

/** Copy of the tables of AWS Services in Scope by Compliance Program (SOC, PCI, ISO, FedRAMP), kept until 2021. */
const servicesInScopeUrl =
  "https://github.com/salesforce/aws-allowlister/blob/1db873a1cf3475e1409950ad318748c5b48b836f/aws_allowlister/data/compliance_statuses.csv";
/** AWS's own copy of its HIPAA Eligible Services Reference. */
const hipaaEligibleUrl =
  "https://github.com/awslabs/landing-zone-accelerator-on-aws/blob/a204dbfbd8dd662b32892e68263b08065458527e/reference/sample-configurations/aws-best-practices-healthcare/service-control-policies/Readme.md";
/** Certifications by cache engine. */
const elasticacheUrl = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html";
const gdprUrl =
  "https://docs.aws.amazon.com/whitepapers/latest/navigating-gdpr-compliance/aws-data-processing-addendum-dpa.html";

const namedByAllLists = [
  "aws-api-gateway",
  "aws-athena",
  "aws-aurora",
  "aws-cloudfront",
  "aws-cloudtrail",
  "aws-cloudwatch",
  "aws-codebuild",
  "aws-codepipeline",
  "aws-cognito",
  "aws-dynamodb",
  "aws-ebs",
  "aws-ec2",
  "aws-ecr",
  "aws-eks",
  "aws-elasticache-redis",
  "aws-eventbridge",
  "aws-kinesis-data-streams",
  "aws-kms",
  "aws-lambda",
  "aws-rds-mysql",
  "aws-rds-postgres",
  "aws-route53",
  "aws-s3",
  "aws-secrets-manager",
  "aws-shield",
  "aws-sns",
  "aws-sqs",
  "aws-step-functions",
  "aws-waf",
  "aws-xray",
  // Systems Manager.
  "aws-ssm-parameter-store",
  // Amazon VPC.
  "aws-egress",
  "aws-nat-gateway",
] as const;

/** The marketplace names Amazon ECS without its Fargate launch type, and no load balancer, Amplify or AppSync. */
const notNamedByFedramp = ["aws-alb", "aws-amplify", "aws-appsync", "aws-fargate"] as const;

/** A list says nothing of what came after it: ElastiCache Serverless, OpenSearch Serverless, App Runner stay unsourced. */
export const awsProgrammes: readonly Programme[] = [
  {
    regimes: ["SOC2", "PCI-DSS", "ISO27001"],
    url: servicesInScopeUrl,
    asOf: "2021",
    note: "a copy of AWS's list of services in scope; read the current one before relying on it",
    services: [...namedByAllLists, ...notNamedByFedramp],
  },
  {
    regimes: ["HIPAA"],
    url: hipaaEligibleUrl,
    asOf: "2022-04-18",
    note: "needs the business associate addendum, which AWS Artifact gives without charge",
    services: [...namedByAllLists, ...notNamedByFedramp],
  },
  {
    regimes: ["HIPAA", "PCI-DSS", "FedRAMP"],
    url: elasticacheUrl,
    asOf: "2026-11",
    note: "node-based clusters: Valkey 7.2 and later, Redis 4.0.10 and later, Memcached 1.6.12 and later",
    services: ["aws-elasticache-memcached", "aws-elasticache-redis", "aws-elasticache-valkey"],
  },
  {
    ...fedrampMarketplace,
    regimes: ["FedRAMP"],
    note: "Moderate, in the US regions; product AWS US East/West",
    services: [...namedByAllLists, "aws-memorydb"],
  },
  {
    regimes: ["FedRAMP"],
    url: servicesInScopeUrl,
    asOf: "2021",
    note: "Moderate, in the US regions; a copy of AWS's list of services in scope",
    services: ["aws-alb"],
  },
  {
    regimes: ["GDPR"],
    url: gdprUrl,
    asOf: "2026-11",
    note: "the data processing addendum is part of the service terms",
    services: "every",
  },
];

export function awsCompliance(serviceId: string): Service["compliance"] {
  return claimsFrom(awsProgrammes, serviceId);
}
