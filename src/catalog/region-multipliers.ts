import type { NetworkId } from "./service.ts";

/**
 * What a region costs relative to the region a price is known for (us-east-1, us-central1, eastus).
 * Used only where no price of the region itself is in the book; such a line is of low confidence and says so.
 * AWS eu-central-1: median of the services priced in both regions (1.00 for Lambda, alarms and Linux builds, 1.07 for
 * S3, 1.15–1.20 for instances, databases and gateways, 1.26 for logs, 1.33 for canaries); eu-west-1: logs 1.14, canaries
 * 1.17; us-west-2: equal in all. GCP europe-west3: compute engine e2/n2 list prices (1.29), europe-west1 (1.10). Azure
 * westeurope: VM and App Service list prices (1.15), between serverless SQL (1.10) and log ingest (1.30); westus:
 * PostgreSQL list prices (1.14). The rest are judgements after the vendors' usual order of regions.
 */
const multipliers: Partial<Record<NetworkId, Readonly<Record<string, string>>>> = {
  aws: {
    "us-east-1": "1",
    "us-east-2": "1",
    "us-west-1": "1.17",
    "us-west-2": "1",
    "eu-central-1": "1.15",
    "eu-west-1": "1.1",
    "eu-west-2": "1.16",
    "eu-west-3": "1.16",
    "eu-north-1": "1.05",
    "eu-south-1": "1.16",
    "ap-southeast-1": "1.2",
    "ap-southeast-2": "1.25",
    "ap-south-1": "1.05",
    "ap-northeast-1": "1.25",
    "sa-east-1": "1.6",
    "af-south-1": "1.3",
    "ca-central-1": "1.1",
  },
  gcp: {
    "us-central1": "1",
    "us-east1": "1",
    "us-east4": "1.13",
    "us-west1": "1",
    "europe-west1": "1.1",
    "europe-west2": "1.25",
    "europe-west3": "1.29",
    "europe-west4": "1.1",
    "europe-west6": "1.4",
    "europe-north1": "1.1",
    "asia-southeast1": "1.23",
    "asia-northeast1": "1.28",
    "asia-south1": "1.2",
    "australia-southeast1": "1.42",
    "southamerica-east1": "1.55",
    "africa-south1": "1.3",
  },
  azure: {
    eastus: "1",
    eastus2: "1",
    westus: "1.14",
    westus2: "1",
    canadacentral: "1.1",
    westeurope: "1.15",
    northeurope: "1.1",
    germanywestcentral: "1.2",
    francecentral: "1.17",
    swedencentral: "1.08",
    uksouth: "1.16",
    southeastasia: "1.2",
    australiaeast: "1.25",
    japaneast: "1.25",
    centralindia: "1.1",
    brazilsouth: "1.6",
    southafricanorth: "1.3",
  },
};

/** Factor from the base region's price to `region`, as decimal text; undefined where nothing is known. */
export function regionMultiplier(network: NetworkId, region: string): string | undefined {
  return multipliers[network]?.[region];
}
