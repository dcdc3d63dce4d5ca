import { applicationBlock, edgeKinds } from "./application-block.ts";
import { type Block, type Cell, CellGrid, closedUp, columnCount, rowsOf, stacked, type Wish } from "./cell-grid.ts";
import type { ArchitectureGraph, Part, PartKind } from "./graph.ts";

/** Parts outside the application's frame that stand below it where there is no room beside it. */
const belowKinds: ReadonlySet<PartKind> = new Set([
  "replica",
  "backup",
  "cache",
  "storage",
  "monitoring",
  "on-call",
  "network",
]);

/**
 * A cell for every part: users above, below them the frame of the application, then a database of others; the rest
 * beside them. A frame is a block of its own, so that no other card stands between its cards.
 */
export function placeParts(graph: ArchitectureGraph): Block {
  const home = graph.parts.find(({ kind }) => kind === "compute");
  const homeFrame = home === undefined ? null : outermost(graph, home.groupId);
  const units = unitsOf(graph, homeFrame);
  const isDataBelow = units.some((unit) => has(unit, "database"));
  return closedUp(aroundHome(units, homeBlock(graph, { home, homeFrame, isDataBelow })));
}

function has(unit: Block, ...kinds: readonly PartKind[]): boolean {
  return unit.some(({ part }) => kinds.includes(part.kind));
}

function outermost({ groups }: ArchitectureGraph, groupId: string | null): string | null {
  const group = groups.find(({ id }) => id === groupId);
  return group === undefined ? null : (group.parentId ?? group.id);
}

/** What stands outside the application's frame: a part of its own, or the frame of another provider. */
function unitsOf(graph: ArchitectureGraph, homeFrame: string | null): Block[] {
  const frames = graph.groups.filter(({ id, parentId }) => parentId === null && id !== homeFrame);
  const alone = graph.parts.filter((part) => part.groupId === null && isOutside(part, homeFrame));
  return [
    ...alone.map((part): Block => [{ part, column: 0, row: 0 }]),
    ...frames.map(({ id }) => frameBlock(graph, id)),
  ];
}

/** Where the application has no frame, what else has none stands with it. */
function isOutside({ kind }: Part, homeFrame: string | null): boolean {
  return homeFrame !== null || edgeKinds.has(kind) || kind === "team";
}

interface Home {
  home: Part | undefined;
  homeFrame: string | null;
  /** The way to a database below must stay free. */
  isDataBelow: boolean;
}

function homeBlock(graph: ArchitectureGraph, { home, homeFrame, isDataBelow }: Home): Block {
  const inGroup = (id: string | null): Part[] => graph.parts.filter(({ groupId }) => groupId === id);
  if (homeFrame === null) {
    const beside = inGroup(null).filter((part) => !isOutside(part, null));
    return applicationBlock(beside, isDataBelow);
  }
  const own = home?.groupId ?? homeFrame;
  const around = own === homeFrame ? [] : [applicationBlock(inGroup(homeFrame), true)];
  const regions = graph.groups.filter(({ id, parentId }) => parentId === homeFrame && id !== own);
  return stacked([
    ...around,
    applicationBlock(inGroup(own), isDataBelow),
    ...regions.map(({ id }) => plainBlock(inGroup(id), columnCount)),
  ]);
}

/** The frame of another provider, narrow enough that something finds room beside it. */
function frameBlock({ groups, parts }: ArchitectureGraph, frameId: string): Block {
  const ids = [frameId, ...groups.filter(({ parentId }) => parentId === frameId).map(({ id }) => id)];
  return stacked(
    ids.map((id) =>
      plainBlock(
        parts.filter(({ groupId }) => groupId === id),
        columnCount - 1,
      ),
    ),
  );
}

/** The way of a request and the database in the first column, copies below their database, the rest beside. */
function plainBlock(parts: readonly Part[], columnsWanted: number): Block {
  const grid = new CellGrid();
  const columns = upTo(columnsWanted);
  const isCopy = ({ kind }: Part): boolean => kind === "replica" || kind === "backup";
  const leads = parts.filter(({ kind }) => edgeKinds.has(kind) || kind === "entry" || kind === "database");
  for (const part of leads) grid.putPart(part, { rows: [], columns: [0] });
  const row = grid.rows;
  for (const part of parts.filter(isCopy)) grid.putPart(part, { rows: [row], columns });
  const rows = upTo(grid.rows);
  for (const part of parts.filter((one) => !leads.includes(one) && !isCopy(one)))
    grid.putPart(part, { rows, columns: leads.length === 0 ? columns : columns.slice(1) });
  return grid.cells;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Everything outside of the application's frame, around it. */
function aroundHome(units: readonly Block[], homeUnit: Block): Block {
  const grid = new CellGrid();
  const onTheWay = units.filter((unit) => has(unit, "users", "firewall", "cdn", "entry"));
  const databases = units.filter((unit) => has(unit, "database") && !onTheWay.includes(unit));
  const others = units.filter((unit) => !onTheWay.includes(unit) && !databases.includes(unit));
  const lower = others.filter((unit) => unit.every(({ part }) => belowKinds.has(part.kind)));
  const upper = others.filter((unit) => !lower.includes(unit));
  for (const unit of onTheWay) grid.put(unit, { rows: [], columns: [0] });
  const above = upTo(Math.max(grid.rows, rowsFor(upper, homeUnit)));
  const home = grid.put(homeUnit, { rows: [above.length], columns: [0] });
  for (const unit of databases) grid.put(unit, { rows: [], columns: [0] });
  const inHome = (kind: PartKind): Cell | undefined => {
    const found = homeUnit.find(({ part }) => part.kind === kind);
    return found === undefined ? undefined : { column: found.column + home.column, row: found.row + home.row };
  };
  const own = inHome("compute")?.row ?? home.row;
  const homeRows = upTo(rowsOf(homeUnit)).map((row) => row + home.row);
  const beside = [...homeRows.filter((row) => row >= own), ...homeRows.filter((row) => row < own)];
  placeAbove(grid, upper, { above, beside, pipeline: inHome("pipeline") });
  const below = upTo(grid.rows).slice(home.row + rowsOf(homeUnit));
  placeBelow(grid, lower, { rows: [...beside, ...below], monitoring: inHome("monitoring") });
  return grid.cells;
}

/** Rows above the application that the others need, two in each beside the way of a request; none where there is room beside it. */
function rowsFor(units: readonly Block[], homeUnit: Block): number {
  const isFull = homeUnit.some(({ column }) => column === columnCount - 1);
  return isFull ? Math.ceil(units.length / (columnCount - 1)) : 0;
}

interface Upper {
  above: readonly number[];
  /** Rows of the application's frame, its own first. */
  beside: readonly number[];
  pipeline: Cell | undefined;
}

/** Who delivers to the right, who is asked for log-in between. */
function placeAbove(grid: CellGrid, units: readonly Block[], { above, beside, pipeline }: Upper): void {
  const teams = units.filter((unit) => has(unit, "team"));
  const deliveries = units.filter((unit) => has(unit, "pipeline", "registry") && !teams.includes(unit));
  const others = units.filter((unit) => !teams.includes(unit) && !deliveries.includes(unit));
  const last = columnCount - 1;
  const outer = others.length === 0 ? [1, last] : [last, 1];
  let first: Cell | undefined;
  for (const unit of deliveries) {
    const place = grid.put(unit, { rows: [...beside, ...above.slice(1), ...above], columns: outer });
    first ??= place;
  }
  for (const unit of teams) grid.put(unit, teamWish(first, { above, beside, pipeline }, others.length > 0));
  for (const unit of others) grid.put(unit, { rows: [...above, ...beside], columns: [1, last] });
}

/** Above the delivery, or beside it where that stands beside the application. */
function teamWish(delivery: Cell | undefined, { above, beside, pipeline }: Upper, hasOthers: boolean): Wish {
  const last = columnCount - 1;
  if (delivery !== undefined && above.includes(delivery.row - 1))
    return { rows: [delivery.row - 1, ...above], columns: [delivery.column, last, 1] };
  const rows = delivery === undefined ? [...above, ...beside] : [delivery.row, ...above, ...beside];
  const column = hasOthers ? last : Math.max(1, pipeline?.column ?? last);
  return { rows, columns: [column, last, 1] };
}

interface Lower {
  rows: readonly number[];
  monitoring: Cell | undefined;
}

/** Who watches, below or beside the application, and whom that wakes below the watch. */
function placeBelow(grid: CellGrid, units: readonly Block[], { rows, monitoring }: Lower): void {
  const woken = units.filter((unit) => has(unit, "on-call") && !has(unit, "monitoring"));
  let watch = monitoring;
  let height = 1;
  for (const unit of units.filter((one) => !woken.includes(one))) {
    const isWatch = has(unit, "monitoring");
    const place = grid.put(unit, { rows, columns: [1, 2, 0] });
    if (isWatch) [watch, height] = [place, rowsOf(unit)];
  }
  for (const unit of woken)
    grid.put(unit, {
      rows: watch === undefined ? rows : [watch.row + height, ...rows],
      columns: watch === undefined ? [2, 1, 0] : [watch.column, 2, 1, 0],
    });
}
