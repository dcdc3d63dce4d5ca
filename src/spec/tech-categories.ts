/**
 * The category of a technology that was named without one, as in `["Next.js 15", "PostgreSQL"]`. Names are in lower
 * case without a version. A category only groups what a reader sees and tells services with several uses apart; a name that
 * is not here is kept under `other`.
 */
const namesByCategory: Readonly<Record<string, string>> = {
  language: `
    typescript, javascript, python, ruby, php, java, kotlin, scala, c#, csharp, f#, c++, go, golang, rust,
    elixir, erlang, swift, dart, node, node.js, nodejs, bun, deno`,
  framework: `
    next.js, nextjs, next, nuxt, nuxt.js, remix, react router, sveltekit, solidstart, tanstack start, qwik,
    astro, gatsby, hugo, jekyll, eleventy, 11ty, docusaurus, vitepress, hexo, react, vue, vue.js, angular,
    svelte, html, static html, nestjs, nest.js, express, express.js, fastify, koa, adonis, meteor, hono, django,
    flask, fastapi, pyramid, wagtail, rails, ruby on rails, sinatra, hanami, laravel, symfony, wordpress, drupal,
    magento, adobe commerce, woocommerce, typo3, craft cms, codeigniter, spring, spring boot, quarkus, micronaut,
    ktor, grails, .net, dotnet, asp.net, asp.net core, blazor, gin, echo, fiber, axum, actix, phoenix, strapi,
    payload, ghost, socket.io, graphql, trpc`,
  mobile: `
    react native, flutter, expo, ionic, swiftui`,
  database: `
    postgres, postgresql, postgis, timescaledb, pgvector, mysql, mariadb, sql server, mssql,
    microsoft sql server, azure sql, mongodb, mongo, mongodb atlas, sqlite, libsql, turso, dynamodb, firestore,
    cloud firestore, cosmos db, cosmosdb, supabase, neon, planetscale, cockroachdb, rds, amazon rds, aurora,
    amazon aurora, cloud sql, alloydb, oracle, cassandra, clickhouse`,
  cache: `
    redis, valkey, memcached, elasticache, upstash, upstash redis, redis cloud, memorystore`,
  queue: `
    rabbitmq, kafka, apache kafka, sqs, amazon sqs, bullmq, sidekiq, celery, nats`,
  search: `
    elasticsearch, opensearch, meilisearch, algolia, typesense, solr`,
  storage: `
    s3, amazon s3, cloudflare r2, r2, azure blob storage, cloud storage, minio`,
  hosting: `
    vercel, netlify, render, railway, fly, fly.io, heroku, aws, amazon web services, gcp, google cloud,
    google cloud platform, azure, microsoft azure, digitalocean, digital ocean, hetzner, cloudflare workers,
    cloudflare pages, ecs, fargate, aws fargate, aws lambda, lambda, ec2, cloud run, azure app service,
    app service, kubernetes, docker, github pages`,
  cdn: `
    cloudflare, cloudfront, amazon cloudfront, fastly, akamai, bunny, azure front door`,
  ci: `
    github actions, gitlab, gitlab ci, gitlab-ci, jenkins, circleci, buildkite, bitbucket pipelines,
    azure devops, azure pipelines, cloud build, codebuild, codepipeline, travis ci, teamcity`,
  monitoring: `
    datadog, new relic, newrelic, sentry, grafana, grafana cloud, prometheus, honeycomb, better stack,
    cloudwatch, azure monitor, application insights, dynatrace, splunk, opentelemetry, pagerduty, uptimerobot`,
  auth: `
    auth0, clerk, cognito, amazon cognito, firebase auth, firebase authentication, entra id, entra external id,
    azure ad b2c, okta, workos, keycloak, fusionauth, auth.js, nextauth, next-auth, devise, login.gov`,
  secrets: `
    vault, hashicorp vault, doppler, infisical, aws secrets manager, secrets manager, key vault, azure key vault`,
  payments: `
    stripe, paypal, adyen, braintree, mollie, shopify payments`,
  email: `
    sendgrid, postmark, mailgun, ses, amazon ses, resend`,
};

const categoryByName: ReadonlyMap<string, string> = new Map(
  Object.entries(namesByCategory).flatMap(([category, names]) =>
    names
      .trim()
      .split(/,\s+/)
      .map((name) => [name, category] as const),
  ),
);

/** The category of a technology by its name without version; `other` when the table does not hold it. */
export function categoryOf(choice: string): string {
  return categoryByName.get(choice.toLowerCase()) ?? "other";
}
