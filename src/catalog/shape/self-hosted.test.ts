import { describe, expect, it } from "vitest";
import { medium, monthlyUsd, needFor, tiny } from "../../../test/catalog-need.ts";
import type { Component, Need } from "../offering.ts";
import { awsSelfHosted } from "../services/aws-self-hosted.ts";
import { hetznerSelfHosted } from "../services/hetzner-self-hosted.ts";
import type { OwnMachine } from "./own-machine.ts";
import { configureSelfHostedCache } from "./self-hosted-cache.ts";
import { configureSelfHostedDatabase } from "./self-hosted-database.ts";

const none = { components: [], companions: [] };
const machine: OwnMachine = {
  serviceId: "linode",
  sizes: [
    { sku: "g6-nanode-1", vcpu: 0.5, memoryGb: 1, diskGb: 25 },
    { sku: "g6-standard-2", vcpu: 1, memoryGb: 4, diskGb: 80 },
  ],
  around: () => none,
  dataDisk: null,
  mostDataGb: 0,
  dumps: (_, objectStorageGb) => ({
    components: [{ serviceId: "linode", sku: null, quantity: 1, region: null, usage: { objectStorageGb } }],
    companions: [],
  }),
  diskEncrypted: null,
};

function needWith(changes: Partial<Need> = {}, sizes = tiny): Need {
  return { ...needFor(hetznerSelfHosted, sizes, { appModel: "server" }), engine: "postgres", ...changes };
}

const skus = (components: readonly Component[]) => components.flatMap(({ sku }) => sku ?? []);

describe("a database on a server of one's own", () => {
  it("takes the smallest server that carries the load and holds the data beside the system", () => {
    const [small] = configureSelfHostedDatabase(needWith(), machine);
    expect(skus(small?.components ?? [])).toEqual(["g6-nanode-1"]);
    expect(small?.shortfalls).toEqual([]);
    const [larger] = configureSelfHostedDatabase(needWith({}, { ...tiny, databaseGb: 20 }), machine);
    expect(larger?.facts.instance).toBe("g6-standard-2");
    const [full] = configureSelfHostedDatabase(needWith({}, { ...tiny, databaseGb: 200 }), machine);
    expect(full?.shortfalls).toEqual(["needs 200 GB of storage, g6-standard-2 has 70"]);
  });

  it("buys the disk apart where the provider sells it apart, as much as the data needs", () => {
    const configure = hetznerSelfHosted.offerings.database?.configure;
    const [hetzner] = configure?.(needWith({}, medium)) ?? [];
    const volumes = (hetzner?.components ?? []).flatMap(({ usage }) => usage.volumeGb ?? []);
    expect(volumes.map(({ expected }) => expected)).toEqual([40]);
    expect(hetzner?.facts.storageGb).toBe(40);
  });

  it("keeps a week of nightly dumps, and says nothing of what it cannot know", () => {
    const [{ facts, components, label } = { facts: null, components: [], label: "" }] = configureSelfHostedDatabase(
      needWith({}, { ...tiny, databaseGb: 10 }),
      machine,
    );
    expect(label).toBe("PostgreSQL on a server of its own (g6-nanode-1), nightly dump");
    expect(components.at(-1)?.usage.objectStorageGb?.expected).toBeCloseTo(21, 6);
    expect(facts).toMatchObject({
      highAvailability: false,
      replicas: 0,
      maximumConnections: 100,
      encryptionAtRest: null,
      tlsInTransit: null,
      privateNetwork: true,
      backups: { enabled: true, frequency: "daily", retentionDays: 7, pointInTimeRecovery: false },
    });
  });

  it("offers the engine that is asked for, and none that has to be licensed", () => {
    const engines = (engine: Need["engine"]) =>
      configureSelfHostedDatabase(needWith({ engine }), machine).map(({ facts }) => facts.engine);
    expect(engines(null)).toEqual(["postgres", "mysql", "mongodb"]);
    expect(engines("mysql")).toEqual(["mysql"]);
    expect(engines("sqlserver")).toEqual([]);
  });

  it("costs less of a team's time where it runs machines anyway", () => {
    const hours = (compute: "vms" | undefined) => {
      const need = needWith();
      const preferences = { ...need.brief.preferences, ...(compute === undefined ? {} : { compute }) };
      return configureSelfHostedDatabase({ ...need, brief: { ...need.brief, preferences } }, machine)[0]
        ?.operationsHoursPerMonth;
    };
    expect([hours(undefined), hours("vms")]).toEqual([3, 2]);
  });
});

describe("a cache on a server of one's own", () => {
  it("leaves half of the memory to the system and to snapshots", () => {
    const stores = (cacheGb: number) => configureSelfHostedCache(needWith({}, { ...tiny, cacheGb }), machine);
    expect(stores(0.5).map(({ facts }) => [facts.engine, facts.instance, facts.memoryGb])).toEqual([
      ["redis", "g6-nanode-1", 0.5],
      ["memcached", "g6-nanode-1", 0.5],
    ]);
    expect(stores(0.6)[0]?.facts.instance).toBe("g6-standard-2");
    expect(stores(3)[0]?.shortfalls).toEqual(["needs 3 GB of cache, g6-standard-2 has 2"]);
    expect(
      stores(0.5).every(({ facts, operationsHoursPerMonth }) => facts.privateOnly && operationsHoursPerMonth === 1),
    ).toBe(true);
  });
});

describe("what is self-hosted on a vendor's machines", () => {
  it("has the places and claims of the machines and no prices of its own", () => {
    expect(awsSelfHosted.prices).toEqual([]);
    expect(awsSelfHosted.network).toBe("aws");
    expect(Object.keys(awsSelfHosted.compliance)).toContain("GDPR");
    expect(hetznerSelfHosted.regions).toContainEqual({ id: "fsn1", area: "eu" });
  });

  it("is billed as server, address, disk and dumps", () => {
    const [database] = hetznerSelfHosted.offerings.database?.configure(needWith()) ?? [];
    // CX23 6.112, address 0.5566, 10 GB of volume 0.637, base of object storage 7.2253.
    expect(monthlyUsd(database?.components ?? [])).toBeCloseTo(14.53, 2);
  });
});
