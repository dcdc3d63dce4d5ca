import type { Service } from "../service.ts";
import { claimsFrom, type Programme } from "./programme.ts";

/** Azure public services by audit scope. */
const fedrampUrl =
  "https://learn.microsoft.com/en-us/azure/azure-government/compliance/azure-services-in-fedramp-auditscope";
const postgresUrl =
  "https://github.com/MicrosoftDocs/azure-databases-docs/blob/08b579b7f833d65c3b1c82db12344f2def73049a/articles/postgresql/flexible-server/concepts-compliance.md";
const monitorUrl =
  "https://github.com/MicrosoftDocs/azure-docs/blob/040f0f9d5ee2ce74b1f19ae3f32493b4d1ee1c12/articles/azure-monitor/logs/data-security.md";
const appServiceUrl =
  "https://github.com/MicrosoftDocs/azure-docs/blob/0317d94b3228145a4f12ebf70e67c213eb9589fa/articles/app-service/overview.md";
const devopsUrl =
  "https://github.com/MicrosoftDocs/azure-devops-docs/blob/003572efab56dc91b7725456aeb094f125d5441b/docs/organizations/security/data-protection.md";
const gdprUrl = "https://itassetmanagement.net/2017/09/07/microsoft-gdpr/";

const hipaaNote = "the business associate agreement is part of Microsoft's product terms";

/** Microsoft's list of services in scope of SOC, ISO, PCI and HIPAA could not be read, only pages of single services. */
export const azureProgrammes: readonly Programme[] = [
  {
    regimes: ["FedRAMP"],
    url: fedrampUrl,
    asOf: "2026-02",
    note: "High, in the US regions",
    services: [
      "azure-aks",
      "azure-app-service",
      "azure-application-gateway-waf",
      "azure-blob",
      "azure-cache-redis",
      "azure-container-apps",
      "azure-container-registry",
      "azure-cosmos-db",
      "azure-ddos",
      "azure-front-door",
      "azure-functions",
      "azure-key-vault",
      "azure-load-balancer",
      "azure-monitor",
      "azure-mysql-flexible",
      "azure-nat-gateway",
      "azure-postgres-flexible",
      "azure-sql-database",
      "azure-static-web-apps",
      "azure-vm",
      // Virtual Network.
      "azure-egress",
      // A footnote extends Microsoft Entra ID to it.
      "entra-external-id",
    ],
  },
  {
    regimes: ["HIPAA"],
    url: postgresUrl,
    asOf: "2024-04-27",
    note: hipaaNote,
    services: ["azure-postgres-flexible"],
  },
  {
    regimes: ["SOC2", "PCI-DSS", "ISO27001"],
    url: postgresUrl,
    asOf: "2024-04-27",
    note: "SOC 2 Type 2, PCI DSS Level 1, ISO 27001:2013",
    services: ["azure-postgres-flexible"],
  },
  { regimes: ["HIPAA"], url: monitorUrl, asOf: "2026-11", note: hipaaNote, services: ["azure-monitor"] },
  {
    regimes: ["SOC2", "PCI-DSS", "ISO27001"],
    url: monitorUrl,
    asOf: "2026-11",
    note: "said of Log Analytics; the SOC 2 report it names is Type 1",
    services: ["azure-monitor"],
  },
  {
    // The page says "ISO, SOC and PCI" without the standard's number, which is enough for the third only.
    regimes: ["PCI-DSS"],
    url: appServiceUrl,
    asOf: "2020-07-06",
    note: "named without level or version",
    services: ["azure-app-service"],
  },
  { regimes: ["HIPAA"], url: devopsUrl, asOf: "2026-11", note: hipaaNote, services: ["azure-devops"] },
  {
    regimes: ["SOC2", "ISO27001"],
    url: devopsUrl,
    asOf: "2026-11",
    note: "SOC 2 Type 2, ISO 27001:2013",
    services: ["azure-devops"],
  },
  {
    regimes: ["GDPR"],
    url: gdprUrl,
    asOf: "2017-09",
    note: "quotes Microsoft's product terms, whose GDPR commitments go to all customers",
    services: "every",
  },
];

export function azureCompliance(serviceId: string): Service["compliance"] {
  return claimsFrom(azureProgrammes, serviceId);
}
