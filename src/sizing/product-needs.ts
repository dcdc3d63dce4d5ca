import type { NormalizedBrief } from "../spec/brief.ts";
import type { Coefficient } from "./coefficient.ts";
import { products } from "./coefficients/products.ts";
import { firstMention, type PhrasePattern, phrasePattern } from "./phrases.ts";

/** Software that a team runs as it is, with what its vendor says that it needs. */
export interface ProductNeeds {
  name: string;
  /** Requests that a processor carries, head-room included. */
  requestsPerVcpu?: Coefficient;
  /** Processors of what runs beside the requests, e.g. workers and git storage. */
  besideVcpuPer1000?: Coefficient;
  cacheGbPer1000?: Coefficient;
  /** Share of the fleet that keeps running when the load is low. */
  leastRunning?: Coefficient;
  /** The least that each instance needs, however few people use it. */
  instance?: { vcpu?: Coefficient; memoryGb: Coefficient };
  database?: { vcpuPer1000: Coefficient; memoryGbPer1000: Coefficient };
}

/** Words by which a brief runs the software itself; the name alone may be a service that is used, e.g. GitLab CI. */
const known: readonly { pattern: PhrasePattern; needs: ProductNeeds }[] = [
  {
    pattern: phrasePattern({
      exact: [
        "self-managed gitlab",
        "self-hosted gitlab",
        "gitlab server",
        "gitlab instance",
        "own gitlab",
        "gitlab omnibus",
      ],
    }),
    needs: {
      name: "GitLab",
      requestsPerVcpu: products.gitlabRps,
      besideVcpuPer1000: products.gitlabBesideVcpuPer1000,
      cacheGbPer1000: products.gitlabCacheGbPer1000,
      leastRunning: products.gitlabLeastRunning,
      database: { vcpuPer1000: products.gitlabDatabaseVcpuPer1000, memoryGbPer1000: products.gitlabDatabaseGbPer1000 },
    },
  },
  {
    pattern: phrasePattern({ exact: ["litellm"] }),
    needs: { name: "LiteLLM", instance: { vcpu: products.litellmVcpu, memoryGb: products.litellmMemoryGb } },
  },
  {
    pattern: phrasePattern({ exact: ["self-hosted sentry", "own sentry", "sentry server"] }),
    needs: { name: "Sentry", instance: { memoryGb: products.sentryMemoryGb } },
  },
];

/** The software of this kind that the description or the stack runs; undefined where it is somebody's own. */
export function productNeeds({ projectDescription, techStack }: NormalizedBrief): ProductNeeds | undefined {
  const texts = [projectDescription, ...techStack.categories.map(({ choice }) => choice)];
  return known.find(({ pattern }) => texts.some((text) => firstMention(text, pattern) !== undefined))?.needs;
}
