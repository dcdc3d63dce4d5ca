import type { Service } from "../catalog/service.ts";
import { BadInputError } from "../errors.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import { suggestName } from "../spec/closest-name.ts";
import type { Constraint } from "./option.ts";
import { descriptionPath, providerKey } from "./stack-needs.ts";
import { findTechnology } from "./stack-table.ts";
import type { PlanningContext } from "./subject.ts";

/** A name of `preferences.require` or `avoid`, as it stands for services. */
export interface NamedPreference {
  name: string;
  path: string;
  isProvider: boolean;
  matches(service: Service): boolean;
}

export interface HardConstraints {
  list: readonly Constraint[];
  required: readonly NamedPreference[];
  avoided: readonly NamedPreference[];
}

/** The brief's hard constraints by name. Throws BadInputError for a required name that the catalog does not know. */
export function hardConstraints(context: PlanningContext): HardConstraints {
  const { brief } = context;
  const required = brief.preferences.require.map((name, index) =>
    resolveName(context, name, `preferences.require[${index}]`),
  );
  const avoided = brief.preferences.avoid.map((name, index) =>
    resolveName(context, name, `preferences.avoid[${index}]`),
  );
  return {
    list: [...requestConstraints(context), ...stackConstraints(context), ...preferenceConstraints(required, avoided)],
    required,
    avoided,
  };
}

function resolveName(context: PlanningContext, name: string, path: string): NamedPreference {
  const key = providerKey(name);
  const { services } = context.catalog;
  if (services.some((service) => service.provider === key)) {
    return { name, path, isProvider: true, matches: (service) => service.provider === key };
  }
  const ids = new Set(
    services.filter((service) => [service.id, service.specName, ...service.aliases].includes(key)).map(({ id }) => id),
  );
  if (ids.size === 0 && path.startsWith("preferences.require")) {
    const known = [...new Set(services.flatMap((service) => [service.provider, service.id]))];
    throw new BadInputError(`${path}: no provider or service "${name}" is in the catalog; ${suggestName(key, known)}`, [
      { path, message: `unknown provider or service "${name}"` },
    ]);
  }
  return { name, path, isProvider: false, matches: (service) => ids.has(service.id) };
}

function requestConstraints({ brief, needsMultiZone }: PlanningContext): Constraint[] {
  const compliance = brief.complianceRequirements.map((regime, index) => ({
    id: `compliance:${regime}`,
    path: `complianceRequirements[${index}]`,
    text: `${regime} coverage of every service in its scope`,
    relaxation: `drop ${regime} from complianceRequirements`,
    relax: (other: NormalizedBrief) => ({
      ...other,
      complianceRequirements: other.complianceRequirements.filter((name) => name !== regime),
    }),
  }));
  const residency: Constraint = {
    id: `residency:${brief.dataResidency}`,
    path: "dataResidency",
    text: `data stays in the ${brief.dataResidency?.toUpperCase()}`,
    relaxation: "set dataResidency to null",
    relax: (other) => ({ ...other, dataResidency: null }),
  };
  const availability: Constraint = {
    id: "availability",
    path: "availabilityTarget",
    text: `${brief.availabilityTarget} % availability, so more than one zone`,
    relaxation: "lower availabilityTarget to 99.9",
    relax: (other) => ({ ...other, availabilityTarget: 99.9 }),
  };
  return [
    ...compliance,
    ...(brief.dataResidency === null ? [] : [residency]),
    ...(needsMultiZone ? [availability] : []),
  ];
}

function withoutChoices(brief: NormalizedBrief, drop: (choice: string) => boolean): NormalizedBrief {
  return { ...brief, techStack: { categories: brief.techStack.categories.filter(({ choice }) => !drop(choice)) } };
}

function stackConstraints({ stack }: PlanningContext): Constraint[] {
  const named: Constraint[] = stack.named.map(({ role, choice, path }) => ({
    id: `stack:${role}`,
    path,
    text: `${choice} as ${role}`,
    relaxation: path === descriptionPath ? `name no ${choice} in the description` : `take ${choice} out of techStack`,
    relax: path === descriptionPath ? null : (brief) => withoutChoices(brief, (other) => other === choice),
  }));
  const engine: Constraint = {
    id: "stack:engine",
    path: "techStack",
    text: `a ${stack.engine} database`,
    relaxation: `take ${stack.engine} out of techStack`,
    relax: (brief) => withoutChoices(brief, (choice) => findTechnology(choice)?.engine === stack.engine),
  };
  const runtime: Constraint = {
    id: "stack:runtime",
    path: "techStack",
    text: `runs ${stack.runtimes.join(" and ")}`,
    relaxation: `take ${stack.runtimes.join(" and ")} out of techStack`,
    relax: (brief) => withoutChoices(brief, (choice) => findTechnology(choice)?.runtime !== undefined),
  };
  const cache: Constraint = {
    id: "stack:cache",
    path: "techStack",
    text: `a ${stack.cacheEngine ?? "shared"} cache`,
    relaxation: `take ${stack.cacheEngine ?? "the cache"} out of techStack`,
    relax: (brief) => withoutChoices(brief, (choice) => findTechnology(choice)?.cache !== undefined),
  };
  const personalData: Constraint = {
    id: "personal-data",
    path: "projectDescription",
    text: "data about people is stored encrypted",
    relaxation: "keep no data about people",
    relax: null,
  };
  const capacity: Constraint = {
    id: "capacity",
    path: "workload",
    text: "carries the workload",
    relaxation: "lower the scale requirements",
    relax: null,
  };
  return [
    ...named,
    ...(stack.engine === null ? [] : [engine]),
    ...(stack.runtimes.length === 0 ? [] : [runtime]),
    ...(stack.cacheEngine === null ? [] : [cache]),
    personalData,
    capacity,
  ];
}

function preferenceConstraints(
  required: readonly NamedPreference[],
  avoided: readonly NamedPreference[],
): Constraint[] {
  const without =
    (list: "require" | "avoid", name: string) =>
    (brief: NormalizedBrief): NormalizedBrief => ({
      ...brief,
      preferences: { ...brief.preferences, [list]: brief.preferences[list].filter((other) => other !== name) },
    });
  return [
    ...required.map(({ name, path }) => ({
      id: `require:${name}`,
      path,
      text: `${name} is required`,
      relaxation: `take ${name} out of preferences.require`,
      relax: without("require", name),
    })),
    ...avoided.map(({ name, path }) => ({
      id: `avoid:${name}`,
      path,
      text: `${name} is to be avoided`,
      relaxation: `take ${name} out of preferences.avoid`,
      relax: without("avoid", name),
    })),
  ];
}
