import { alertsPresent } from "./alerts-present/rule.ts";
import { authenticationBesideDatabase } from "./authentication-beside-database/rule.ts";
import { authenticationPresent } from "./authentication-present/rule.ts";
import { autoscalingBounds } from "./autoscaling-bounds/rule.ts";
import { backupsEnabled } from "./backups-enabled/rule.ts";
import { budgetExceeded } from "./budget-exceeded/rule.ts";
import { connectionLimit } from "./connection-limit/rule.ts";
import { crossRegionTraffic } from "./cross-region-traffic/rule.ts";
import { dataResidencyRegions } from "./data-residency-regions/rule.ts";
import { dataResidencyServices } from "./data-residency-services/rule.ts";
import { deploymentStrategy } from "./deployment-strategy/rule.ts";
import { fedrampAuthorizedServices } from "./fedramp-authorized-services/rule.ts";
import { fedrampBoundaryProtection } from "./fedramp-boundary-protection/rule.ts";
import { fedrampMultiFactor } from "./fedramp-multi-factor/rule.ts";
import { fedrampUsRegions } from "./fedramp-us-regions/rule.ts";
import { gdprBoundedRetention } from "./gdpr-bounded-retention/rule.ts";
import { gdprProcessorAgreement } from "./gdpr-processor-agreement/rule.ts";
import { gdprRestore } from "./gdpr-restore/rule.ts";
import { hipaaAuditControls } from "./hipaa-audit-controls/rule.ts";
import { hipaaBusinessAssociateAgreement } from "./hipaa-business-associate-agreement/rule.ts";
import { hipaaDataBackup } from "./hipaa-data-backup/rule.ts";
import { hipaaEncryptionAtRest } from "./hipaa-encryption-at-rest/rule.ts";
import { hipaaLoginMonitoring } from "./hipaa-login-monitoring/rule.ts";
import { hipaaTransmissionSecurity } from "./hipaa-transmission-security/rule.ts";
import { iso27001EnvironmentSeparation } from "./iso27001-environment-separation/rule.ts";
import { iso27001LoggingMonitoring } from "./iso27001-logging-monitoring/rule.ts";
import { iso27001SupplierAssurance } from "./iso27001-supplier-assurance/rule.ts";
import { logRetentionSet } from "./log-retention-set/rule.ts";
import { pciDssLogRetention } from "./pci-dss-log-retention/rule.ts";
import { pciDssMfa } from "./pci-dss-mfa/rule.ts";
import { pciDssPrivateDatabase } from "./pci-dss-private-database/rule.ts";
import { pciDssProviderAttestation } from "./pci-dss-provider-attestation/rule.ts";
import { pciDssWaf } from "./pci-dss-waf/rule.ts";
import { pciDssWafManagedRules } from "./pci-dss-waf-managed-rules/rule.ts";
import type { Rule } from "./rule.ts";
import { secretsManaged } from "./secrets-managed/rule.ts";
import { secretsManagedRegulated } from "./secrets-managed-regulated/rule.ts";
import { singleZone } from "./single-zone/rule.ts";
import { soc2ChangeManagement } from "./soc2-change-management/rule.ts";
import { soc2Monitoring } from "./soc2-monitoring/rule.ts";
import { soc2VendorReport } from "./soc2-vendor-report/rule.ts";
import { testStage } from "./test-stage/rule.ts";
import { wafPublicApp } from "./waf-public-app/rule.ts";

/** Every rule, by id in alphabetical order. */
export const allRules: readonly Rule[] = [
  alertsPresent,
  authenticationBesideDatabase,
  authenticationPresent,
  autoscalingBounds,
  backupsEnabled,
  budgetExceeded,
  connectionLimit,
  crossRegionTraffic,
  dataResidencyRegions,
  dataResidencyServices,
  deploymentStrategy,
  fedrampAuthorizedServices,
  fedrampBoundaryProtection,
  fedrampMultiFactor,
  fedrampUsRegions,
  gdprBoundedRetention,
  gdprProcessorAgreement,
  gdprRestore,
  hipaaAuditControls,
  hipaaBusinessAssociateAgreement,
  hipaaDataBackup,
  hipaaEncryptionAtRest,
  hipaaLoginMonitoring,
  hipaaTransmissionSecurity,
  iso27001EnvironmentSeparation,
  iso27001LoggingMonitoring,
  iso27001SupplierAssurance,
  logRetentionSet,
  pciDssLogRetention,
  pciDssMfa,
  pciDssPrivateDatabase,
  pciDssProviderAttestation,
  pciDssWaf,
  pciDssWafManagedRules,
  secretsManaged,
  secretsManagedRegulated,
  singleZone,
  soc2ChangeManagement,
  soc2Monitoring,
  soc2VendorReport,
  testStage,
  wafPublicApp,
];
