import type { NormalizedBrief } from "../spec/brief.ts";
import { type Coefficient, judgement } from "./coefficient.ts";
import { peaks } from "./coefficients/peaks.ts";
import { firstMention, type PhrasePattern, phrasePattern } from "./phrases.ts";

/** What the words say beside the kind of application. Each holds the words it rests on. */
export interface Signals {
  /** A season of peaks, and the uplift of its design peak over the usual one. */
  season: { uplift: Coefficient; words: string } | undefined;
  /** Servers of others send requests and their posts are kept: Mastodon and its kin. */
  federation: string | undefined;
  /** People watch video for minutes, as against images and clips. */
  videoStreaming: string | undefined;
  /** Files are what the product is about, as against attachments. */
  fileProduct: string | undefined;
  /** People sign in. */
  login: string | undefined;
}

/** B048 says to use its high value for flash sales; its typical value is then the low end. */
const flashSale: Coefficient = {
  ...peaks.retailPeak,
  low: peaks.retailPeak.typical,
  typical: peaks.retailPeak.high,
};

/** The strongest season first: where several are named, the first counts. */
const seasons: readonly { pattern: PhrasePattern; uplift: Coefficient }[] = [
  {
    pattern: phrasePattern({
      phrases: ["flash sale", "ticket sale", "ticket drop", "product drop", "drop day", "on-sale day"],
    }),
    uplift: flashSale,
  },
  {
    pattern: phrasePattern({ phrases: ["black friday", "cyber monday", "singles' day", "prime day"] }),
    uplift: peaks.seasonalPeak,
  },
  {
    pattern: phrasePattern({
      phrases: [
        "seasonal peak",
        "peak season",
        "christmas sale",
        "christmas season",
        "holiday season",
        "seasonal traffic",
      ],
    }),
    uplift: peaks.seasonalDay,
  },
];

const federation = phrasePattern({
  phrases: ["mastodon", "fediverse", "activitypub", "federated network", "pixelfed", "lemmy", "peertube"],
});
const fileProduct = phrasePattern({
  phrases: [
    "file storage",
    "file sharing",
    "file hosting",
    "cloud drive",
    "document management",
    "document storage",
    "medical imaging",
    "photo storage",
    "backup service",
  ],
});
const videoStreaming = phrasePattern({
  phrases: [
    "video streaming",
    "stream video",
    "streaming video",
    "video on demand",
    "video course",
    "video lesson",
    "video lecture",
    "live stream",
    "livestream",
    "webinar",
    "watch video",
  ],
  exact: ["vod"],
});
const login = phrasePattern({
  phrases: [
    "log in",
    "login",
    "sign in",
    "sign up",
    "sign-in",
    "account",
    "member area",
    "members area",
    "membership",
    "subscriber",
    "customer portal",
    "user portal",
    "authentication",
    "patient",
  ],
});
const loginCategory = phrasePattern({ phrases: ["auth", "authentication", "identity", "login", "sso"] });

/** Reads the description and the choices of the stack; a negated word does not count. */
export function readSignals({ projectDescription, techStack }: NormalizedBrief): Signals {
  const choices = techStack.categories.map(({ choice }) => choice);
  const mention = (pattern: PhrasePattern): string | undefined =>
    [projectDescription, ...choices].map((text) => firstMention(text, pattern)).find((words) => words !== undefined);
  const season = seasons.flatMap(({ pattern, uplift }) => {
    const words = mention(pattern);
    return words === undefined ? [] : [{ uplift, words }];
  })[0];
  const signInService = techStack.categories.find(
    ({ category }) => firstMention(category, loginCategory) !== undefined,
  )?.choice;
  return {
    season,
    federation: mention(federation),
    videoStreaming: mention(videoStreaming),
    fileProduct: mention(fileProduct),
    login: mention(login) ?? signInService,
  };
}

/** Hours of video that somebody who is active on a day watches, where a product is about watching. */
export const hoursWatchedPerDay = judgement("J-hours-watched", {
  low: 0.1,
  typical: 0.25,
  high: 1,
  unit: "hours/daily user/day",
});
