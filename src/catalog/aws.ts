import { claims, unsourcedClaim } from "./claims.ts";
import type { Service, ServiceRegion } from "./service.ts";

/** Regions of AWS that the catalog knows, with the place of the data centre. */
export const awsRegions: readonly ServiceRegion[] = [
  { id: "us-east-1", area: "us" },
  { id: "us-east-2", area: "us" },
  { id: "us-west-1", area: "us" },
  { id: "us-west-2", area: "us" },
  { id: "ca-central-1", area: "ca" },
  { id: "eu-central-1", area: "eu" },
  { id: "eu-west-1", area: "eu" },
  { id: "eu-west-3", area: "eu" },
  { id: "eu-north-1", area: "eu" },
  { id: "eu-south-1", area: "eu" },
  { id: "eu-west-2", area: "uk" },
  { id: "ap-southeast-1", area: "apac" },
  { id: "ap-southeast-2", area: "apac" },
  { id: "ap-northeast-1", area: "apac" },
  { id: "ap-south-1", area: "apac" },
  { id: "sa-east-1", area: "sa" },
  { id: "af-south-1", area: "africa" },
];

/** What every AWS service file shares. A file takes its claims from compliance/aws.ts; without that they are unsourced. */
export const awsFamily = {
  vendor: "Amazon Web Services",
  provider: "aws",
  network: "aws",
  cloud: "aws",
  regions: awsRegions,
  plans: ["standard"],
  compliance: {
    ...claims(["SOC2", "PCI-DSS", "ISO27001", "GDPR", "HIPAA", "FedRAMP"], unsourcedClaim()),
  },
  euResidency: "yes",
  status: "offered",
  maturity: "established",
} as const satisfies Partial<Service>;
