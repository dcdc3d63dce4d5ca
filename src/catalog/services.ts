import type { Service } from "./service.ts";
import { auth0 } from "./services/auth0.ts";
import { awsAlb } from "./services/aws-alb.ts";
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
import { awsEgress } from "./services/aws-egress.ts";
import { awsElasticacheMemcached } from "./services/aws-elasticache-memcached.ts";
import { awsElasticacheServerless } from "./services/aws-elasticache-serverless.ts";
import { awsElasticacheValkey } from "./services/aws-elasticache-valkey.ts";
import { awsFargate } from "./services/aws-fargate.ts";
import { awsKms } from "./services/aws-kms.ts";
import { awsLambda } from "./services/aws-lambda.ts";
import { awsRdsMysql } from "./services/aws-rds-mysql.ts";
import { awsRdsPostgres } from "./services/aws-rds-postgres.ts";
import { awsS3 } from "./services/aws-s3.ts";
import { awsSecretsManager } from "./services/aws-secrets-manager.ts";
import { awsSsmParameterStore } from "./services/aws-ssm-parameter-store.ts";
import { awsWaf } from "./services/aws-waf.ts";
import { awsXray } from "./services/aws-xray.ts";
import { azureAppService } from "./services/azure-app-service.ts";
import { azureApplicationGatewayWaf } from "./services/azure-application-gateway-waf.ts";
import { azureBlob } from "./services/azure-blob.ts";
import { azureContainerApps } from "./services/azure-container-apps.ts";
import { azureDevops } from "./services/azure-devops.ts";
import { azureEgress } from "./services/azure-egress.ts";
import { azureFrontDoor } from "./services/azure-front-door.ts";
import { azureKeyVault } from "./services/azure-key-vault.ts";
import { azureManagedRedis } from "./services/azure-managed-redis.ts";
import { azureMonitor } from "./services/azure-monitor.ts";
import { azureMysqlFlexible } from "./services/azure-mysql-flexible.ts";
import { azurePostgresFlexible } from "./services/azure-postgres-flexible.ts";
import { azureSqlDatabase } from "./services/azure-sql-database.ts";
import { azureStaticWebApps } from "./services/azure-static-web-apps.ts";
import { betterStack } from "./services/better-stack.ts";
import { bitbucketPipelines } from "./services/bitbucket-pipelines.ts";
import { circleci } from "./services/circleci.ts";
import { clerk } from "./services/clerk.ts";
import { cloudflare } from "./services/cloudflare.ts";
import { cloudflareD1 } from "./services/cloudflare-d1.ts";
import { cloudflarePages } from "./services/cloudflare-pages.ts";
import { cloudflareR2 } from "./services/cloudflare-r2.ts";
import { cloudflareWorkers } from "./services/cloudflare-workers.ts";
import { cockroachdbCloud } from "./services/cockroachdb-cloud.ts";
import { datadog } from "./services/datadog.ts";
import { digitaloceanAppPlatform } from "./services/digitalocean-app-platform.ts";
import { digitaloceanDroplets } from "./services/digitalocean-droplets.ts";
import { digitaloceanSpaces } from "./services/digitalocean-spaces.ts";
import { doManagedPostgres } from "./services/do-managed-postgres.ts";
import { doManagedValkey } from "./services/do-managed-valkey.ts";
import { doppler } from "./services/doppler.ts";
import { entraExternalId } from "./services/entra-external-id.ts";
import { firebaseAuth } from "./services/firebase-auth.ts";
import { fly } from "./services/fly.ts";
import { flyManagedPostgres } from "./services/fly-managed-postgres.ts";
import { frameworkAuth } from "./services/framework-auth.ts";
import { gcpCloudCdn } from "./services/gcp-cloud-cdn.ts";
import { gcpCloudRun } from "./services/gcp-cloud-run.ts";
import { gcpCloudSql } from "./services/gcp-cloud-sql.ts";
import { gcpCloudStorage } from "./services/gcp-cloud-storage.ts";
import { gcpLoadBalancer } from "./services/gcp-load-balancer.ts";
import { gcpMemorystoreRedis } from "./services/gcp-memorystore-redis.ts";
import { gcpSecretManager } from "./services/gcp-secret-manager.ts";
import { githubActions } from "./services/github-actions.ts";
import { gitlabCi } from "./services/gitlab-ci.ts";
import { googleCloudArmor } from "./services/google-cloud-armor.ts";
import { googleCloudBuild } from "./services/google-cloud-build.ts";
import { googleCloudObservability } from "./services/google-cloud-observability.ts";
import { grafanaCloud } from "./services/grafana-cloud.ts";
import { heroku } from "./services/heroku.ts";
import { herokuKeyValueStore } from "./services/heroku-key-value-store.ts";
import { herokuPostgres } from "./services/heroku-postgres.ts";
import { hetznerCloud } from "./services/hetzner-cloud.ts";
import { honeycomb } from "./services/honeycomb.ts";
import { incidentIo } from "./services/incident-io.ts";
import { infisical } from "./services/infisical.ts";
import { jenkins } from "./services/jenkins.ts";
import { keycloak } from "./services/keycloak.ts";
import { mongodbAtlas } from "./services/mongodb-atlas.ts";
import { neon } from "./services/neon.ts";
import { netlify } from "./services/netlify.ts";
import { newRelic } from "./services/new-relic.ts";
import { pagerduty } from "./services/pagerduty.ts";
import { planetscalePostgres } from "./services/planetscale-postgres.ts";
import { planetscaleVitess } from "./services/planetscale-vitess.ts";
import { railway } from "./services/railway.ts";
import { railwayPostgres } from "./services/railway-postgres.ts";
import { redisCloud } from "./services/redis-cloud.ts";
import { render } from "./services/render.ts";
import { renderKeyValue } from "./services/render-key-value.ts";
import { renderPostgres } from "./services/render-postgres.ts";
import { sentry } from "./services/sentry.ts";
import { supabase } from "./services/supabase.ts";
import { turso } from "./services/turso.ts";
import { upstashRedis } from "./services/upstash-redis.ts";
import { uptimerobot } from "./services/uptimerobot.ts";
import { vercel } from "./services/vercel.ts";
import { workos } from "./services/workos.ts";

/** Every service of the catalog, by id in alphabetical order. */
export const services: readonly Service[] = [
  auth0,
  awsAlb,
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
  awsEgress,
  awsElasticacheMemcached,
  awsElasticacheServerless,
  awsElasticacheValkey,
  awsFargate,
  awsKms,
  awsLambda,
  awsRdsMysql,
  awsRdsPostgres,
  awsS3,
  awsSecretsManager,
  awsSsmParameterStore,
  awsWaf,
  awsXray,
  azureAppService,
  azureApplicationGatewayWaf,
  azureBlob,
  azureContainerApps,
  azureDevops,
  azureEgress,
  azureFrontDoor,
  azureKeyVault,
  azureManagedRedis,
  azureMonitor,
  azureMysqlFlexible,
  azurePostgresFlexible,
  azureSqlDatabase,
  azureStaticWebApps,
  betterStack,
  bitbucketPipelines,
  circleci,
  clerk,
  cloudflareD1,
  cloudflarePages,
  cloudflareR2,
  cloudflareWorkers,
  cloudflare,
  cockroachdbCloud,
  datadog,
  digitaloceanAppPlatform,
  digitaloceanDroplets,
  digitaloceanSpaces,
  doManagedPostgres,
  doManagedValkey,
  doppler,
  entraExternalId,
  firebaseAuth,
  flyManagedPostgres,
  fly,
  frameworkAuth,
  gcpCloudCdn,
  gcpCloudRun,
  gcpCloudSql,
  gcpCloudStorage,
  gcpLoadBalancer,
  gcpMemorystoreRedis,
  gcpSecretManager,
  githubActions,
  gitlabCi,
  googleCloudArmor,
  googleCloudBuild,
  googleCloudObservability,
  grafanaCloud,
  herokuKeyValueStore,
  herokuPostgres,
  heroku,
  hetznerCloud,
  honeycomb,
  incidentIo,
  infisical,
  jenkins,
  keycloak,
  mongodbAtlas,
  neon,
  netlify,
  newRelic,
  pagerduty,
  planetscalePostgres,
  planetscaleVitess,
  railwayPostgres,
  railway,
  redisCloud,
  renderKeyValue,
  renderPostgres,
  render,
  sentry,
  supabase,
  turso,
  upstashRedis,
  uptimerobot,
  vercel,
  workos,
];
