import { detailsOf, isNoDatabase } from "../facts.ts";
import { fail, type Observation, type Rule, type Subject, unknown } from "../rule.ts";

/** Times the need from which a size is far above it, and sizes below which nothing smaller is worth the talk (judgement). */
const headroom = 4;
const smallVcpu = 4;
const smallStorageGb = 100;

function fleet(subject: Subject): Observation[] {
  const { minimumInstances, vcpuPerInstance } = detailsOf(subject, "hosting");
  // A platform that does not size instances bills what is used.
  if (vcpuPerInstance === null || minimumInstances === 0) return [];
  if (minimumInstances === undefined || vcpuPerInstance === undefined || subject.workload === undefined)
    return [unknown("hosting.minimumInstances", "size of the fleet and load are not both known")];
  const running = minimumInstances * vcpuPerInstance;
  const wanted = subject.workload.appVcpu.high;
  if (running <= Math.max(smallVcpu, wanted * headroom)) return [];
  return [fail("hosting.minimumInstances", `${running} vCPU always run, a high peak takes ${wanted.toFixed(1)}`)];
}

function storage(subject: Subject): Observation[] {
  if (isNoDatabase(subject)) return [];
  const { storageGb } = detailsOf(subject, "database");
  if (storageGb === undefined || subject.workload === undefined)
    return [unknown("database.storageGb", "storage and data are not both known")];
  const wanted = subject.workload.databaseGb.high;
  if (storageGb <= Math.max(smallStorageGb, wanted * headroom)) return [];
  return [fail("database.storageGb", `${storageGb} GB for ${wanted.toFixed(1)} GB of data at most`)];
}

export const oversizedPlan: Rule = {
  id: "oversized-plan",
  severity: "info",
  regime: null,
  sections: ["hosting", "database"],
  title: "Sizes are not far above the load",
  why: "Four times what a high month needs is paid for and never used; most sizes can grow later.",
  fix: "Choose a smaller size and let it grow.",
  reference: "AWS Well-Architected COST 6; Azure CO:05, CO:07",
  appliesTo: () => true,
  check: (subject) => [...fleet(subject), ...storage(subject)],
};
