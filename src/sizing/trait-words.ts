import type { TraitId } from "../spec/traits.ts";
import { type PhrasePattern, phrasePattern } from "./phrases.ts";

interface TraitWords {
  /** Words looked for in the description and in the choices of the stack; a plural is allowed. */
  phrases: readonly string[];
  /** The same, but in exactly this number. */
  exact?: readonly string[];
  /** Names that tell the trait only in the stack: in a text, Hugo is a person. */
  stack?: readonly string[];
  /** Phrases that contain one of the words and mean something else. */
  ignore?: readonly string[];
}

/**
 * Words that tell a trait. They are narrow on purpose: everybody "stores" data, has a "community" or an "internal"
 * network, and a false kind of application misleads every size.
 */
const traitWords: Readonly<Record<TraitId, TraitWords>> = {
  "business-saas": {
    phrases: list(`b2b saas, saas, software as a service, b2b, crm, erp, multi-tenant, multi-tenancy, business customer,
      enterprise customer, business software, invoicing, accounting software, bookkeeping,
      project management, workflow automation, time tracking, for teams, customer company, payroll,
      for companies, for businesses, booking platform, booking system, scheduling software`),
  },
  "consumer-app": {
    phrases: list(`consumer app, consumer application, consumer product, consumer service, consumer-facing, b2c,
      mobile app, ios app, android app, fitness app, running app, dating app, habit tracker, mobile game,
      online game, gaming, app store, photo sharing, music streaming, video streaming, follow friends,
      their friends`),
    exact: ["game"],
  },
  "e-commerce": {
    phrases: list(`e-commerce, storefront, shopping cart, black friday, product catalog, product catalogue,
      order checkout`),
    exact: list(`shop, webshop, web shop, online shop, online store, web store, fashion store, book store, bookstore,
      marketplace, online retailer, retailer, online retail, ticket sale, ticket sales, ticket shop`),
    ignore: ["shop floor", "shop-floor"],
    stack: list(`shopify, magento, adobe commerce, woocommerce, medusa, saleor, prestashop, shopware, bigcommerce,
      spree, commercetools`),
  },
  "static-content": {
    phrases: list(`static site, static website, static page, static content, static landing page, simple landing page,
      brochure site, brochure website, portfolio site, portfolio website, portfolio page,
      documentation site, documentation website, docs site, personal site, personal website,
      personal homepage, personal blog`),
    exact: ["my portfolio", "a portfolio", "personal portfolio"],
    stack: list(`astro, hugo, jekyll, eleventy, 11ty, gatsby, docusaurus, vitepress, hexo, html, static html, mkdocs`),
  },
  "content-site": {
    phrases: list(`blog, news site, news portal, newspaper, magazine, editorial, publishing platform, cms,
      content management, content site, content website, agency site, agency website, marketing site,
      marketing website, corporate website, corporate site, company website, wiki, knowledge base,
      recipe site`),
    stack: list(`wordpress, drupal, ghost, wagtail, typo3, contentful, sanity, strapi, craft cms, umbraco`),
  },
  telehealth: {
    phrases: list(`telehealth, tele-medicine, video visit, video consultation, online doctor, virtual care,
      remote consultation, online consultation, virtual clinic, video therapy`),
  },
  "social-community": {
    phrases: list(`social network, social app, social platform, community platform, community site, community forum,
      community app, online community, forum, discussion board, message board, fediverse, mastodon,
      activitypub, user-generated content, news feed`),
    exact: ["followers", "a community"],
    stack: list(`mastodon, discourse, lemmy, pixelfed, peertube`),
  },
  "internal-tool": {
    phrases: list(`internal tool, internal app, internal application, internal dashboard, internal system,
      internal portal, internal platform, internal use, back-office tool, intranet, employee portal,
      staff portal, for employees, for our employees, our own staff, line of business`),
  },
  api: {
    phrases: list(
      `api, rest api, public api, graphql api, graphql, web service, webhook, microservice, backend service`,
    ),
  },
  batch: {
    phrases: list(`batch, nightly job, scheduled job, cron job, etl, data pipeline, background processing,
      data warehouse, report generation, kafka consumer`),
  },
  realtime: {
    phrases: list(`real-time, websocket, live chat, chat, instant messaging, direct message, collaborative editing,
      live update, live dashboard, presence, multiplayer, push update, video call, video conference,
      video consultation, video visit`),
    stack: list(`socket.io, phoenix channels, pusher, ably, livekit, webrtc, signalr, action cable`),
  },
  "media-heavy": {
    phrases: list(`video, video call, video visit, video consultation, video streaming, photo, photo sharing,
      image gallery, image-heavy, media-heavy, media-rich, media library, podcast, music streaming,
      audio streaming, live stream, livestream, high-resolution image`),
  },
  "file-storage": {
    phrases: list(`file storage, file upload, file sharing, file attachment, attachment, upload, uploaded file,
      uploaded document, upload document, document upload, document storage, document management,
      cloud drive, scanned document, medical imaging, receipt`),
  },
  "personal-data": {
    phrases: list(`personal data, personal information, personally identifiable, customer data, customer record,
      user profile, user account, customer account, email address, e-mail address, date of birth,
      employee data, employee record, gdpr, sign up, social security number`),
    exact: ["pii"],
  },
  "health-data": {
    phrases: list(`patient, medical record, health record, health data, medical data, clinical, diagnosis, diagnoses,
      prescription, hipaa, clinic, hospital, telehealth`),
    exact: ["phi", "ehr"],
  },
  "card-data": {
    phrases: list(`card data, credit card, debit card, payment card, card payment, card number, cardholder, pci dss,
      pci`),
  },
  "federal-data": {
    phrases: list(`federal agency, federal government, federal data, federal information, federal form, federal,
      government agency, fedramp`),
    exact: ["cui"],
  },
};

/** Words between commas; line ends count as blanks. */
function list(text: string): string[] {
  return text.split(",").map((word) => word.trim());
}

interface TraitPatterns {
  text: PhrasePattern;
  stack: PhrasePattern;
}

function patternsOf({ phrases, exact = [], stack = [], ignore = [] }: TraitWords): TraitPatterns {
  return {
    text: phrasePattern({ phrases, exact, ignore }),
    stack: phrasePattern({ phrases, exact: [...exact, ...stack], ignore }),
  };
}

const compiled = new Map<TraitId, TraitPatterns>();

/** The expressions of a trait, for the description and for a choice of the stack; made when first asked for. */
export function traitPatterns(id: TraitId): TraitPatterns {
  const patterns = compiled.get(id) ?? patternsOf(traitWords[id]);
  compiled.set(id, patterns);
  return patterns;
}
