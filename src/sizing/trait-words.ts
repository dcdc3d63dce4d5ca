import type { TraitId } from "../spec/traits.ts";

/**
 * Words that tell a trait. Each is a word or a phrase as people write it; a plural `s` is allowed, case does not count.
 * The first that occurs without a negation before it is the evidence.
 */
export const traitWords: Readonly<Record<TraitId, readonly string[]>> = {
  "business-saas": ["saas", "b2b", "crm", "erp", "invoicing", "accounting", "project management", "workspace", "back office", "dashboard", "for teams", "for companies", "workflow"],
  "consumer-app": ["consumer app", "mobile app", "social app", "fitness app", "dating", "consumer", "million users", "app store", "habit", "game", "gaming", "multiplayer"],
  "e-commerce": ["shop", "store", "e-commerce", "ecommerce", "webshop", "checkout", "cart", "marketplace", "retail", "merchandise", "black friday"],
  "static-content": ["static site", "static website", "portfolio", "landing page", "brochure site", "documentation site", "personal site", "personal website", "personal blog", "hobby site"],
  "content-site": ["blog", "news site", "magazine", "agency site", "agency website", "cms", "publishing", "articles", "wiki", "content site", "marketing site", "recipes"],
  telehealth: ["telehealth", "telemedicine", "video visit", "video consultation", "online doctor", "virtual care"],
  "social-community": ["community", "forum", "social network", "mastodon", "fediverse", "followers", "timeline", "news feed"],
  "internal-tool": ["internal tool", "intranet", "employees", "back-office tool", "staff portal", "internal"],
  api: ["public api", "rest api", "graphql api", "api for developers", "webhook", "api"],
  batch: ["batch", "nightly job", "etl", "data pipeline", "cron job", "reports overnight"],
  realtime: ["real-time", "realtime", "websocket", "live chat", "chat", "collaborative editing", "live updates", "multiplayer", "presence"],
  "media-heavy": ["video", "streaming", "photo", "podcast", "media library", "livestream", "image gallery"],
  "file-storage": ["file storage", "upload", "document storage", "attachments", "file sharing", "scans", "receipts"],
  "personal-data": ["personal data", "user profile", "customer data", "email address", "gdpr", "accounts", "members", "sign up", "customers"],
  "health-data": ["patient", "phi", "medical record", "health record", "diagnosis", "clinic", "hipaa"],
  "card-data": ["card data", "credit card", "card number", "payment card", "pci"],
  "federal-data": ["federal", "government agency", "fedramp", "public sector", "citizen"],
};

/** Words that turn a following word around: "no video", "not a shop", "without accounts". */
export const negations: readonly string[] = ["no", "not", "without", "never", "neither", "nor", "isn't", "don't", "doesn't", "won't"];
