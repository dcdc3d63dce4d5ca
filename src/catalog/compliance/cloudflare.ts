import { sourcedClaim } from "../claims.ts";
import { fedrampMarketplace } from "./fedramp-marketplace.ts";

/** Names the WAF, CDN and DDoS protection, Workers, Workers KV, Durable Objects and R2; neither Pages nor D1. */
export const cloudflareForGovernment = sourcedClaim(fedrampMarketplace.url, ["enterprise"], {
  asOf: fedrampMarketplace.asOf,
  note: "Moderate, as Cloudflare for Government",
});
