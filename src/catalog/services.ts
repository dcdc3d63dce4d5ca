import type { Service } from "./service.ts";
import { auth0 } from "./services/auth0.ts";
import { awsAlb } from "./services/aws-alb.ts";
import { awsAmplify } from "./services/aws-amplify.ts";
import { awsApiGateway } from "./services/aws-api-gateway.ts";
import { awsAppRunner } from "./services/aws-app-runner.ts";
import { awsAppsync } from "./services/aws-appsync.ts";
import { awsAthena } from "./services/aws-athena.ts";
import { awsAurora } from "./services/aws-aurora.ts";
import { awsCloudfront } from "./services/aws-cloudfront.ts";
import { awsCloudtrail } from "./services/aws-cloudtrail.ts";
import { awsCloudwatch } from "./services/aws-cloudwatch.ts";
import { awsCodebuild } from "./services/aws-codebuild.ts";
import { awsCodepipeline } from "./services/aws-codepipeline.ts";
import { awsCognito } from "./services/aws-cognito.ts";
import { awsDynamodb } from "./services/aws-dynamodb.ts";
import { awsEbs } from "./services/aws-ebs.ts";
import { awsEc2 } from "./services/aws-ec2.ts";
import { awsEcr } from "./services/aws-ecr.ts";
import { awsEgress } from "./services/aws-egress.ts";
import { awsEks } from "./services/aws-eks.ts";
import { awsElasticacheMemcached } from "./services/aws-elasticache-memcached.ts";
import { awsElasticacheRedis } from "./services/aws-elasticache-redis.ts";
import { awsElasticacheServerless } from "./services/aws-elasticache-serverless.ts";
import { awsElasticacheValkey } from "./services/aws-elasticache-valkey.ts";
import { awsEventbridge } from "./services/aws-eventbridge.ts";
import { awsFargate } from "./services/aws-fargate.ts";
import { awsKinesisDataStreams } from "./services/aws-kinesis-data-streams.ts";
import { awsKms } from "./services/aws-kms.ts";
import { awsLambda } from "./services/aws-lambda.ts";
import { awsMemorydb } from "./services/aws-memorydb.ts";
import { awsNatGateway } from "./services/aws-nat-gateway.ts";
import { awsOpensearchServerless } from "./services/aws-opensearch-serverless.ts";
import { awsRdsMysql } from "./services/aws-rds-mysql.ts";
import { awsRdsPostgres } from "./services/aws-rds-postgres.ts";
import { awsRoute53 } from "./services/aws-route53.ts";
import { awsS3 } from "./services/aws-s3.ts";
import { awsSecretsManager } from "./services/aws-secrets-manager.ts";
import { awsSelfHosted } from "./services/aws-self-hosted.ts";
import { awsShield } from "./services/aws-shield.ts";
import { awsSns } from "./services/aws-sns.ts";
import { awsSqs } from "./services/aws-sqs.ts";
import { awsSsmParameterStore } from "./services/aws-ssm-parameter-store.ts";
import { awsStepFunctions } from "./services/aws-step-functions.ts";
import { awsWaf } from "./services/aws-waf.ts";
import { awsXray } from "./services/aws-xray.ts";
import { azureAks } from "./services/azure-aks.ts";
import { azureAppService } from "./services/azure-app-service.ts";
import { azureApplicationGatewayWaf } from "./services/azure-application-gateway-waf.ts";
import { azureBlob } from "./services/azure-blob.ts";
import { azureCacheRedis } from "./services/azure-cache-redis.ts";
import { azureContainerApps } from "./services/azure-container-apps.ts";
import { azureContainerRegistry } from "./services/azure-container-registry.ts";
import { azureCosmosDb } from "./services/azure-cosmos-db.ts";
import { azureDdos } from "./services/azure-ddos.ts";
import { azureDevops } from "./services/azure-devops.ts";
import { azureEgress } from "./services/azure-egress.ts";
import { azureFrontDoor } from "./services/azure-front-door.ts";
import { azureFunctions } from "./services/azure-functions.ts";
import { azureKeyVault } from "./services/azure-key-vault.ts";
import { azureLoadBalancer } from "./services/azure-load-balancer.ts";
import { azureManagedRedis } from "./services/azure-managed-redis.ts";
import { azureMonitor } from "./services/azure-monitor.ts";
import { azureMysqlFlexible } from "./services/azure-mysql-flexible.ts";
import { azureNatGateway } from "./services/azure-nat-gateway.ts";
import { azurePostgresFlexible } from "./services/azure-postgres-flexible.ts";
import { azureSelfHosted } from "./services/azure-self-hosted.ts";
import { azureSqlDatabase } from "./services/azure-sql-database.ts";
import { azureStaticWebApps } from "./services/azure-static-web-apps.ts";
import { azureVm } from "./services/azure-vm.ts";
import { betterStack } from "./services/better-stack.ts";
import { bitbucketPipelines } from "./services/bitbucket-pipelines.ts";
import { buildkite } from "./services/buildkite.ts";
import { circleci } from "./services/circleci.ts";
import { clerk } from "./services/clerk.ts";
import { cloudflare } from "./services/cloudflare.ts";
import { cloudflareD1 } from "./services/cloudflare-d1.ts";
import { cloudflareKv } from "./services/cloudflare-kv.ts";
import { cloudflarePages } from "./services/cloudflare-pages.ts";
import { cloudflareR2 } from "./services/cloudflare-r2.ts";
import { cloudflareWorkers } from "./services/cloudflare-workers.ts";
import { cockroachdbCloud } from "./services/cockroachdb-cloud.ts";
import { datadog } from "./services/datadog.ts";
import { digitaloceanAppPlatform } from "./services/digitalocean-app-platform.ts";
import { digitaloceanDroplets } from "./services/digitalocean-droplets.ts";
import { digitaloceanSelfHosted } from "./services/digitalocean-self-hosted.ts";
import { digitaloceanSpaces } from "./services/digitalocean-spaces.ts";
import { doManagedPostgres } from "./services/do-managed-postgres.ts";
import { doManagedValkey } from "./services/do-managed-valkey.ts";
import { doppler } from "./services/doppler.ts";
import { dynatrace } from "./services/dynatrace.ts";
import { entraExternalId } from "./services/entra-external-id.ts";
import { fastlyCdn } from "./services/fastly-cdn.ts";
import { firebaseAuth } from "./services/firebase-auth.ts";
import { firehydrant } from "./services/firehydrant.ts";
import { fly } from "./services/fly.ts";
import { flyManagedPostgres } from "./services/fly-managed-postgres.ts";
import { flyUpstashRedis } from "./services/fly-upstash-redis.ts";
import { frameworkAuth } from "./services/framework-auth.ts";
import { fusionauth } from "./services/fusionauth.ts";
import { gcpAlloydb } from "./services/gcp-alloydb.ts";
import { gcpCloudCdn } from "./services/gcp-cloud-cdn.ts";
import { gcpCloudNat } from "./services/gcp-cloud-nat.ts";
import { gcpCloudRun } from "./services/gcp-cloud-run.ts";
import { gcpCloudSql } from "./services/gcp-cloud-sql.ts";
import { gcpCloudStorage } from "./services/gcp-cloud-storage.ts";
import { gcpComputeEngine } from "./services/gcp-compute-engine.ts";
import { gcpEgress } from "./services/gcp-egress.ts";
import { gcpFirestore } from "./services/gcp-firestore.ts";
import { gcpGke } from "./services/gcp-gke.ts";
import { gcpLoadBalancer } from "./services/gcp-load-balancer.ts";
import { gcpMemorystoreRedis } from "./services/gcp-memorystore-redis.ts";
import { gcpMemorystoreRedisCluster } from "./services/gcp-memorystore-redis-cluster.ts";
import { gcpSecretManager } from "./services/gcp-secret-manager.ts";
import { gcpSelfHosted } from "./services/gcp-self-hosted.ts";
import { githubActions } from "./services/github-actions.ts";
import { gitlabCi } from "./services/gitlab-ci.ts";
import { googleArtifactRegistry } from "./services/google-artifact-registry.ts";
import { googleCloudArmor } from "./services/google-cloud-armor.ts";
import { googleCloudBuild } from "./services/google-cloud-build.ts";
import { googleCloudObservability } from "./services/google-cloud-observability.ts";
import { grafanaCloud } from "./services/grafana-cloud.ts";
import { hashicorpVault } from "./services/hashicorp-vault.ts";
import { heroku } from "./services/heroku.ts";
import { herokuKeyValueStore } from "./services/heroku-key-value-store.ts";
import { herokuPostgres } from "./services/heroku-postgres.ts";
import { hetznerCloud } from "./services/hetzner-cloud.ts";
import { hetznerSelfHosted } from "./services/hetzner-self-hosted.ts";
import { honeycomb } from "./services/honeycomb.ts";
import { incidentIo } from "./services/incident-io.ts";
import { infisical } from "./services/infisical.ts";
import { jenkins } from "./services/jenkins.ts";
import { keycloak } from "./services/keycloak.ts";
import { linode } from "./services/linode.ts";
import { linodeSelfHosted } from "./services/linode-self-hosted.ts";
import { mongodbAtlas } from "./services/mongodb-atlas.ts";
import { neon } from "./services/neon.ts";
import { netlify } from "./services/netlify.ts";
import { newRelic } from "./services/new-relic.ts";
import { opentelemetrySelfhosted } from "./services/opentelemetry-selfhosted.ts";
import { opsgenie } from "./services/opsgenie.ts";
import { pagerduty } from "./services/pagerduty.ts";
import { planetscalePostgres } from "./services/planetscale-postgres.ts";
import { planetscaleVitess } from "./services/planetscale-vitess.ts";
import { railway } from "./services/railway.ts";
import { railwayPostgres } from "./services/railway-postgres.ts";
import { redisCloud } from "./services/redis-cloud.ts";
import { render } from "./services/render.ts";
import { renderKeyValue } from "./services/render-key-value.ts";
import { renderPostgres } from "./services/render-postgres.ts";
import { semaphore } from "./services/semaphore.ts";
import { sentry } from "./services/sentry.ts";
import { splunkObservability } from "./services/splunk-observability.ts";
import { supabase } from "./services/supabase.ts";
import { teamcityCloud } from "./services/teamcity-cloud.ts";
import { turso } from "./services/turso.ts";
import { upstashRedis } from "./services/upstash-redis.ts";
import { uptimerobot } from "./services/uptimerobot.ts";
import { vercel } from "./services/vercel.ts";
import { vercelMarketplaceRedis } from "./services/vercel-marketplace-redis.ts";
import { vultr } from "./services/vultr.ts";
import { vultrSelfHosted } from "./services/vultr-self-hosted.ts";
import { workos } from "./services/workos.ts";

/** Every service of the catalog, by id in alphabetical order. */
export const services: readonly Service[] = [
  auth0,
  awsAlb,
  awsAmplify,
  awsApiGateway,
  awsAppRunner,
  awsAppsync,
  awsAthena,
  awsAurora,
  awsCloudfront,
  awsCloudtrail,
  awsCloudwatch,
  awsCodebuild,
  awsCodepipeline,
  awsCognito,
  awsDynamodb,
  awsEbs,
  awsEc2,
  awsEcr,
  awsEgress,
  awsEks,
  awsElasticacheMemcached,
  awsElasticacheRedis,
  awsElasticacheServerless,
  awsElasticacheValkey,
  awsEventbridge,
  awsFargate,
  awsKinesisDataStreams,
  awsKms,
  awsLambda,
  awsMemorydb,
  awsNatGateway,
  awsOpensearchServerless,
  awsRdsMysql,
  awsRdsPostgres,
  awsRoute53,
  awsS3,
  awsSecretsManager,
  awsSelfHosted,
  awsShield,
  awsSns,
  awsSqs,
  awsSsmParameterStore,
  awsStepFunctions,
  awsWaf,
  awsXray,
  azureAks,
  azureAppService,
  azureApplicationGatewayWaf,
  azureBlob,
  azureCacheRedis,
  azureContainerApps,
  azureContainerRegistry,
  azureCosmosDb,
  azureDdos,
  azureDevops,
  azureEgress,
  azureFrontDoor,
  azureFunctions,
  azureKeyVault,
  azureLoadBalancer,
  azureManagedRedis,
  azureMonitor,
  azureMysqlFlexible,
  azureNatGateway,
  azurePostgresFlexible,
  azureSelfHosted,
  azureSqlDatabase,
  azureStaticWebApps,
  azureVm,
  betterStack,
  bitbucketPipelines,
  buildkite,
  circleci,
  clerk,
  cloudflare,
  cloudflareD1,
  cloudflareKv,
  cloudflarePages,
  cloudflareR2,
  cloudflareWorkers,
  cockroachdbCloud,
  datadog,
  digitaloceanAppPlatform,
  digitaloceanDroplets,
  digitaloceanSelfHosted,
  digitaloceanSpaces,
  doManagedPostgres,
  doManagedValkey,
  doppler,
  dynatrace,
  entraExternalId,
  fastlyCdn,
  firebaseAuth,
  firehydrant,
  fly,
  flyManagedPostgres,
  flyUpstashRedis,
  frameworkAuth,
  fusionauth,
  gcpAlloydb,
  gcpCloudCdn,
  gcpCloudNat,
  gcpCloudRun,
  gcpCloudSql,
  gcpCloudStorage,
  gcpComputeEngine,
  gcpEgress,
  gcpFirestore,
  gcpGke,
  gcpLoadBalancer,
  gcpMemorystoreRedis,
  gcpMemorystoreRedisCluster,
  gcpSecretManager,
  gcpSelfHosted,
  githubActions,
  gitlabCi,
  googleArtifactRegistry,
  googleCloudArmor,
  googleCloudBuild,
  googleCloudObservability,
  grafanaCloud,
  hashicorpVault,
  heroku,
  herokuKeyValueStore,
  herokuPostgres,
  hetznerCloud,
  hetznerSelfHosted,
  honeycomb,
  incidentIo,
  infisical,
  jenkins,
  keycloak,
  linode,
  linodeSelfHosted,
  mongodbAtlas,
  neon,
  netlify,
  newRelic,
  opentelemetrySelfhosted,
  opsgenie,
  pagerduty,
  planetscalePostgres,
  planetscaleVitess,
  railway,
  railwayPostgres,
  redisCloud,
  render,
  renderKeyValue,
  renderPostgres,
  semaphore,
  sentry,
  splunkObservability,
  supabase,
  teamcityCloud,
  turso,
  upstashRedis,
  uptimerobot,
  vercel,
  vercelMarketplaceRedis,
  vultr,
  vultrSelfHosted,
  workos,
];
