import { describe, expect, it } from "vitest";
import { type Asked, medium, monthlyUsd, named, needFor } from "../../../test/catalog-need.ts";
import type { Service } from "../service.ts";
import { services } from "../services.ts";
import { awsEks } from "./aws-eks.ts";
import { awsFargate } from "./aws-fargate.ts";
import { awsLambda } from "./aws-lambda.ts";
import { azureAks } from "./azure-aks.ts";
import { azureVm } from "./azure-vm.ts";
import { gcpComputeEngine } from "./gcp-compute-engine.ts";
import { gcpGke } from "./gcp-gke.ts";

const server: Asked = { appModel: "server" };
const strict: Asked = { appModel: "server", regimes: ["HIPAA"] };

function hosting(service: Service, asked: Asked, sizes = medium) {
  return service.offerings.hosting?.configure(needFor(service, sizes, asked)) ?? [];
}

/** What the components of one service cost a month. */
function usdOf(serviceId: string, [first]: ReturnType<typeof hosting>): number {
  return monthlyUsd(first?.components.filter((component) => component.serviceId === serviceId) ?? []);
}

describe("the way out to the internet", () => {
  it.each([
    { service: awsFargate, nat: "aws-nat-gateway" },
    { service: awsEks, nat: "aws-nat-gateway" },
    { service: gcpComputeEngine, nat: "gcp-cloud-nat" },
    { service: gcpGke, nat: "gcp-cloud-nat" },
    { service: azureVm, nat: "azure-nat-gateway" },
    { service: azureAks, nat: "azure-nat-gateway" },
  ])("$service.id pays $nat under HIPAA and over several zones, and not otherwise", ({ service, nat }) => {
    expect(usdOf(nat, hosting(service, server))).toBe(0);
    expect(usdOf(nat, hosting(service, strict))).toBeGreaterThan(0);
    expect(usdOf(nat, hosting(service, { ...server, needsMultiZone: true }))).toBeGreaterThan(0);
  });

  it("is one NAT gateway in each of two zones, and a tenth of 30 GB through it", () => {
    expect(usdOf("aws-nat-gateway", hosting(awsFargate, strict))).toBeCloseTo(2 * 730 * 0.045 + 3 * 0.045, 2);
  });

  it("costs functions nothing where there is no private database to stand beside", () => {
    const asked: Asked = { regimes: ["HIPAA"] };
    expect(usdOf("aws-nat-gateway", hosting(awsLambda, asked))).toBeGreaterThan(0);
    expect(usdOf("aws-nat-gateway", hosting(awsLambda, asked, { ...medium, databaseGb: 0 }))).toBe(0);
  });

  it("lets a single public machine answer without a load balancer, but no private one", () => {
    const one = { ...medium, appVcpu: 0.3, minimumInstances: 1 };
    const keys = (asked: Asked) => hosting(gcpComputeEngine, asked, one).map(({ key }) => key);
    expect(keys(server)).toContain("e2-smallx1-direct");
    expect(keys(strict).filter((key) => key.endsWith("-direct"))).toEqual([]);
  });
});

describe("Kubernetes", () => {
  it.each([awsEks, gcpGke, azureAks])(
    "$id has two nodes at least and is more work than containers without",
    (service) => {
      const small = hosting(service, server, { ...medium, appVcpu: 0.1, appMemoryGb: 0.2, minimumInstances: 1 });
      expect(small.length).toBeGreaterThan(0);
      for (const { facts } of small) expect(facts.minimumInstances).toBe(2);
      expect(service.operationsHoursPerMonth).toBeGreaterThan(awsFargate.operationsHoursPerMonth);
      expect(hosting(service, { appModel: "static" })).toEqual([]);
    },
  );

  it("pays for the control plane: 73 at EKS and a regional GKE cluster, nothing for the first zonal one", () => {
    const gke = hosting(gcpGke, server);
    const fee = (kind: string) =>
      usdOf(
        "gcp-gke",
        gke.filter(({ key }) => key.startsWith(kind)),
      );
    expect(usdOf("aws-eks", hosting(awsEks, server))).toBe(73);
    expect(fee("regional")).toBe(73);
    expect(fee("zonal")).toBe(0);
  });
});

describe("CloudFront", () => {
  it("is also offered on a flat rate where the free amounts do not do, on a plan that carries a busy month", () => {
    const keys = (requests: number) =>
      hosting(awsLambda, {}, { ...medium, edgeRequestsPerMonth: requests }).map(({ key }) => key);
    expect(keys(4_000_000)).toEqual(["functions"]);
    expect(keys(12_000_000)).toEqual(["functions", "functions-flat-business"]);
    expect(keys(900_000_000)).toEqual(["functions"]);
    const flat = named(hosting(awsLambda, {}), "functions-flat-business");
    expect(monthlyUsd(flat.components.filter(({ serviceId }) => serviceId === "aws-cloudfront"))).toBe(200);
  });
});

it("names what is closed to new customers, so that it is never offered", () => {
  const closed = services.filter(({ id }) => id === "aws-app-runner");
  expect(closed.map(({ status }) => status)).toEqual(["closed"]);
});
