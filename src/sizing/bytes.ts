import { judgement } from "./coefficient.ts";
import { payload } from "./coefficients/payload.ts";
import type { DatabaseSizes } from "./database.ts";
import { hoursWatchedPerDay } from "./signals.ts";
import { daysPerMonth, type SizingInput } from "./sizing-input.ts";
import { amountsOf, type Traffic } from "./traffic.ts";
import { volumeGb, volumeInputs } from "./volumes.ts";

/** Half of the sessions start with an empty browser cache (B069: 49 % leave after one page). */
const coldShare = 0.5;
/** Files of one further view of a returning visitor. */
const requestsPerWarmView = 20;
/** Operations on stored files: one for each view that shows any. */
const operationsPerView = 1;
/** Images and clips that somebody sees on a day where media are the point of a product. */
const mediaMbPerDay = judgement("J-media-day", { low: 2, typical: 8, high: 40, unit: "MB/daily user/day" });
/** Some hundred hours of video in several qualities. */
const videoLibraryGb = judgement("J-video-library", { low: 100, typical: 1000, high: 10_000, unit: "GB" });
/** Part of given egress that the origin serves, where the parts are not known. */
const originShare = judgement("J-origin-share", { low: 0.05, typical: 0.2, high: 0.6, unit: "ratio" });

/** Files kept, and bytes and requests on their way to users. */
export function sizeBytes(
  input: SizingInput,
  { traffic, database }: { traffic: Traffic; database: DatabaseSizes },
): void {
  const filesGb = files(input, { traffic, database });
  operations(input, { views: traffic.views, filesGb });
  egress(input, traffic);
  edgeRequests(input, traffic);
}

/** A product that is about files or media keeps what its heavy users upload: the high figure. */
function files(input: SizingInput, { traffic, database }: { traffic: Traffic; database: DatabaseSizes }): number {
  const { brief, profile, signals, sheet } = input;
  const given = brief.scaleRequirements.dataVolumeGb;
  if (given !== undefined) {
    return sheet.put("objectStorageGb", {
      value: Math.max(0, given - database.gb),
      formula: "dataVolumeGb − databaseGb",
      inputs: { dataVolumeGb: given, databaseGb: database.gb },
      sources: [],
    });
  }
  const { of, text } = profile.files;
  const amounts = amountsOf(traffic);
  const isHeavy = input.traits.has("file-storage") || input.traits.has("media-heavy");
  const libraryGb = signals.videoStreaming === undefined ? 0 : videoLibraryGb.typical;
  const valueAt = (figure: number): number => volumeGb(profile.files, amounts, figure) + libraryGb;
  const coefficient = isHeavy ? of.high : of.typical;
  return sheet.put("objectStorageGb", {
    value: valueAt(coefficient),
    formula: `${text}${libraryGb > 0 ? " + libraryGb" : ""}`,
    inputs: {
      ...volumeInputs(profile.files, amounts, coefficient),
      ...(libraryGb > 0 ? { libraryGb, words: signals.videoStreaming ?? "" } : {}),
    },
    sources: [of, ...(libraryGb > 0 ? [videoLibraryGb] : [])],
    // The high figure is the value already; its low end is a typical product.
    lead: isHeavy ? { ...of, low: of.typical, typical: of.high } : of,
    at: valueAt,
  });
}

function operations({ profile, sheet }: SizingInput, { views, filesGb }: { views: number; filesGb: number }): void {
  const perView = filesGb > 0 ? operationsPerView : 0;
  sheet.put("objectOperationsPerMonth", {
    value: views * perView,
    formula: "pageViewsPerMonth × operationsPerView",
    inputs: { pageViewsPerMonth: views, operationsPerView: perView },
    sources: [],
    lead: profile.viewsPerSession,
  });
}

interface EgressParts {
  pagesGb: number;
  answersGb: number;
  /** Media that lie in a CDN. */
  mediaGb: number;
  /** Live calls: each byte passes a server of ours. */
  callsGb: number;
}

/** Bytes of pages that come from a cache, of answers that the application gives, and of media. */
function egress(input: SizingInput, traffic: Traffic): void {
  const { profile, sheet } = input;
  const parts: EgressParts = {
    pagesGb: pageBytesGb(input, traffic),
    answersGb: (traffic.requests * payload.jsonKb.typical) / 1e6,
    mediaGb: profile.hasLiveCalls ? 0 : mediaGb(input, traffic),
    callsGb: profile.hasLiveCalls ? volumeGb(profile.media, amountsOf(traffic)) : 0,
  };
  const { pagesGb, answersGb, callsGb } = parts;
  const media = parts.mediaGb + callsGb;
  const isMediaLed = media > pagesGb + answersGb;
  const mediaLead = profile.media.of.typical > 0 ? profile.media.of : mediaMbPerDay;
  const lead = isMediaLed ? mediaLead : profile.servesPages ? payload.coldPageKb : payload.jsonKb;
  const moved = isMediaLed ? media : profile.servesPages ? pagesGb : answersGb;
  const total = pagesGb + answersGb + media;
  sheet.put("egressGb", {
    value: total,
    formula: "pagesGb + answersGb + mediaGb + callsGb",
    inputs: { ...parts },
    sources: [payload.coldPageKb, payload.warmPageKb, payload.jsonKb, mediaLead],
    lead,
    at: (figure) => total - moved + (moved * figure) / lead.typical,
  });
  originEgress(input, parts);
}

function originEgress({ sheet }: SizingInput, { pagesGb, answersGb, mediaGb, callsGb }: EgressParts): void {
  const given = sheet.given("egressGb");
  if (given !== undefined) {
    sheet.put("originEgressGb", {
      value: given * originShare.typical,
      formula: "egressGb × originShare",
      inputs: { egressGb: given, originShare: originShare.typical },
      sources: [originShare],
      lead: originShare,
    });
    return;
  }
  const lead = payload.staticHitRatio;
  const valueAt = (hitShare: number): number => answersGb + callsGb + (pagesGb + mediaGb) * (1 - hitShare);
  sheet.put("originEgressGb", {
    value: valueAt(lead.typical),
    formula: "answersGb + callsGb + (pagesGb + mediaGb) × (1 − hitShare of the CDN)",
    inputs: { pagesGb, answersGb, mediaGb, callsGb, hitShare: lead.typical },
    sources: [lead],
    lead,
    at: valueAt,
  });
}

/** What the kind of application brings, or what media bring to any kind; the greater, since they describe one thing. */
function mediaGb({ profile, signals, traits }: SizingInput, traffic: Traffic): number {
  const ofKind = volumeGb(profile.media, amountsOf(traffic));
  const ofMedia = traits.has("media-heavy") ? (traffic.dailyUsers * mediaMbPerDay.typical * daysPerMonth) / 1000 : 0;
  const hours = signals.videoStreaming === undefined ? 0 : hoursWatchedPerDay.typical;
  return Math.max(ofKind, ofMedia, traffic.dailyUsers * hours * payload.streamGbPerHour.typical * daysPerMonth);
}

/**
 * Public sites: each session loads the first page whole and further pages warm. Applications: half of the sessions
 * load the application whole; what follows are answers.
 */
function pageBytesGb({ profile }: SizingInput, { sessions, views }: Traffic): number {
  if (!profile.servesPages) return 0;
  if (!profile.hasBots) return (sessions * coldShare * payload.coldPageKb.typical) / 1e6;
  const further = Math.max(0, views - sessions);
  return (sessions * payload.coldHomeKb.typical + further * payload.warmPageKb.low) / 1e6;
}

function edgeRequests({ profile, sheet }: SizingInput, { sessions, views, requests }: Traffic): void {
  const lead = payload.requestsPerPage;
  // Applications fetch answers after their first page, public sites further pages with their images.
  const furtherViews = profile.hasBots ? Math.max(0, views - sessions) : 0;
  const filesAt = (perPage: number): number =>
    profile.servesPages ? sessions * perPage + furtherViews * requestsPerWarmView : 0;
  sheet.put("edgeRequestsPerMonth", {
    value: filesAt(lead.low) + requests,
    formula: "sessionsPerMonth × filesPerFirstPage + furtherViews × filesPerFurtherView + requestsPerMonth",
    inputs: {
      sessionsPerMonth: sessions,
      filesPerFirstPage: lead.low,
      furtherViews,
      filesPerFurtherView: requestsPerWarmView,
      requestsPerMonth: requests,
    },
    sources: [lead],
    lead,
    at: (perPage) => filesAt(perPage) + requests,
  });
}
