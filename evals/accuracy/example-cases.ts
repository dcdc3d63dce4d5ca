import type { AccuracyCase } from "./case.ts";

type Line = AccuracyCase["published"]["lines"][number];

/** A line of a bill for tests. */
export function line(name: string, monthlyUsd: number, rest: Partial<Line> = {}): Line {
  return { name, monthlyUsd, serviceIds: [], priceChangedSince: false, why: "", ...rest };
}

/** A case for tests: what is not said is a small vendor estimate of everything. */
export function exampleCase(rest: Partial<AccuracyCase> = {}): AccuracyCase {
  return {
    id: "example",
    what: "An example.",
    grade: "A",
    kind: "vendor-estimate",
    year: 2026,
    sourceUrl: "https://example.com/bill",
    published: { monthlyUsd: 100, conversion: "", lines: [] },
    scope: { sections: ["hosting", "database"], serviceIds: null, reason: "all of it" },
    components: null,
    brief: null,
    note: "",
    ...rest,
  };
}

const shop = {
  projectName: "Shop",
  projectDescription: "An online shop for garden tools in Node.js with PostgreSQL.",
  techStack: ["Node.js", "PostgreSQL"],
  scaleRequirements: { expectedUsers: 5000 },
  userRegions: ["us"],
};

/** Bills as they are met: with shared services, a line of nothing of ours, one amount, and no way to be met. */
export const exampleCases: readonly AccuracyCase[] = [
  exampleCase({
    id: "containers-behind-load-balancer",
    published: {
      monthlyUsd: 85.29,
      conversion: "",
      lines: [
        line("web task", 18.02, { serviceIds: ["aws-fargate"] }),
        line("worker task", 18.02, { serviceIds: ["aws-fargate"] }),
        line("load balancer", 18, { serviceIds: ["aws-alb"] }),
        line("e-mail", 31.25),
      ],
    },
    components: [
      {
        serviceId: "aws-fargate",
        region: "us-east-1",
        usage: { vcpuHours: 730, memoryGbHours: 1460 },
      },
      { serviceId: "aws-alb", sku: "alb", region: "us-east-1" },
    ],
    brief: { ...shop, preferences: { providers: ["aws"], compute: "containers" } },
  }),
  exampleCase({
    id: "one-platform-plan",
    kind: "actual-bill",
    grade: "B",
    published: { monthlyUsd: 25, conversion: "", lines: [] },
    scope: { sections: ["database"], serviceIds: ["supabase"], reason: "one project" },
    components: [{ serviceId: "supabase", sku: "pro" }],
    brief: { ...shop, techStack: ["Supabase"], preferences: { providers: ["supabase"] } },
  }),
  exampleCase({
    id: "no-plan-possible",
    brief: {
      ...shop,
      complianceRequirements: ["FedRAMP"],
      preferences: { avoid: ["aws", "gcp", "azure", "cloudflare"] },
    },
  }),
  exampleCase({
    id: "nothing-published",
    grade: "C",
    kind: "third-party-report",
    published: { monthlyUsd: 12_000, conversion: "", lines: [line("all of it", 12_000)] },
  }),
];
