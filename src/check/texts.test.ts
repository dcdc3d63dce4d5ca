import { describe, expect, it } from "vitest";
import { backupsOfText } from "./backups-text.ts";
import { ttlOfText } from "./caching-of-spec.ts";
import { isNothing, said } from "./spoken.ts";
import { environmentsOf, hasStage, stagePatterns } from "./stages.ts";
import { factsOfTier } from "./tier-text.ts";

describe("backups", () => {
  const untold = {
    enabled: null,
    frequency: null,
    retentionDays: null,
    pointInTimeRecovery: null,
    crossRegionCopy: null,
  };

  it.each<[string, Partial<ReturnType<typeof backupsOfText>>]>([
    ["none", { enabled: false, frequency: "none" }],
    ["no backups", { enabled: false, frequency: "none" }],
    ["backups: disabled", { enabled: false, frequency: "none" }],
    ["daily, 7 days retention", { enabled: true, frequency: "daily", retentionDays: 7 }],
    ["PITR 14 days", { enabled: true, frequency: "continuous", retentionDays: 14, pointInTimeRecovery: true }],
    [
      "continuous, kept 7 days, point-in-time recovery",
      { enabled: true, frequency: "continuous", retentionDays: 7, pointInTimeRecovery: true },
    ],
    ["nightly dumps without PITR", { enabled: true, frequency: "daily", pointInTimeRecovery: false }],
    ["snapshots every 6 hours, cross-region", { enabled: true, crossRegionCopy: true }],
    ["daily kept 7 days, weekly kept 5 weeks", { enabled: true, frequency: "daily", retentionDays: 35 }],
    ["automated snapshots once a day", { enabled: true, frequency: "daily" }],
    ["backups twice a day, 30 snapshots kept", { enabled: true }],
    ["2 backups a day, kept for a year", { enabled: true, retentionDays: 365 }],
    ["snapshots every day, 7 days retention", { enabled: true, frequency: "daily", retentionDays: 7 }],
    [
      "daily snapshots kept 7 days, restore tested once a month",
      { enabled: true, frequency: "daily", retentionDays: 7 },
    ],
    ["nightly pg_dump, restore drill once a year", { enabled: true, frequency: "daily" }],
    ["daily, kept 14 days and restored within 60 days", { enabled: true, frequency: "daily", retentionDays: 14 }],
    ["daily, RPO 1 day", { enabled: true, frequency: "daily" }],
    [
      "point-in-time restore, 7 days",
      { enabled: true, frequency: "continuous", retentionDays: 7, pointInTimeRecovery: true },
    ],
    ["daily, kept 12 months", { enabled: true, frequency: "daily", retentionDays: 365 }],
    [
      "daily, no point-in-time recovery or cross-region copy",
      { enabled: true, frequency: "daily", pointInTimeRecovery: false, crossRegionCopy: false },
    ],
    [
      "daily, no PITR but cross-region copies",
      { enabled: true, frequency: "daily", pointInTimeRecovery: false, crossRegionCopy: true },
    ],
    ["to be discussed", {}],
    ["see the wiki", {}],
  ])("%s", (text, expected) => {
    expect(backupsOfText(text)).toEqual({ ...untold, ...expected });
  });
});

describe("tier", () => {
  it.each<[string, ReturnType<typeof factsOfTier>]>([
    ["db.t4g.micro, Multi-AZ, 25 GB gp3", { highAvailability: true, storageGb: 25 }],
    ["single zone, 1 TB storage", { highAvailability: false, storageGb: 1000 }],
    ["no standby", { highAvailability: false }],
    ["8 GB memory behind PgBouncer", { pooler: true }],
    ["encrypted at rest, TLS, private endpoint", { encryptionAtRest: true, tlsInTransit: true, privateNetwork: true }],
    ["unencrypted, publicly reachable", { encryptionAtRest: false, privateNetwork: false }],
    ["no public endpoint", {}],
    ["Pro", {}],
  ])("%s", (text, expected) => {
    expect(factsOfTier(text)).toEqual(expected);
  });
});

describe("time to live", () => {
  it.each<[string, number | null | undefined]>([
    ["5 minutes", 300],
    ["1 day", 86_400],
    ["API 60 s, pages 1h", 3600],
    ["none", null],
    ["never", null],
    ["no expiry", null],
    ["depends on the key", undefined],
  ])("%s", (text, seconds) => {
    expect(ttlOfText(text)).toBe(seconds);
  });
});

describe("stages", () => {
  it.each([
    ["unit tests", "test"],
    ["vitest", "test"],
    ["SAST", "security"],
    ["dependency scan", "security"],
    ["manual approval", "approval"],
    ["terraform apply", "infrastructure"],
  ] as const)("%s is a stage of %s", (stage, kind) => {
    expect(hasStage([stage], stagePatterns[kind])).toBe(true);
  });

  it.each(["build", "deploy to latest", "contest upload", "no tests", "publish OpenAPI spec"])(
    "%s tests nothing",
    (stage) => {
      expect(hasStage([stage], stagePatterns.test)).toBe(false);
    },
  );

  it("tell environments only where more than production is named", () => {
    expect(environmentsOf(["build", "deploy staging", "deploy production"])).toEqual(["production", "staging"]);
    expect(environmentsOf(["deploy staging", "deploy environment 3", "deploy production"])).toEqual([
      "production",
      "staging",
      "environment 3",
    ]);
    expect(environmentsOf(["build", "deploy production"])).toBeUndefined();
    expect(environmentsOf(["publish test results", "deploy production"])).toBeUndefined();
  });
});

describe("what a text says", () => {
  it.each<[string, boolean | undefined]>([
    ["with MFA", true],
    ["no MFA", false],
    ["without any MFA", false],
    ["MFA: off", false],
    ["MFA not enabled", false],
    ["no passwords, MFA", true],
    ["passwords", undefined],
    ["no passkeys or MFA", false],
    ["neither SSO nor MFA", false],
    ["no single sign-on for guests or MFA", false],
    ["no passwords and MFA", undefined],
    ["no passwords but MFA", true],
    ["no passwords or with MFA", true],
  ])("%s", (text, expected) => {
    expect(said(text, /\bmfa\b/)).toBe(expected);
  });

  it.each(["none", "None", "n/a", "-", "", "none: nothing is stored"])("%j is nothing", (text) => {
    expect(isNothing(text)).toBe(true);
  });

  it("does not take a name that begins alike for nothing", () => {
    expect(isNothing("Nonesuch DB")).toBe(false);
  });
});
