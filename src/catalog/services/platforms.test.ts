import { describe, expect, it } from "vitest";
import { type Asked, large, medium, monthlyUsd, named, needFor, type Sizes, tiny } from "../../../test/catalog-need.ts";
import { cloudflareD1 } from "./cloudflare-d1.ts";
import { cloudflarePages } from "./cloudflare-pages.ts";
import { cloudflareWorkers } from "./cloudflare-workers.ts";
import { digitaloceanAppPlatform } from "./digitalocean-app-platform.ts";
import { digitaloceanDroplets } from "./digitalocean-droplets.ts";
import { doManagedPostgres } from "./do-managed-postgres.ts";
import { fly } from "./fly.ts";
import { heroku } from "./heroku.ts";
import { hetznerCloud } from "./hetzner-cloud.ts";
import { neon } from "./neon.ts";
import { netlify } from "./netlify.ts";
import { planetscalePostgres } from "./planetscale-postgres.ts";
import { railway } from "./railway.ts";
import { render } from "./render.ts";
import { renderPostgres } from "./render-postgres.ts";
import { supabase } from "./supabase.ts";
import { upstashRedis } from "./upstash-redis.ts";
import { vercel } from "./vercel.ts";

describe("what a workload can be run on", () => {
  it("offers no long-running server on functions-only platforms, and no virtual machine for static files", () => {
    for (const service of [vercel, netlify, cloudflareWorkers, cloudflarePages]) {
      expect(service.offerings.hosting?.configure(needFor(service, medium, { appModel: "server" }))).toEqual([]);
    }
    for (const service of [render, fly, railway, heroku, digitaloceanDroplets, hetznerCloud]) {
      expect(service.offerings.hosting?.configure(needFor(service, medium, { appModel: "static" }))).toEqual([]);
      expect(service.offerings.hosting?.configure(needFor(service, medium, { appModel: "server" }))).not.toEqual([]);
    }
  });

  it("carries the peak: instances times size reach the vCPU that is needed", () => {
    const need = needFor(digitaloceanDroplets, large, { appModel: "server" });
    for (const { facts } of digitaloceanDroplets.offerings.hosting?.configure(need) ?? []) {
      // Half of a shared vCPU is counted on.
      expect(facts.minimumInstances * (facts.vcpuPerInstance ?? 0) * 0.5).toBeGreaterThanOrEqual(40);
    }
  });

  it("says what a database lacks when even the largest size is too small", () => {
    const [standard] = doManagedPostgres.offerings.database?.configure(needFor(doManagedPostgres, large)) ?? [];
    expect(standard?.facts.instance).toBe("standard-4gb");
    expect(standard?.facts.highAvailability).toBe(false);
    expect(standard?.shortfalls.join("; ")).toMatch(/memory.*standard-4gb/);
    const [d1] = cloudflareD1.offerings.database?.configure(needFor(cloudflareD1, medium)) ?? [];
    expect(d1?.shortfalls).toEqual(["needs 40 GB, one D1 database holds 10"]);
  });

  it("offers the Hobby plan of Vercel to one person's small, unregulated project only", () => {
    const plans = (sizes: Sizes, asked: Asked) =>
      vercel.offerings.hosting?.configure(needFor(vercel, sizes, asked)).map(({ plan }) => plan);
    expect(plans(tiny, { teamSize: 1 })).toEqual(["hobby", "pro"]);
    expect(plans(tiny, { teamSize: 5 })).toEqual(["pro"]);
    expect(plans(tiny, { teamSize: 1, regimes: ["GDPR"] })).toEqual(["pro"]);
    expect(plans(tiny, { teamSize: 1, traits: ["e-commerce"] })).toEqual(["pro"]);
    expect(plans(tiny, { teamSize: 1, maxMonthlyUsd: "100" })).toEqual(["pro"]);
    expect(plans(medium, { teamSize: 1 })).not.toContain("hobby");
  });

  it("offers the free Workers plan within 100,000 requests a day and 10 ms", () => {
    const plans = (sizes: Sizes) =>
      cloudflareWorkers.offerings.hosting?.configure(needFor(cloudflareWorkers, sizes)).map(({ plan }) => plan);
    expect(plans(tiny)).toEqual(["free", "paid"]);
    expect(plans({ ...tiny, cpuMillisecondsPerRequest: 20 })).toEqual(["paid"]);
    expect(plans(medium)).toEqual(["paid"]);
  });
});

describe("what a regime adds", () => {
  const hipaa: Asked = { regimes: ["HIPAA"], appModel: "server" };

  it.each([
    { service: vercel, asked: { regimes: ["HIPAA"] } as const, sku: "hipaa-baa", usd: 350 },
    { service: fly, asked: hipaa, sku: "compliance-package", usd: 99 },
    { service: railway, asked: hipaa, sku: "committed-spend", usd: 1000 },
  ])("$service.id buys $sku", ({ service, asked, sku, usd }) => {
    const [first] = service.offerings.hosting?.configure(needFor(service, medium, asked)) ?? [];
    expect(first?.addOns).toEqual([sku]);
    const bought = first?.components.find((component) => component.sku === sku);
    expect(monthlyUsd(bought === undefined ? [] : [{ ...bought, usage: {} }])).toBe(usd);
  });

  it("puts Supabase on Team with the add-on: 599 + 350", () => {
    const options = supabase.offerings.database?.configure(needFor(supabase, tiny, { regimes: ["HIPAA"] }));
    const team = named(options, "team-micro");
    expect(team.addOns).toEqual(["hipaa"]);
    expect(monthlyUsd(team.components)).toBe(599 + 350);
    expect(named(options, "pro-micro").addOns).toEqual([]);
  });

  it("puts Render on Scale with 20 percent on every instance: 499 + 19 × 1.2", () => {
    const options = renderPostgres.offerings.database?.configure(needFor(renderPostgres, tiny, { regimes: ["HIPAA"] }));
    const scale = named(options, "scale-basic-1gb");
    // 0.5 GB of storage at 0.30.
    expect(monthlyUsd(scale.components)).toBeCloseTo(499 + 19 * 1.2 + 0.5 * 0.3, 2);
  });

  it("adds the Prod Pack of Upstash for SOC 2, and with it encryption at rest", () => {
    const [plain] = upstashRedis.offerings.caching?.configure(needFor(upstashRedis, medium)) ?? [];
    const [secured] =
      upstashRedis.offerings.caching?.configure(needFor(upstashRedis, medium, { regimes: ["SOC2"] })) ?? [];
    expect(plain?.facts.encryptionAtRest).toBe(false);
    expect(secured?.facts.encryptionAtRest).toBe(true);
    expect(secured?.addOns).toEqual(["prod-pack"]);
    expect(monthlyUsd(secured?.components ?? []) - monthlyUsd(plain?.components ?? [])).toBeCloseTo(200, 6);
  });

  it("takes object storage with an agreement under HIPAA and R2 otherwise", () => {
    const storage = (asked: Asked) =>
      render.offerings.hosting
        ?.configure(needFor(render, medium, asked))[0]
        ?.companions.map(({ serviceId }) => serviceId);
    expect(storage({ appModel: "server" })).toEqual(["cloudflare-r2"]);
    expect(storage(hipaa)).toEqual(["aws-s3"]);
  });
});

describe("bills that can be checked by hand", () => {
  it("Workers, vendor's example: 100 million requests at 7 ms cost $45.40", () => {
    const need = needFor(cloudflareWorkers, { requestsPerMonth: 100_000_000, cpuMillisecondsPerRequest: 7 });
    const [paid] = cloudflareWorkers.offerings.hosting?.configure(need) ?? [];
    // 5 + 90 million at 0.30 + (700 - 30) million CPU-ms at 0.02.
    expect(monthlyUsd(paid?.components ?? [])).toBe(45.4);
  });

  it("Supabase, vendor's example: 160,000 monthly users on Pro with one Micro cost $220", () => {
    const need = needFor(supabase, { authenticatedUsers: 160_000, databaseGb: 4 });
    const database = named(supabase.offerings.database?.configure(need), "pro-micro");
    const login = named(supabase.offerings.authentication?.configure(need), "auth-pro");
    // 25 + Micro - its credit + 60,000 at 0.00325, the plan once for both.
    expect(monthlyUsd([...database.components, ...login.components])).toBe(220);
  });

  it("Supabase, vendor's example invoice: 2,369.47 GB of egress cost 190.75 beyond the quota", () => {
    const need = needFor(supabase, { databaseEgressGb: 2369.47, databaseGb: 1 });
    const database = named(supabase.offerings.database?.configure(need), "pro-micro");
    expect(monthlyUsd(database.components)).toBeCloseTo(25 + 190.75, 2);
  });

  it("Heroku, published bill: two Standard-1X dynos cost $50", () => {
    const need = needFor(heroku, { appVcpu: 0.9, appMemoryGb: 0.9, minimumInstances: 2 }, { appModel: "server" });
    const dynos = named(heroku.offerings.hosting?.configure(need), "standard-1xx2");
    expect(monthlyUsd(dynos.components)).toBe(50);
  });

  it("Railway, published bill: 10.367 GB, 0.502 vCPU and 393.6 GB of egress cost $133.39", () => {
    const usage = { memoryGb: exactly(10.367), vcpu: exactly(0.502), egressGb: exactly(393.6) };
    expect(monthlyUsd([{ serviceId: "railway", sku: null, quantity: 1, region: null, usage }])).toBeCloseTo(133.39, 1);
  });

  it("Vercel Pro, 10,000 users: fee, four further seats, a CDN tier and metered functions less the credit", () => {
    const options = vercel.offerings.hosting?.configure(needFor(vercel, medium));
    const [flat, onDemand] = [named(options, "pro"), named(options, "pro-metered-cdn")];
    const metered =
      8 * 0.6 + // invocations
      ((8_000_000 * 0.015) / 3600) * 0.128 + // CPU hours
      ((8_000_000 * 0.15 * 0.5) / 3600) * 0.0106 + // GB-hours: 150 ms, 2 GB shared by four
      30 * 0.06 + // origin transfer
      300 * 0.023 + // blobs
      1.8 * 0.35 +
      0.2 * 4.5;
    const fees = 20 + 4 * 20;
    // 12 million requests need the 50 million tier at 100, or 2 a million and 0.15 a GB on demand.
    expect(monthlyUsd(flat.components)).toBeCloseTo(fees + 100 + Math.max(0, metered - 20), 2);
    expect(monthlyUsd(onDemand.components)).toBeCloseTo(fees + metered + 12 * 2 + 150 * 0.15 - 20, 2);
  });

  it("Render Pro, 10,000 users behind Cloudflare: two Starter instances and the bandwidth beyond 25 GB", () => {
    const need = needFor(render, { ...medium, objectStorageGb: 0 }, { appModel: "server" });
    const cached = render.offerings.hosting?.configure(need).find(({ key }) => key.endsWith("-cdn"));
    // Four at the peak, but 3 of 25 requests/s on average: the minimum of two runs.
    const starters = 2;
    expect(monthlyUsd(cached?.components ?? [])).toBeCloseTo(25 + starters * 7 + (30 - 25) * 0.15, 2);
  });

  it("App Platform counts an allowance for each container: 3 × 12 with 483 GB free", () => {
    const need = needFor(
      digitaloceanAppPlatform,
      { appVcpu: 1.4, appMemoryGb: 2.6, minimumInstances: 1, egressGb: 600 },
      { appModel: "server" },
    );
    const three = named(digitaloceanAppPlatform.offerings.hosting?.configure(need), "s-1vcpu-1gbx3");
    // 150 GiB a container are 161.06 GB; what lies beyond costs 0.02 a GiB.
    expect(monthlyUsd(three.components)).toBeCloseTo(3 * 12 + (600 / 1.073741824 - 450) * 0.02, 2);
  });

  it("Hetzner: three CX23 with addresses and a load balancer", () => {
    const need = needFor(
      hetznerCloud,
      { appVcpu: 3, appMemoryGb: 6, minimumInstances: 2, egressGb: 500 },
      { appModel: "server" },
    );
    const servers = named(hetznerCloud.offerings.hosting?.configure(need), "cx23x3");
    expect(monthlyUsd(servers.components)).toBeCloseTo(3 * (6.112 + 0.5566) + 8.3386, 2);
  });

  it("PlanetScale for Postgres: disk counts on each of three nodes", () => {
    const need = needFor(planetscalePostgres, {
      databaseGb: 40,
      databaseVcpu: 0.1,
      databaseMemoryGb: 1,
      databaseEgressGb: 40,
    });
    const cluster = named(planetscalePostgres.offerings.database?.configure(need), "ps-10-ha");
    expect(monthlyUsd(cluster.components)).toBeCloseTo(30 + 3 * (40 - 10) * 0.125, 2);
  });

  it("Neon Launch: half of the peak stays awake", () => {
    const need = needFor(neon, {
      databaseGb: 10,
      databaseVcpu: 1,
      databaseMemoryGb: 4,
      peakRequestsPerSecond: 10,
      meanRequestsPerSecond: 1,
    });
    const launch = named(neon.offerings.database?.configure(need), "launch-1cu");
    expect(monthlyUsd(launch.components)).toBeCloseTo(730 * 0.5 * 0.106 + 10 * 0.35, 2);
  });

  it("Netlify: credits of the Pro plan pay for what they cover", () => {
    const [small] =
      netlify.offerings.hosting?.configure(
        needFor(netlify, { egressGb: 100, deploysPerMonth: 10 }, { appModel: "static" }),
      ) ?? [];
    expect(monthlyUsd(small?.components ?? [])).toBe(20);
    const [busy] =
      netlify.offerings.hosting?.configure(needFor(netlify, { egressGb: 300 }, { appModel: "static" })) ?? [];
    // 300 GB cost 20 + 20 credits' worth beyond: 300 × 0.1333 - 20.
    expect(monthlyUsd(busy?.components ?? [])).toBeCloseTo(20 + 300 * 0.1333 - 20, 2);
  });
});

function exactly(value: number) {
  return { low: value, expected: value, high: value };
}
