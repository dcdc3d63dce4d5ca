import type { Source } from "../../spec/words.ts";
import type { Service } from "../service.ts";
import { isUnpublished, rowName } from "./problem.ts";

/** A figure and what is known of where it comes from. */
export interface SourcedFigure {
  where: string;
  source: Source;
  note: string | undefined;
  /** Nothing is charged, as for a library: that needs no price page. */
  isFree: boolean;
}

/** Every published price of a service: its rows and the commitments below them. */
export function sourcedFigures({ prices }: Service): readonly SourcedFigure[] {
  return prices.flatMap((row) => {
    const where = rowName(row);
    const commitments = row.kind === "sku" ? (row.commitments ?? []) : [];
    const own = { where, source: row.source, note: row.note, isFree: row.unitPriceUsd === "0" };
    return [
      ...(isUnpublished(row) ? [] : [own]),
      ...commitments.map(({ term, source }) => ({
        where: `${where}, ${term}`,
        source,
        note: row.note,
        isFree: false,
      })),
    ];
  });
}
