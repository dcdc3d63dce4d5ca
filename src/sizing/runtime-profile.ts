import type { NormalizedBrief } from "../spec/brief.ts";
import { type Coefficient, judgement } from "./coefficient.ts";
import { capacity } from "./coefficients/capacity.ts";
import { storage } from "./coefficients/storage.ts";
import { productNeeds } from "./product-needs.ts";

/** What a request costs the application's run-time, and what a process needs. */
export interface RuntimeProfile {
  name: string;
  cpu:
    | {
        by: "requests-per-vcpu";
        of: Coefficient /** Benchmarks of trivial handlers are divided by the realism divisor. */;
        isBenchmark: boolean;
      }
    | { by: "milliseconds"; of: Coefficient };
  processMemoryMb: Coefficient;
  /** Connections to the database that a process holds. */
  poolPerProcess: Coefficient;
  /** Processes that run on one vCPU. */
  processesPerVcpu: number;
  /** Head-room is in the figure already. */
  hasHeadroom?: boolean;
}

const benchmark = (of: Coefficient): RuntimeProfile["cpu"] => ({ by: "requests-per-vcpu", of, isBenchmark: true });
const measured = (of: Coefficient): RuntimeProfile["cpu"] => ({ by: "requests-per-vcpu", of, isBenchmark: false });
const pool = storage.connectionsPerProcess;
/** Five threads, as Rails has by default. */
const threads = { ...pool, low: 3, typical: 5, high: 10 };
/** A worker that takes one request at a time holds one connection. */
const worker = { ...pool, low: 1, typical: 1, high: 2 };
const lightPhp = { ...capacity.phpMemoryMb, low: 30, typical: capacity.phpMemoryMb.low, high: 80 };
/** No figure of the same test was found: Spring's, times the ratio of the two in a public benchmark (C023, C024 over C022). */
const goRate = judgement("C005*C023/C022", { low: 658, typical: 864, high: 1071, unit: "req/s/vCPU" });
const rustRate = judgement("C005*C024/C022", { low: 623, typical: 819, high: 1014, unit: "req/s/vCPU" });

const django: RuntimeProfile = {
  name: "Django",
  cpu: measured(capacity.djangoRps),
  processMemoryMb: capacity.djangoMemoryMb,
  poolPerProcess: worker,
  processesPerVcpu: 2,
};
const php: RuntimeProfile = {
  name: "PHP",
  cpu: benchmark(capacity.laravelRps),
  processMemoryMb: lightPhp,
  poolPerProcess: worker,
  processesPerVcpu: 4,
};
const native: Pick<RuntimeProfile, "processMemoryMb" | "poolPerProcess" | "processesPerVcpu"> = {
  processMemoryMb: capacity.goMemoryMb,
  poolPerProcess: pool,
  processesPerVcpu: 0.5,
};
const virtualMachine: typeof native = {
  processMemoryMb: capacity.springMemoryMb,
  poolPerProcess: pool,
  processesPerVcpu: 0.5,
};
const node: RuntimeProfile = {
  name: "Node",
  cpu: benchmark(capacity.nodeRps),
  processMemoryMb: capacity.nodeMemoryMb,
  poolPerProcess: pool,
  processesPerVcpu: 1,
};

/** Words of the stack (lower case) and the run-time they mean, the one that takes most CPU first: where a stack names several, it decides. */
const runtimeWords: readonly [RegExp, RuntimeProfile][] = [
  [
    /magento|adobe commerce/,
    {
      name: "Adobe Commerce",
      cpu: measured(capacity.adobeCommerceRps),
      processMemoryMb: capacity.phpMemoryMb,
      poolPerProcess: worker,
      processesPerVcpu: 1,
      hasHeadroom: true,
    },
  ],
  [
    /\brails\b|\bruby\b|mastodon|discourse|sinatra|hanami/,
    {
      name: "Rails",
      cpu: measured(capacity.railsRps),
      processMemoryMb: capacity.railsMemoryMb,
      poolPerProcess: threads,
      processesPerVcpu: 1.5,
    },
  ],
  [/django|flask|wagtail|pyramid/, django],
  [/laravel|\bphp\b|wordpress|drupal|woocommerce|typo3|craft cms|codeigniter/, php],
  [
    /fastapi|starlette|\bpython\b/,
    { ...django, name: "FastAPI", cpu: benchmark(capacity.fastApiRps), poolPerProcess: threads },
  ],
  [/symfony/, { ...php, name: "Symfony", cpu: benchmark(capacity.symfonyRps) }],
  [
    /\bnext(\.?js)?\b|\bnode(\.?js)?\b|nest\.?js|express|fastify|nuxt|remix|sveltekit|\bbun\b|\bdeno\b|hono|strapi/,
    node,
  ],
  [
    /spring|\bjava\b|kotlin|quarkus|micronaut|scala|ktor/,
    { name: "Spring Boot", cpu: benchmark(capacity.springRps), ...virtualMachine },
  ],
  [
    /\.net\b|dotnet|asp\.net|c#|blazor/,
    { name: "ASP.NET", cpu: { by: "milliseconds", of: capacity.dotnetCpuMs }, ...virtualMachine },
  ],
  [/\brust\b|axum|actix/, { name: "Rust", cpu: benchmark(rustRate), ...native }],
  [/\bgo\b|golang|\bgin\b|\bfiber\b/, { name: "Go", cpu: benchmark(goRate), ...native }],
];

/** The run-time that the stack names; Node, which lies in the middle, where it names none that we have a figure for. */
export function runtimeProfile(brief: NormalizedBrief): RuntimeProfile {
  const { techStack } = brief;
  const product = productNeeds(brief);
  const runtime = stackRuntime(techStack);
  return product?.requestsPerVcpu === undefined
    ? runtime
    : { ...runtime, name: product.name, cpu: measured(product.requestsPerVcpu), hasHeadroom: true };
}

function stackRuntime(techStack: NormalizedBrief["techStack"]): RuntimeProfile {
  const names = techStack.categories.map(({ choice }) => choice.toLowerCase());
  const named = runtimeWords.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  return named ?? { ...node, name: "Node, as none is named" };
}
