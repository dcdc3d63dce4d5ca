import { awsAlb } from "./services/aws-alb.ts";
import { awsCloudfront } from "./services/aws-cloudfront.ts";
import { awsEgress } from "./services/aws-egress.ts";
import { awsFargate } from "./services/aws-fargate.ts";
import { awsRdsPostgres } from "./services/aws-rds-postgres.ts";
import { awsS3 } from "./services/aws-s3.ts";
import { cloudflare } from "./services/cloudflare.ts";
import { cloudflareD1 } from "./services/cloudflare-d1.ts";
import { cloudflarePages } from "./services/cloudflare-pages.ts";
import { cloudflareR2 } from "./services/cloudflare-r2.ts";
import { cloudflareWorkers } from "./services/cloudflare-workers.ts";
import { cockroachdbCloud } from "./services/cockroachdb-cloud.ts";
import { digitaloceanAppPlatform } from "./services/digitalocean-app-platform.ts";
import { digitaloceanDroplets } from "./services/digitalocean-droplets.ts";
import { digitaloceanSpaces } from "./services/digitalocean-spaces.ts";
import { doManagedPostgres } from "./services/do-managed-postgres.ts";
import { doManagedValkey } from "./services/do-managed-valkey.ts";
import { fly } from "./services/fly.ts";
import { flyManagedPostgres } from "./services/fly-managed-postgres.ts";
import { heroku } from "./services/heroku.ts";
import { herokuKeyValueStore } from "./services/heroku-key-value-store.ts";
import { herokuPostgres } from "./services/heroku-postgres.ts";
import { hetznerCloud } from "./services/hetzner-cloud.ts";
import { mongodbAtlas } from "./services/mongodb-atlas.ts";
import { neon } from "./services/neon.ts";
import { netlify } from "./services/netlify.ts";
import { planetscalePostgres } from "./services/planetscale-postgres.ts";
import { planetscaleVitess } from "./services/planetscale-vitess.ts";
import { railway } from "./services/railway.ts";
import { railwayPostgres } from "./services/railway-postgres.ts";
import { redisCloud } from "./services/redis-cloud.ts";
import { render } from "./services/render.ts";
import { renderKeyValue } from "./services/render-key-value.ts";
import { renderPostgres } from "./services/render-postgres.ts";
import { supabase } from "./services/supabase.ts";
import { turso } from "./services/turso.ts";
import { upstashRedis } from "./services/upstash-redis.ts";
import { vercel } from "./services/vercel.ts";
import type { Service } from "./service.ts";

/** Every service of the catalog, by id in alphabetical order. */
export const services: readonly Service[] = [
  awsAlb,
  awsCloudfront,
  awsEgress,
  awsFargate,
  awsRdsPostgres,
  awsS3,
  cloudflare,
  cloudflareD1,
  cloudflarePages,
  cloudflareR2,
  cloudflareWorkers,
  cockroachdbCloud,
  digitaloceanAppPlatform,
  digitaloceanDroplets,
  digitaloceanSpaces,
  doManagedPostgres,
  doManagedValkey,
  fly,
  flyManagedPostgres,
  heroku,
  herokuKeyValueStore,
  herokuPostgres,
  hetznerCloud,
  mongodbAtlas,
  neon,
  netlify,
  planetscalePostgres,
  planetscaleVitess,
  railway,
  railwayPostgres,
  redisCloud,
  render,
  renderKeyValue,
  renderPostgres,
  supabase,
  turso,
  upstashRedis,
  vercel,
];
