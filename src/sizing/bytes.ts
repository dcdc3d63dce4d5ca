import { readArrangement } from "../spec/arrangement.ts";
import { type Coefficient, judgement } from "./coefficient.ts";
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

/** A product that is about files or media keeps what its heavy users upload: the high figure. Attachments are typical. */
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
  const isHeavy = signals.fileProduct !== undefined || input.traits.has("media-heavy");
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
  const pages = pageBytes(input, traffic);
  const answers = { gb: (traffic.requests * payload.jsonKb.typical) / 1e6, lead: payload.jsonKb };
  const media = mediaBytes(input, traffic);
  const parts: EgressParts = {
    pagesGb: pages.gb,
    answersGb: answers.gb,
    mediaGb: profile.hasLiveCalls ? 0 : media.gb,
    callsGb: profile.hasLiveCalls ? media.gb : 0,
  };
  const total = pages.gb + answers.gb + media.gb;
  sheet.put("egressGb", {
    value: total,
    formula: "pagesGb + answersGb + mediaGb + callsGb",
    inputs: { ...parts },
    sources: [pages.lead, payload.warmPageKb, answers.lead, media.lead],
    rivals: [answers, pages, media]
      .filter(({ gb }) => gb > 0)
      .map(({ gb, lead }) => ({ lead, at: (figure: number) => total + scaled(gb, lead, figure) - gb })),
  });
  originEgress(input, parts);
}

function originEgress(
  { brief, profile, sheet }: SizingInput,
  { pagesGb, answersGb, mediaGb, callsGb }: EgressParts,
): void {
  const given = sheet.given("egressGb");
  const { noCdn } = readArrangement(brief.projectDescription);
  if (noCdn !== undefined) {
    const egressGb = given ?? pagesGb + answersGb + mediaGb + callsGb;
    sheet.put("originEgressGb", {
      value: egressGb,
      formula: "egressGb, as there is no CDN",
      inputs: { egressGb, words: noCdn },
      sources: [],
    });
    return;
  }
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
  const hit = payload.staticHitRatio;
  const calls = profile.media.of;
  const valueAt = (ofCalls: number, hitShare: number): number =>
    answersGb + ofCalls + (pagesGb + mediaGb) * (1 - hitShare);
  const callSwing = { lead: calls, at: (figure: number) => valueAt(scaled(callsGb, calls, figure), hit.typical) };
  sheet.put("originEgressGb", {
    value: valueAt(callsGb, hit.typical),
    formula: "answersGb + callsGb + (pagesGb + mediaGb) × (1 − hitShare of the CDN)",
    inputs: { pagesGb, answersGb, mediaGb, callsGb, hitShare: hit.typical },
    sources: [hit, ...(callsGb > 0 ? [calls] : [])],
    lead: hit,
    at: (figure) => valueAt(callsGb, figure),
    rivals: callsGb > 0 ? [callSwing] : [],
  });
}

/** A part of the bytes, and the figure that it rests on most. */
interface Bytes {
  gb: number;
  lead: Coefficient;
}

/**
 * What the kind of application brings, or what media bring to any kind; the greater, since they describe one thing.
 * Images of a public site are part of its pages.
 */
function mediaBytes({ profile, signals, traits }: SizingInput, traffic: Traffic): Bytes {
  const daysOfUse = traffic.presentUsers * daysPerMonth;
  const ofKind: Bytes = { gb: volumeGb(profile.media, amountsOf(traffic)), lead: profile.media.of };
  const mbPerDay = traits.has("media-heavy") && !profile.hasBots ? mediaMbPerDay.typical : 0;
  const hoursPerDay = signals.videoStreaming === undefined ? 0 : hoursWatchedPerDay.typical;
  const ofMedia: Bytes = { gb: (daysOfUse * mbPerDay) / 1000, lead: mediaMbPerDay };
  const ofVideo: Bytes = { gb: daysOfUse * hoursPerDay * payload.streamGbPerHour.typical, lead: hoursWatchedPerDay };
  return [ofKind, ofMedia, ofVideo].reduce((most, part) => (part.gb > most.gb ? part : most));
}

/**
 * Public sites: each session loads the first page whole and further pages warm; where media are the point, a page as
 * heavy as that of the heaviest quarter of sites. Applications: half of the sessions load the application whole; what
 * follows are answers.
 */
function pageBytes({ profile, traits }: SizingInput, { sessions, views }: Traffic): Bytes {
  if (!profile.servesPages) return { gb: 0, lead: payload.coldPageKb };
  if (!profile.hasBots)
    return { gb: (sessions * coldShare * payload.coldPageKb.typical) / 1e6, lead: payload.coldPageKb };
  const isHeavy = traits.has("media-heavy");
  const [first, warm] = [payload.coldHomeKb, payload.warmPageKb];
  const furtherKb = Math.max(0, views - sessions) * (isHeavy ? warm.typical : warm.low);
  const lead = isHeavy ? { ...first, low: first.typical, typical: first.high } : first;
  return { gb: (sessions * lead.typical + furtherKb) / 1e6, lead };
}

/** What is proportional to a figure, for another figure of it. */
function scaled(gb: number, { typical }: Coefficient, figure: number): number {
  return typical === 0 ? gb : (gb * figure) / typical;
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
