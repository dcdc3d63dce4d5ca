import type { InfrastructureSpec } from "../spec/infrastructure-spec.ts";
import type { Plan } from "../spec/plan.ts";

/*
 * Whoever saved a document has checked it, so reading does not check it again: a plan has some hundred kilobytes.
 */

/** A plan as it was saved; null for one of another version of the schema. */
export function storedPlan(document: unknown): Plan | null {
  return isPlan(document) ? document : null;
}

function isPlan(document: unknown): document is Plan {
  return isObject(document) && "version" in document && document.version === "1";
}

/** A specification as it was saved: also the one that a product had before it used this program. */
export function storedSpec(document: unknown): InfrastructureSpec | null {
  return isSpec(document) ? document : null;
}

function isSpec(document: unknown): document is InfrastructureSpec {
  return isObject(document);
}

function isObject(document: unknown): document is object {
  return typeof document === "object" && document !== null && !Array.isArray(document);
}
