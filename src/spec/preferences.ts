import type { NormalizedBrief } from "./brief.ts";
import { closestName } from "./closest-name.ts";
import { complain, type Reading, readFields, readList } from "./reading.ts";
import { cleanLine } from "./text.ts";
import { type ComputeKind, computeKinds } from "./words.ts";

type Preferences = NormalizedBrief["preferences"];

/** Names that people use for each way to run an application, after `fold`. */
const computeAliases: Readonly<Record<ComputeKind, readonly string[]>> = {
  serverless: ["function", "functions", "faas", "lambda", "awslambda", "cloudfunctions", "azurefunctions"],
  containers: ["container", "docker", "kubernetes", "k8s", "ecs", "eks", "gke", "aks", "fargate", "cloudrun"],
  vms: ["vm", "virtualmachine", "virtualmachines", "instances", "ec2", "vps", "server", "servers", "droplets"],
  static: ["staticsite", "jamstack", "ssg"],
  edge: ["edgefunctions", "edgeworkers", "workers"],
};

const maximumCharacters = 100;

/**
 * Wishes and hard names. Providers and services stay as written (the catalog resolves them later), without repetition;
 * what is both required and to be avoided is an error.
 */
export function readPreferences(reading: Reading, value: unknown): Preferences {
  const fields = readFields(reading, "preferences", value, ["providers", "require", "avoid", "compute"]);
  const providers = readNames(reading, "preferences.providers", fields.providers);
  const require = readNames(reading, "preferences.require", fields.require);
  const avoid = readNames(reading, "preferences.avoid", fields.avoid);
  for (const name of require.filter((required) => avoid.some((avoided) => isSame(required, avoided)))) {
    complain(reading, "preferences.require", name, "is also in preferences.avoid; take it out of one of the two");
  }
  const compute = readCompute(reading, fields.compute);
  return { providers, require, avoid, ...(compute === undefined ? {} : { compute }) };
}

function readNames(reading: Reading, path: string, value: unknown): string[] {
  const names: string[] = [];
  for (const [index, entry] of readList(reading, path, value, '["aws"]').entries()) {
    const name = readName(reading, `${path}[${index}]`, entry);
    if (name !== undefined && !names.some((known) => isSame(known, name))) names.push(name);
  }
  return names;
}

function readName(reading: Reading, path: string, entry: unknown): string | undefined {
  if (typeof entry !== "string")
    return complain(reading, path, entry, 'must be the name of a provider or service, e.g. "aws"');
  const name = cleanLine(entry);
  if (name === "") return complain(reading, path, entry, 'is empty; name a provider or service, e.g. "aws"');
  if (name.length <= maximumCharacters) return name;
  return complain(reading, path, entry, `has ${name.length} characters; the limit is ${maximumCharacters}`);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function readCompute(reading: Reading, value: unknown): ComputeKind | undefined {
  if (value === undefined || value === null) return undefined;
  const path = "preferences.compute";
  const known = `known: ${computeKinds.join(", ")}`;
  if (typeof value !== "string") return complain(reading, path, value, `must be text; ${known}`);
  const name = value
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  const kind = computeKinds.find((candidate) => candidate === name || computeAliases[candidate].includes(name));
  if (kind !== undefined) return kind;
  const nearest = closestName(name, [...computeKinds, ...Object.values(computeAliases).flat()]);
  const hint = nearest === undefined ? known : `did you mean "${nearest}"? (${known})`;
  return complain(reading, path, value, `is not a way to run known here; ${hint}`);
}
