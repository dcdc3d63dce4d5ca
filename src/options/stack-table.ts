import type { DatabaseEngine, Runtime } from "../catalog/stack.ts";

/** What a named technology asks of the infrastructure. Names are compared in lower case without punctuation. */
export interface Technology {
  names: readonly string[];
  runtime?: Runtime;
  engine?: DatabaseEngine;
  cache?: "redis" | "valkey" | "memcached";
  /** `functions`: request-scoped; `server`: a process that stays up; `static`: files only. */
  model?: "functions" | "server" | "static";
}

export const technologies: readonly Technology[] = [
  { names: ["next.js", "nextjs", "next"], runtime: "node", model: "functions" },
  { names: ["nuxt", "nuxt.js", "nuxtjs"], runtime: "node", model: "functions" },
  {
    names: ["remix", "react router", "sveltekit", "svelte kit", "solidstart", "tanstack start", "qwik"],
    runtime: "node",
    model: "functions",
  },
  {
    names: ["astro", "gatsby", "hugo", "jekyll", "eleventy", "11ty", "docusaurus", "vitepress", "hexo"],
    runtime: "static",
    model: "static",
  },
  { names: ["html", "static html", "html css", "static site"], runtime: "static", model: "static" },
  {
    names: [
      "nestjs",
      "nest.js",
      "express",
      "express.js",
      "fastify",
      "koa",
      "adonis",
      "meteor",
      "strapi",
      "payload",
      "ghost",
    ],
    runtime: "node",
    model: "server",
  },
  { names: ["hono"], runtime: "node", model: "functions" },
  { names: ["node", "node.js", "nodejs", "typescript", "javascript", "bun", "deno"], runtime: "node" },
  { names: ["django", "flask", "fastapi", "pyramid", "wagtail", "celery"], runtime: "python", model: "server" },
  { names: ["python"], runtime: "python" },
  { names: ["rails", "ruby on rails", "sinatra", "hanami", "sidekiq"], runtime: "ruby", model: "server" },
  { names: ["ruby"], runtime: "ruby", model: "server" },
  {
    names: [
      "laravel",
      "symfony",
      "wordpress",
      "drupal",
      "magento",
      "adobe commerce",
      "woocommerce",
      "typo3",
      "craft cms",
      "codeigniter",
    ],
    runtime: "php",
    model: "server",
  },
  { names: ["php"], runtime: "php", model: "server" },
  {
    names: ["spring", "spring boot", "quarkus", "micronaut", "jakarta ee", "java ee", "ktor", "grails"],
    runtime: "java",
    model: "server",
  },
  { names: ["java", "kotlin", "scala"], runtime: "java", model: "server" },
  {
    names: [".net", "dotnet", "asp.net", "asp.net core", "aspnet core", "blazor", "c#", "csharp"],
    runtime: "dotnet",
    model: "server",
  },
  { names: ["go", "golang", "gin", "echo", "fiber"], runtime: "go", model: "server" },
  { names: ["rust", "axum", "actix"], runtime: "rust", model: "server" },
  { names: ["elixir", "phoenix", "erlang"], runtime: "elixir", model: "server" },
  { names: ["socket.io", "websockets", "websocket", "mastodon", "matrix"], model: "server" },
  // Run in the browser: they ask nothing of the infrastructure, but they are known.
  { names: ["react", "react.js", "vue", "vue.js", "angular", "preact", "svelte", "alpine.js"] },
  { names: ["postgres", "postgresql", "postgis", "timescaledb", "pgvector"], engine: "postgres" },
  { names: ["mysql", "mariadb"], engine: "mysql" },
  { names: ["sql server", "mssql", "microsoft sql server", "azure sql"], engine: "sqlserver" },
  { names: ["mongodb", "mongo"], engine: "mongodb" },
  { names: ["sqlite", "libsql"], engine: "sqlite" },
  { names: ["dynamodb"], engine: "dynamodb" },
  { names: ["firestore", "cloud firestore"], engine: "firestore" },
  { names: ["cosmos db", "cosmosdb"], engine: "cosmosdb" },
  { names: ["redis", "bullmq", "sidekiq redis"], cache: "redis" },
  { names: ["valkey"], cache: "valkey" },
  { names: ["memcached"], cache: "memcached" },
];

/** Lower case, without a version and without spaces at the ends: how names are compared. */
export function technologyKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+v?\d[\w.]*$/, "")
    .trim();
}

export function findTechnology(name: string): Technology | undefined {
  const key = technologyKey(name);
  return technologies.find((technology) => technology.names.includes(key));
}
