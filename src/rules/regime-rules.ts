import { fedrampAlternateSite } from "./fedramp-alternate-site/rule.ts";
import { fedrampAuthorizedServices } from "./fedramp-authorized-services/rule.ts";
import { fedrampBackup } from "./fedramp-backup/rule.ts";
import { fedrampBackupTests } from "./fedramp-backup-tests/rule.ts";
import { fedrampBoundaryProtection } from "./fedramp-boundary-protection/rule.ts";
import { fedrampChangeControl } from "./fedramp-change-control/rule.ts";
import { fedrampEncryption } from "./fedramp-encryption/rule.ts";
import { fedrampFlawRemediation } from "./fedramp-flaw-remediation/rule.ts";
import { fedrampInactiveAccounts } from "./fedramp-inactive-accounts/rule.ts";
import { fedrampLogRetention } from "./fedramp-log-retention/rule.ts";
import { fedrampMonitoring } from "./fedramp-monitoring/rule.ts";
import { fedrampMultiFactor } from "./fedramp-multi-factor/rule.ts";
import { fedrampScanSchedule } from "./fedramp-scan-schedule/rule.ts";
import { fedrampUsRegions } from "./fedramp-us-regions/rule.ts";
import { fedrampValidatedCryptography } from "./fedramp-validated-cryptography/rule.ts";
import { fedrampVulnerabilityScan } from "./fedramp-vulnerability-scan/rule.ts";
import { gdprBoundedRetention } from "./gdpr-bounded-retention/rule.ts";
import { gdprBreachAlerts } from "./gdpr-breach-alerts/rule.ts";
import { gdprEncryption } from "./gdpr-encryption/rule.ts";
import { gdprErasure } from "./gdpr-erasure/rule.ts";
import { gdprProcessingRecords } from "./gdpr-processing-records/rule.ts";
import { gdprProcessorAgreement } from "./gdpr-processor-agreement/rule.ts";
import { gdprResilience } from "./gdpr-resilience/rule.ts";
import { gdprRestore } from "./gdpr-restore/rule.ts";
import { gdprSecurityTesting } from "./gdpr-security-testing/rule.ts";
import { gdprTransferBasis } from "./gdpr-transfer-basis/rule.ts";
import { gdprTransferSafeguards } from "./gdpr-transfer-safeguards/rule.ts";
import { hipaaActivityReview } from "./hipaa-activity-review/rule.ts";
import { hipaaAuditControls } from "./hipaa-audit-controls/rule.ts";
import { hipaaBusinessAssociateAgreement } from "./hipaa-business-associate-agreement/rule.ts";
import { hipaaCacheEncryption } from "./hipaa-cache-encryption/rule.ts";
import { hipaaDataBackup } from "./hipaa-data-backup/rule.ts";
import { hipaaDisasterRecovery } from "./hipaa-disaster-recovery/rule.ts";
import { hipaaEmergencyMode } from "./hipaa-emergency-mode/rule.ts";
import { hipaaEncryptionAtRest } from "./hipaa-encryption-at-rest/rule.ts";
import { hipaaIncidentResponse } from "./hipaa-incident-response/rule.ts";
import { hipaaLogRetention } from "./hipaa-log-retention/rule.ts";
import { hipaaLoginMonitoring } from "./hipaa-login-monitoring/rule.ts";
import { hipaaMultiFactor } from "./hipaa-multi-factor/rule.ts";
import { hipaaRiskAnalysis } from "./hipaa-risk-analysis/rule.ts";
import { hipaaTransmissionSecurity } from "./hipaa-transmission-security/rule.ts";
import { iso27001Backup } from "./iso27001-backup/rule.ts";
import { iso27001Capacity } from "./iso27001-capacity/rule.ts";
import { iso27001ChangeManagement } from "./iso27001-change-management/rule.ts";
import { iso27001ConfigurationManagement } from "./iso27001-configuration-management/rule.ts";
import { iso27001Cryptography } from "./iso27001-cryptography/rule.ts";
import { iso27001Deletion } from "./iso27001-deletion/rule.ts";
import { iso27001EnvironmentSeparation } from "./iso27001-environment-separation/rule.ts";
import { iso27001ExitPath } from "./iso27001-exit-path/rule.ts";
import { iso27001LoggingMonitoring } from "./iso27001-logging-monitoring/rule.ts";
import { iso27001NetworkSecurity } from "./iso27001-network-security/rule.ts";
import { iso27001Redundancy } from "./iso27001-redundancy/rule.ts";
import { iso27001RestoreTests } from "./iso27001-restore-tests/rule.ts";
import { iso27001SecureAuthentication } from "./iso27001-secure-authentication/rule.ts";
import { iso27001SecurityTesting } from "./iso27001-security-testing/rule.ts";
import { iso27001StatementOfApplicability } from "./iso27001-statement-of-applicability/rule.ts";
import { iso27001SupplierAssurance } from "./iso27001-supplier-assurance/rule.ts";
import { iso27001VulnerabilityManagement } from "./iso27001-vulnerability-management/rule.ts";
import { pciDssAdministrativeAccess } from "./pci-dss-administrative-access/rule.ts";
import { pciDssAuditLog } from "./pci-dss-audit-log/rule.ts";
import { pciDssCacheContents } from "./pci-dss-cache-contents/rule.ts";
import { pciDssControlFailureAlerts } from "./pci-dss-control-failure-alerts/rule.ts";
import { pciDssEncryptionAtRest } from "./pci-dss-encryption-at-rest/rule.ts";
import { pciDssEnvironmentSeparation } from "./pci-dss-environment-separation/rule.ts";
import { pciDssIntrusionDetection } from "./pci-dss-intrusion-detection/rule.ts";
import { pciDssKeyManagement } from "./pci-dss-key-management/rule.ts";
import { pciDssLogRetention } from "./pci-dss-log-retention/rule.ts";
import { pciDssLogReview } from "./pci-dss-log-review/rule.ts";
import { pciDssMfa } from "./pci-dss-mfa/rule.ts";
import { pciDssPrivateDatabase } from "./pci-dss-private-database/rule.ts";
import { pciDssProviderAttestation } from "./pci-dss-provider-attestation/rule.ts";
import { pciDssRecentLogs } from "./pci-dss-recent-logs/rule.ts";
import { pciDssStoredCardData } from "./pci-dss-stored-card-data/rule.ts";
import { pciDssTestData } from "./pci-dss-test-data/rule.ts";
import { pciDssTransmissionSecurity } from "./pci-dss-transmission-security/rule.ts";
import { pciDssVulnerabilityScans } from "./pci-dss-vulnerability-scans/rule.ts";
import { pciDssWaf } from "./pci-dss-waf/rule.ts";
import { pciDssWafManagedRules } from "./pci-dss-waf-managed-rules/rule.ts";
import type { Rule } from "./rule.ts";
import { soc2BoundaryProtection } from "./soc2-boundary-protection/rule.ts";
import { soc2Capacity } from "./soc2-capacity/rule.ts";
import { soc2ChangeDetection } from "./soc2-change-detection/rule.ts";
import { soc2ChangeManagement } from "./soc2-change-management/rule.ts";
import { soc2IncidentResponse } from "./soc2-incident-response/rule.ts";
import { soc2Monitoring } from "./soc2-monitoring/rule.ts";
import { soc2Recovery } from "./soc2-recovery/rule.ts";
import { soc2Redundancy } from "./soc2-redundancy/rule.ts";
import { soc2Retention } from "./soc2-retention/rule.ts";
import { soc2TransmissionSecurity } from "./soc2-transmission-security/rule.ts";
import { soc2VendorReport } from "./soc2-vendor-report/rule.ts";
import { soc2VulnerabilityScan } from "./soc2-vulnerability-scan/rule.ts";

/** Rules that a compliance regime of the brief brings, by id. */
export const regimeRules: readonly Rule[] = [
  fedrampAlternateSite,
  fedrampAuthorizedServices,
  fedrampBackupTests,
  fedrampBackup,
  fedrampBoundaryProtection,
  fedrampChangeControl,
  fedrampEncryption,
  fedrampFlawRemediation,
  fedrampInactiveAccounts,
  fedrampLogRetention,
  fedrampMonitoring,
  fedrampMultiFactor,
  fedrampScanSchedule,
  fedrampUsRegions,
  fedrampValidatedCryptography,
  fedrampVulnerabilityScan,
  gdprBoundedRetention,
  gdprBreachAlerts,
  gdprEncryption,
  gdprErasure,
  gdprProcessingRecords,
  gdprProcessorAgreement,
  gdprResilience,
  gdprRestore,
  gdprSecurityTesting,
  gdprTransferBasis,
  gdprTransferSafeguards,
  hipaaActivityReview,
  hipaaAuditControls,
  hipaaBusinessAssociateAgreement,
  hipaaCacheEncryption,
  hipaaDataBackup,
  hipaaDisasterRecovery,
  hipaaEmergencyMode,
  hipaaEncryptionAtRest,
  hipaaIncidentResponse,
  hipaaLogRetention,
  hipaaLoginMonitoring,
  hipaaMultiFactor,
  hipaaRiskAnalysis,
  hipaaTransmissionSecurity,
  iso27001Backup,
  iso27001Capacity,
  iso27001ChangeManagement,
  iso27001ConfigurationManagement,
  iso27001Cryptography,
  iso27001Deletion,
  iso27001EnvironmentSeparation,
  iso27001ExitPath,
  iso27001LoggingMonitoring,
  iso27001NetworkSecurity,
  iso27001Redundancy,
  iso27001RestoreTests,
  iso27001SecureAuthentication,
  iso27001SecurityTesting,
  iso27001StatementOfApplicability,
  iso27001SupplierAssurance,
  iso27001VulnerabilityManagement,
  pciDssAdministrativeAccess,
  pciDssAuditLog,
  pciDssCacheContents,
  pciDssControlFailureAlerts,
  pciDssEncryptionAtRest,
  pciDssEnvironmentSeparation,
  pciDssIntrusionDetection,
  pciDssKeyManagement,
  pciDssLogRetention,
  pciDssLogReview,
  pciDssMfa,
  pciDssPrivateDatabase,
  pciDssProviderAttestation,
  pciDssRecentLogs,
  pciDssStoredCardData,
  pciDssTestData,
  pciDssTransmissionSecurity,
  pciDssVulnerabilityScans,
  pciDssWafManagedRules,
  pciDssWaf,
  soc2BoundaryProtection,
  soc2Capacity,
  soc2ChangeDetection,
  soc2ChangeManagement,
  soc2IncidentResponse,
  soc2Monitoring,
  soc2Recovery,
  soc2Redundancy,
  soc2Retention,
  soc2TransmissionSecurity,
  soc2VendorReport,
  soc2VulnerabilityScan,
];
