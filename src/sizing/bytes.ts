import { payload } from "./coefficients/payload.ts";
import type { DatabaseSizes } from "./database.ts";
import type { SizingInput } from "./sizing-input.ts";
import type { Traffic } from "./traffic.ts";

/** Half of the sessions start with an empty browser cache (B069: 49 % leave after one page). */
const coldShare = 0.5;
/** Files of one further view of a returning visitor. */
const requestsPerWarmView = 20;
/** Operations on stored files: one for each view that shows any. */
const operationsPerView = 1;

/** Files kept, and bytes and requests on their way to users. */
export function sizeBytes(input: SizingInput, { traffic, database }: { traffic: Traffic; database: DatabaseSizes }): void {
  files(input, { traffic, database });
  egress(input, traffic);
  edgeRequests(input, traffic);
}

function files({ brief, profile, traits, sheet }: SizingInput, { traffic, database }: { traffic: Traffic; database: DatabaseSizes }): void {
  const given = brief.scaleRequirements.dataVolumeGb;
  const { of, gb, text } = profile.files;
  // A product that is about files or media keeps what its heavy users upload.
  const heavy = traits.has("file-storage") || traits.has("media-heavy");
  const coefficient = heavy ? of.high : of.typical;
  if (given === undefined) {
    sheet.put("objectStorageGb", {
      value: gb(traffic.users, coefficient),
      formula: text,
      inputs: { users: traffic.users, coefficient },
      sources: [of],
      ...(heavy ? {} : { lead: of }),
    });
  } else {
    sheet.put("objectStorageGb", {
      value: Math.max(0, given - database.gb),
      formula: "data volume − database",
      inputs: { dataVolumeGb: given, databaseGb: database.gb },
      sources: [],
      basis: "given",
    });
  }
  sheet.put("objectOperationsPerMonth", {
    value: traffic.views * operationsPerView,
    formula: "page views × operations per view",
    inputs: { views: traffic.views, operationsPerView },
    sources: [],
    lead: profile.viewsPerSession,
  });
}

/** Bytes of pages that come from a cache, of answers that the application gives, and of media. */
function egress({ profile, sheet }: SizingInput, { users, dailyUsers, sessions, views, requests }: Traffic): void {
  const pagesGb = profile.servesPages ? pageBytesGb({ sessions, views, isPublic: profile.hasBots }) : 0;
  const answersGb = (requests * payload.jsonKb.typical) / 1e6;
  const mediaGb = profile.media.gb(users, dailyUsers, profile.media.of.typical);
  const inputs = { pagesGb, answersGb, mediaGb };
  sheet.put("egressGb", {
    value: pagesGb + answersGb + mediaGb,
    formula: "pages + answers + media",
    inputs,
    sources: [payload.coldPageKb, payload.warmPageKb, payload.jsonKb, profile.media.of],
    lead: mediaGb > pagesGb ? profile.media.of : payload.coldPageKb,
  });
  const missed = 1 - payload.staticHitRatio.typical;
  sheet.put("originEgressGb", {
    value: answersGb + (pagesGb + mediaGb) * missed,
    formula: "answers + (pages + media) × share that the CDN does not hold",
    inputs: { ...inputs, missed },
    sources: [payload.staticHitRatio],
    lead: payload.jsonKb,
  });
}

/**
 * Public sites: each session loads the first page whole and further pages warm. Applications: half of the sessions
 * load the application whole; what follows are answers.
 */
function pageBytesGb({ sessions, views, isPublic }: { sessions: number; views: number; isPublic: boolean }): number {
  if (!isPublic) return (sessions * coldShare * payload.coldPageKb.typical) / 1e6;
  const further = Math.max(0, views - sessions);
  return (sessions * payload.coldHomeKb.typical + further * payload.warmPageKb.low) / 1e6;
}

function edgeRequests({ profile, sheet }: SizingInput, { sessions, views, requests }: Traffic): void {
  const files = profile.servesPages ? sessions * payload.requestsPerPage.low + Math.max(0, views - sessions) * requestsPerWarmView : 0;
  sheet.put("edgeRequestsPerMonth", {
    value: files + requests,
    formula: "files of first pages + files of further pages + application requests",
    inputs: { files, requests },
    sources: [payload.requestsPerPage],
    lead: payload.requestsPerPage,
  });
}
