import type { Service } from "../service.ts";
import type { Found } from "./problem.ts";
import { type SourcedFigure, sourcedFigures } from "./sources.ts";

/**
 * A price is worth as much as what it rests on. Without a page it is never `high`; without page and date it is `low`,
 * and where not even a note says how it came about, it is listed.
 */
export function checkMissingSource(service: Service): readonly Found[] {
  return sourcedFigures(service).flatMap((figure) => (figure.source.url === null ? withoutPage(figure) : []));
}

function withoutPage({ where, source, note, isFree }: SourcedFigure): readonly Found[] {
  if (source.confidence === "high" && !isFree) {
    return [
      {
        severity: "error",
        where,
        message: `${where} has high confidence and no page: add the url that states it, or lower the confidence`,
      },
    ];
  }
  if (source.asOf !== "" && source.asOf !== "unknown") return [];
  if (source.confidence === "medium") {
    return [
      {
        severity: "error",
        where,
        message: `${where} has neither page nor date, yet medium confidence: add url and asOf, or set it to low`,
      },
    ];
  }
  if (note !== undefined) return [];
  return [
    {
      severity: "warning",
      where,
      message: `${where} has no page, no date and no note: add one, or the price is hearsay`,
    },
  ];
}
