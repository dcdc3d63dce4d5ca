import type { ComputeKind } from "../spec/words.ts";

/** How the hosting services of the catalog run an application. One that is missing here may run it in any way. */
export const hostingKinds: ReadonlyMap<string, readonly ComputeKind[]> = new Map<string, readonly ComputeKind[]>([
  ["aws-app-runner", ["containers"]],
  ["aws-ec2", ["vms"]],
  ["aws-eks", ["containers"]],
  ["aws-fargate", ["containers"]],
  ["aws-lambda", ["serverless"]],
  ["aws-s3", ["static"]],
  ["azure-aks", ["containers"]],
  ["azure-app-service", ["containers"]],
  ["azure-container-apps", ["containers"]],
  ["azure-functions", ["serverless"]],
  ["azure-static-web-apps", ["static"]],
  ["azure-vm", ["vms"]],
  ["cloudflare-pages", ["static", "edge"]],
  ["cloudflare-workers", ["edge"]],
  ["digitalocean-app-platform", ["containers", "static"]],
  ["digitalocean-droplets", ["vms"]],
  ["gcp-cloud-run", ["containers"]],
  ["gcp-compute-engine", ["vms"]],
  ["gcp-gke", ["containers"]],
  ["heroku", ["containers"]],
  ["hetzner-cloud", ["vms"]],
  ["linode", ["vms"]],
  ["vultr", ["vms"]],
]);
