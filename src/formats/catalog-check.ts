import { type CatalogProblem, type CheckId, checkIds } from "../catalog/check/problem.ts";
import type { RowSummary } from "../catalog/check/summary.ts";
import { wrap } from "../text/wrap.ts";

const width = 96;
/** Services with warnings shown for each check; errors are all shown. */
const mostServices = 10;

export interface CatalogCheck {
  services: number;
  summary: RowSummary;
  problems: readonly CatalogProblem[];
}

/** What the catalog rests on, then its problems: every error, and the warnings of a check by service. */
export function renderCatalogCheck({ services, summary, problems }: CatalogCheck): string {
  const groups = checkIds.flatMap((checkId) => group(checkId, problems));
  const errors = count(problems, "error");
  const verdict = errors === 0 ? "passed" : "did not pass";
  const end = `Catalog check ${verdict}: ${counted(errors, "error")}, ${counted(count(problems, "warning"), "warning")}.`;
  return `${[`${counted(services, "service")}, ${rowsText(summary)}`, ...groups, end].join("\n\n")}\n`;
}

function rowsText({ rows, confidence, unpublished, withoutPage, undated, oldest }: RowSummary): string {
  const share = (part: number): string => `${rows === 0 ? 0 : Math.round((part / rows) * 100)} %`;
  return [
    `${counted(rows, "price row")}: confidence high ${share(confidence.high)}, medium ${share(confidence.medium)}, low ${share(confidence.low)}; not published ${share(unpublished)}.`,
    `${counted(withoutPage, "row")} without a page, ${undated} without a date; oldest date ${oldest ?? "unknown"}.`,
  ].join("\n");
}

function group(checkId: CheckId, all: readonly CatalogProblem[]): string[] {
  const problems = all.filter((problem) => problem.checkId === checkId);
  if (problems.length === 0) return [];
  const [errors, warnings] = [count(problems, "error"), count(problems, "warning")];
  const counts = [errors > 0 ? counted(errors, "error") : "", warnings > 0 ? counted(warnings, "warning") : ""].filter(
    (text) => text !== "",
  );
  const failed = problems.filter(({ severity }) => severity === "error");
  return [
    [
      `${checkId}: ${counts.join(", ")}`,
      ...failed.map(({ serviceId, message }) => line("error", `${serviceId}: ${message}`)),
      ...warningLines(problems.filter(({ severity }) => severity === "warning")),
    ].join("\n"),
  ];
}

/** The first warning of each service stands for those like it. */
function warningLines(warnings: readonly CatalogProblem[]): string[] {
  const byService = [...Map.groupBy(warnings, ({ serviceId }) => serviceId)];
  const shown = byService.slice(0, mostServices).map(([serviceId, [first, ...others]]) => {
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    return line("warning", `${serviceId}: ${first?.message ?? ""}${more}`);
  });
  const rest = byService.length - shown.length;
  return rest === 0 ? shown : [...shown, `  and ${counted(rest, "more service")}: --format json shows all`];
}

function line(severity: CatalogProblem["severity"], text: string): string {
  return `  ${severity.padEnd(8)} ${wrap(text, { width: width - 11, indent: 11 })}`;
}

function count(problems: readonly CatalogProblem[], wanted: CatalogProblem["severity"]): number {
  return problems.filter(({ severity }) => severity === wanted).length;
}

function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
