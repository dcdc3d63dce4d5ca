import { describe, expect, it } from "vitest";
import { createCatalog } from "../../catalog/catalog.ts";
import { optionName } from "./option-name.ts";

const catalog = createCatalog();

describe("optionName", () => {
  it.each([
    ["hosting/aws-fargate/0.25-0.5x2@us-east-1", "AWS Fargate (ECS)"],
    ["monitoring/datadog:pro-365d+pagerduty:free", "Datadog (pro-365d) + PagerDuty (free)"],
    ["security/aws-ssm-parameter-store:standard", "AWS Systems Manager Parameter Store"],
    ["caching/none", "none"],
    ["whatever", "whatever"],
    ["", ""],
  ])("of %s is %s", (optionId, name) => {
    expect(optionName(catalog, optionId)).toBe(name);
  });
});
