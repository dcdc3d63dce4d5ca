import type { SectionId } from "../../spec/words.ts";

/** What a part does, which chooses its generic glyph. */
export type PartKind =
  | "users"
  | "firewall"
  | "cdn"
  | "entry"
  | "compute"
  | "network"
  | "database"
  | "replica"
  | "backup"
  | "cache"
  | "storage"
  | "log-in"
  | "secrets"
  | "monitoring"
  | "on-call"
  | "team"
  | "pipeline"
  | "registry"
  | "other";

/** One box of the diagram. Texts are not escaped. */
export interface Part {
  /** Stable, unique, made of `[a-z0-9-]`: never of anybody's words. */
  id: string;
  kind: PartKind;
  /** What it is for, e.g. "Compute". */
  role: string;
  name: string;
  facts: readonly string[];
  /** Icon of the icon set; null: a generic glyph by kind. */
  icon: string | null;
  /** Group that it stands in; null: outside of all. */
  groupId: string | null;
  section: SectionId | null;
}

/** A frame around parts: a provider, or a region inside it. */
export interface Group {
  id: string;
  label: string;
  kind: "provider" | "region";
  parentId: string | null;
  icon: string | null;
}

/** What goes along an arrow. */
export type FlowKind = "request" | "data" | "delivery" | "telemetry";

export interface Flow {
  from: string;
  to: string;
  label: string;
  kind: FlowKind;
}

/** The architecture that a plan decided, before anybody draws it. */
export interface ArchitectureGraph {
  title: string;
  groups: readonly Group[];
  parts: readonly Part[];
  flows: readonly Flow[];
}
