import type { Part } from "./graph.ts";

/** Columns of cards in a drawing. Three of them fit a page of 1280 pixels at full size. */
export const columnCount = 3;

/** Where a card stands, counted in cards from the upper left. */
export interface Cell {
  column: number;
  row: number;
}

export interface PlacedCell extends Cell {
  part: Part;
}

/** Cards that stand together, counted from their own upper left. */
export type Block = readonly PlacedCell[];

/** The places that suit a block, best first: every column is tried in a row before the next row. */
export interface Wish {
  rows: readonly number[];
  columns: readonly number[];
}

/** Cells that are filled one after the other, so that no two cards share one. */
export class CellGrid {
  readonly #cells: PlacedCell[] = [];
  /** Cells that are taken, also the empty ones inside a block: its frame goes around them. */
  readonly #taken = new Set<string>();
  #rows = 0;

  /** Rows in use. */
  get rows(): number {
    return this.#rows;
  }

  get cells(): Block {
    return this.#cells;
  }

  /** Puts a block at the first of the places that is free, else below everything. */
  put(block: Block, { rows, columns }: Wish): Cell {
    const size = { columns: columnsOf(block), rows: rowsOf(block) };
    const places = [...rows, this.#rows].flatMap((row) => columns.map((column) => ({ row, column })));
    const place = places.find((cell) => this.#isFree(size, cell)) ?? { row: this.#rows, column: 0 };
    for (const { part, column, row } of block)
      this.#cells.push({ part, column: column + place.column, row: row + place.row });
    for (const key of keys(size, place)) this.#taken.add(key);
    this.#rows = Math.max(this.#rows, place.row + size.rows);
    return place;
  }

  putPart(part: Part, wish: Wish): Cell {
    return this.put([{ part, column: 0, row: 0 }], wish);
  }

  #isFree(size: Size, place: Cell): boolean {
    return place.column + size.columns <= columnCount && keys(size, place).every((key) => !this.#taken.has(key));
  }
}

interface Size {
  columns: number;
  rows: number;
}

function keys({ columns, rows }: Size, place: Cell): string[] {
  return Array.from(
    { length: columns * rows },
    (_, index) => `${place.column + (index % columns)} ${place.row + Math.floor(index / columns)}`,
  );
}

/** Blocks one below the other. */
export function stacked(blocks: readonly Block[]): Block {
  const cells: PlacedCell[] = [];
  let top = 0;
  for (const block of blocks) {
    cells.push(...block.map((cell) => ({ ...cell, row: cell.row + top })));
    top += rowsOf(block);
  }
  return cells;
}

export function rowsOf(block: Block): number {
  return block.reduce((most, { row }) => Math.max(most, row + 1), 0);
}

function columnsOf(block: Block): number {
  return block.reduce((most, { column }) => Math.max(most, column + 1), 0);
}

/** Without rows and columns that hold nothing. */
export function closedUp(block: Block): Block {
  const used = (values: readonly number[]): Map<number, number> =>
    new Map([...new Set(values)].sort((a, b) => a - b).map((value, index) => [value, index]));
  const rows = used(block.map(({ row }) => row));
  const columns = used(block.map(({ column }) => column));
  return block.map(({ part, column, row }) => ({ part, column: columns.get(column) ?? 0, row: rows.get(row) ?? 0 }));
}
