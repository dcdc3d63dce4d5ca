import type { Service } from "../service.ts";
import { fedrampMarketplace } from "./fedramp-marketplace.ts";
import { claimsFrom, type Programme } from "./programme.ts";

/** Products of a package each of which, the page says, is on Google Cloud's list of products under its HIPAA agreement. */
const hipaaUrl =
  "https://docs.cloud.google.com/assured-workloads/docs/control-packages/us-data-boundary-healthcare-life-sciences";
const gdprUrl = "https://cloud.google.com/terms/data-processing-addendum";

const hipaaNote = "needs the business associate agreement with Google Cloud";

const namedByBoth = [
  "gcp-cloud-run",
  "gcp-cloud-sql",
  "gcp-cloud-storage",
  "gcp-compute-engine",
  "gcp-firestore",
  "gcp-gke",
  "gcp-memorystore-redis",
  "gcp-secret-manager",
  "google-artifact-registry",
  "google-cloud-armor",
  "google-cloud-build",
  // Virtual Private Cloud.
  "gcp-egress",
] as const;

/** No list of Google Cloud's products under SOC 2, PCI DSS or ISO 27001 was found, so those stay unsourced. */
export const gcpProgrammes: readonly Programme[] = [
  {
    regimes: ["HIPAA"],
    url: hipaaUrl,
    asOf: "2026-11",
    note: hipaaNote,
    services: [...namedByBoth, "gcp-alloydb"],
  },
  {
    regimes: ["HIPAA"],
    url: hipaaUrl,
    asOf: "2026-11",
    note: `${hipaaNote}; Cloud Logging and Cloud Monitoring are named, Cloud Trace is not`,
    services: ["google-cloud-observability"],
  },
  {
    ...fedrampMarketplace,
    regimes: ["FedRAMP"],
    note: "product Google Services, Moderate (MBL) or High (HBL) by service; Assured Workloads sets the boundary up",
    services: [
      ...namedByBoth,
      "firebase-auth",
      "gcp-cloud-cdn",
      "gcp-cloud-nat",
      "gcp-load-balancer",
      "google-cloud-observability",
    ],
  },
  {
    regimes: ["GDPR"],
    url: gdprUrl,
    asOf: "2024-05-23",
    note: "the data processing addendum is part of the agreement",
    services: "every",
  },
];

export function gcpCompliance(serviceId: string): Service["compliance"] {
  return claimsFrom(gcpProgrammes, serviceId);
}
