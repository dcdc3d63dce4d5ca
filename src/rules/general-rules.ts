import { alertsPresent } from "./alerts-present/rule.ts";
import { applicationTraced } from "./application-traced/rule.ts";
import { authenticationBesideDatabase } from "./authentication-beside-database/rule.ts";
import { authenticationPresent } from "./authentication-present/rule.ts";
import { autoscalingBounds } from "./autoscaling-bounds/rule.ts";
import { autoscalingClaim } from "./autoscaling-claim/rule.ts";
import { backupsConsistent } from "./backups-consistent/rule.ts";
import { backupsEnabled } from "./backups-enabled/rule.ts";
import { budgetAlert } from "./budget-alert/rule.ts";
import { budgetExceeded } from "./budget-exceeded/rule.ts";
import { cacheReachable } from "./cache-reachable/rule.ts";
import { cacheTtl } from "./cache-ttl/rule.ts";
import { ciDeploysToHost } from "./ci-deploys-to-host/rule.ts";
import { commitmentSavings } from "./commitment-savings/rule.ts";
import { connectionLimit } from "./connection-limit/rule.ts";
import { connectionsHeldOpen } from "./connections-held-open/rule.ts";
import { costAddsUp } from "./cost-adds-up/rule.ts";
import { costStated } from "./cost-stated/rule.ts";
import { crossRegionTraffic } from "./cross-region-traffic/rule.ts";
import { dataResidencyDatabase } from "./data-residency-database/rule.ts";
import { dataResidencyEdge } from "./data-residency-edge/rule.ts";
import { dataResidencyRegions } from "./data-residency-regions/rule.ts";
import { dataResidencyServices } from "./data-residency-services/rule.ts";
import { dataResidencySupportData } from "./data-residency-support-data/rule.ts";
import { databaseFailover } from "./database-failover/rule.ts";
import { databaseStorage } from "./database-storage/rule.ts";
import { ddosPublicApp } from "./ddos-public-app/rule.ts";
import { deploymentStrategy } from "./deployment-strategy/rule.ts";
import { edgeCacheHost } from "./edge-cache-host/rule.ts";
import { encryptionAtRest } from "./encryption-at-rest/rule.ts";
import { encryptionInTransit } from "./encryption-in-transit/rule.ts";
import { fleetCarriesPeak } from "./fleet-carries-peak/rule.ts";
import { leastInstances } from "./least-instances/rule.ts";
import { logRetentionSet } from "./log-retention-set/rule.ts";
import { loginHasUsers } from "./login-has-users/rule.ts";
import { monitoringWatchesHost } from "./monitoring-watches-host/rule.ts";
import { overlappingProducts } from "./overlapping-products/rule.ts";
import { oversizedPlan } from "./oversized-plan/rule.ts";
import { regionRecovery } from "./region-recovery/rule.ts";
import { regionsOfProvider } from "./regions-of-provider/rule.ts";
import { replicasConsistent } from "./replicas-consistent/rule.ts";
import type { Rule } from "./rule.ts";
import { scalingFollowsLoad } from "./scaling-follows-load/rule.ts";
import { secretsManaged } from "./secrets-managed/rule.ts";
import { secretsManagedRegulated } from "./secrets-managed-regulated/rule.ts";
import { secretsServeHost } from "./secrets-serve-host/rule.ts";
import { serverlessPooler } from "./serverless-pooler/rule.ts";
import { singleZone } from "./single-zone/rule.ts";
import { staticHasDatabaseUse } from "./static-has-database-use/rule.ts";
import { strategyFitsFleet } from "./strategy-fits-fleet/rule.ts";
import { testStage } from "./test-stage/rule.ts";
import { wafFrontsHost } from "./waf-fronts-host/rule.ts";
import { wafPublicApp } from "./waf-public-app/rule.ts";

/** Rules that hold for every brief, or for what it asks beside regimes, by id. */
export const generalRules: readonly Rule[] = [
  alertsPresent,
  applicationTraced,
  authenticationBesideDatabase,
  authenticationPresent,
  autoscalingBounds,
  autoscalingClaim,
  backupsConsistent,
  backupsEnabled,
  budgetAlert,
  budgetExceeded,
  cacheReachable,
  cacheTtl,
  ciDeploysToHost,
  commitmentSavings,
  connectionLimit,
  connectionsHeldOpen,
  costAddsUp,
  costStated,
  crossRegionTraffic,
  dataResidencyDatabase,
  dataResidencyEdge,
  dataResidencyRegions,
  dataResidencyServices,
  dataResidencySupportData,
  databaseFailover,
  databaseStorage,
  ddosPublicApp,
  deploymentStrategy,
  edgeCacheHost,
  encryptionAtRest,
  encryptionInTransit,
  fleetCarriesPeak,
  leastInstances,
  logRetentionSet,
  loginHasUsers,
  monitoringWatchesHost,
  overlappingProducts,
  oversizedPlan,
  regionRecovery,
  regionsOfProvider,
  replicasConsistent,
  scalingFollowsLoad,
  secretsManagedRegulated,
  secretsManaged,
  secretsServeHost,
  serverlessPooler,
  singleZone,
  staticHasDatabaseUse,
  strategyFitsFleet,
  testStage,
  wafFrontsHost,
  wafPublicApp,
];
