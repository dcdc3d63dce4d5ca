import type { NormalizedBrief } from "../spec/brief.ts";
import type { Coefficient } from "./coefficient.ts";
import { capacity } from "./coefficients/capacity.ts";

/** What one vCPU of the application's run-time carries, and what a process needs. */
export interface RuntimeProfile {
  name: string;
  requestsPerVcpu: Coefficient;
  /** Benchmarks of trivial handlers are divided by the realism divisor; measured products are taken as they are. */
  isBenchmark: boolean;
  processMemoryMb: Coefficient;
}

/** Words of the stack (lower case) and the run-time they mean; the first that matches counts. */
const runtimeWords: readonly [RegExp, RuntimeProfile][] = [
  [/magento|adobe commerce/, { name: "Adobe Commerce", requestsPerVcpu: capacity.adobeCommerceRps, isBenchmark: false, processMemoryMb: capacity.railsMemoryMb }],
  [/rails|ruby|mastodon|discourse/, { name: "Rails", requestsPerVcpu: capacity.railsRps, isBenchmark: false, processMemoryMb: capacity.railsMemoryMb }],
  [/django|flask|wagtail/, { name: "Django", requestsPerVcpu: capacity.djangoRps, isBenchmark: false, processMemoryMb: capacity.djangoMemoryMb }],
  [/fastapi|python/, { name: "FastAPI", requestsPerVcpu: capacity.fastApiRps, isBenchmark: true, processMemoryMb: capacity.djangoMemoryMb }],
  [/laravel|php|symfony|wordpress|drupal|woocommerce/, { name: "PHP", requestsPerVcpu: capacity.laravelRps, isBenchmark: true, processMemoryMb: capacity.djangoMemoryMb }],
  [/spring|\bjava\b|kotlin|quarkus/, { name: "Spring Boot", requestsPerVcpu: capacity.springRps, isBenchmark: true, processMemoryMb: capacity.springMemoryMb }],
  [/\.net|dotnet|asp\.net|c#|blazor/, { name: "ASP.NET Core", requestsPerVcpu: capacity.dotnetRps, isBenchmark: true, processMemoryMb: capacity.springMemoryMb }],
  [/\bgo\b|golang|\brust\b|axum|actix|elixir|phoenix/, { name: "compiled", requestsPerVcpu: capacity.springRps, isBenchmark: true, processMemoryMb: capacity.goMemoryMb }],
];

const node: RuntimeProfile = { name: "Node", requestsPerVcpu: capacity.nodeRps, isBenchmark: true, processMemoryMb: capacity.nodeMemoryMb };

/** The run-time that the stack names; Node where it names none. */
export function runtimeProfile({ techStack }: NormalizedBrief): RuntimeProfile {
  const names = techStack.categories.map(({ choice }) => choice.toLowerCase());
  return runtimeWords.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? node;
}
