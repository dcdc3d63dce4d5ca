import type { Flow, Part } from "../diagram/graph.ts";
import { layoutOf } from "../diagram/layout.ts";

let isWarm = false;

/** Lays out a small drawing once, while somebody fills in the form: the first one takes several times as long as the rest. */
export function warmUp(): void {
  if (isWarm) return;
  isWarm = true;
  const rest = { kind: "other", facts: ["fact"], icon: null, groupId: null, section: null } as const;
  const part = (id: string): Part => ({ id, role: id, name: id, ...rest });
  const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const flows = names.slice(1).map((to): Flow => ({ from: "a", to, label: "flow", kind: "data" }));
  // Nobody waits for it, and a drawing that fails says so where somebody does.
  setImmediate(() => {
    layoutOf({ title: "", groups: [], parts: names.map(part), flows }).catch(() => undefined);
  });
}
