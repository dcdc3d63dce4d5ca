import type { InfrastructureSpec } from "../../spec/infrastructure-spec.ts";
import { type SectionId, sectionIds } from "../../spec/words.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { dataTable } from "./layout-parts.ts";
import { sectionNames } from "./section-names.ts";

const fieldNames: Readonly<Record<string, string>> = {
  provider: "provider",
  compute: "compute",
  regions: "regions",
  autoscaling: "autoscaling",
  estimatedCost: "estimated cost",
  service: "service",
  tier: "tier",
  backups: "backups",
  replicas: "replicas",
  strategy: "strategy",
  ttl: "time to live",
  platform: "platform",
  stages: "stages",
  deploymentStrategy: "deployment strategy",
  apm: "application monitoring",
  logging: "logging",
  alerts: "alerts",
  authentication: "authentication",
  secrets: "secrets",
  waf: "web application firewall",
  ddosProtection: "DDoS protection",
};

/** The public specification, field by field. */
export function specification(spec: InfrastructureSpec): Markup {
  const rows = sectionIds.map((section): Content[] => [sectionNames[section], fields(spec, section)]);
  return dataTable({
    caption: "Specification by section",
    columns: [{ heading: "Section" }, { heading: "What was decided" }],
    rows: [...rows, ["Total", markup`<strong>${spec.estimatedMonthlyCost}</strong>`]],
  });
}

function fields(spec: InfrastructureSpec, section: SectionId): Markup {
  const entries = Object.entries(spec[section]);
  return markup`<dl class="fields">${entries.map(
    ([name, value]) => markup`<div><dt>${fieldNames[name] ?? name}</dt><dd>${said(name, value)}</dd></div>`,
  )}</dl>`;
}

function said(name: string, value: unknown): Content {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return value;
  const texts = Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  if (texts.length === 0) return "none";
  return texts.join(name === "stages" ? " → " : ", ");
}
