/** The FedRAMP Marketplace's own data; every product there names the services that its authorisation covers. */
export const fedrampMarketplace = {
  url: "https://github.com/GSA/marketplace-fedramp-gov-data/blob/5a64818dff9a04247ed9aad7138414a1a83a28ea/data.json",
  asOf: "2024-06-02",
} as const;
