import { type RuleText, ruleTexts } from "../check/check-rules.ts";
import type { Check, Finding, PlanStatus, Severity } from "../spec/plan.ts";
import { safeText } from "../text/safe-text.ts";

/** What rules say of one file: a specification that was checked, or the brief that a plan was made from. */
export interface JudgedFile {
  source: string;
  status: PlanStatus;
  findings: readonly Finding[];
  checks: readonly Check[];
  /** Line of a path of the specification; absent where the file does not hold it. */
  lineOf?: (path: string) => number | undefined;
}

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};
const indexes: ReadonlyMap<string, number> = new Map(ruleTexts.map(({ id }, index) => [id, index]));
const attestations: ReadonlySet<string> = new Set(
  ruleTexts.filter(({ isAttestation }) => isAttestation === true).map(({ id }) => id),
);

/**
 * SARIF 2.1.0: one run, one artifact a file. A fail has the kind `fail` and the level of its severity. What is not
 * known is `open` (too little to decide), what a person must confirm `review`: neither has a level, and neither passes.
 */
export function renderSarif(files: readonly JudgedFile[]): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "infraspec", rules: ruleTexts.map(descriptor) } },
        artifacts: files.map(({ source, status }) => ({ location: artifact(source), properties: { status } })),
        results: files.flatMap(resultsOf),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ id, severity, regime, sections, title, why, fix, reference }: RuleText) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${fix} (${reference})` },
    defaultConfiguration: { level: levels[severity] },
    properties: { reference, sections, tags: [...(regime === null ? [] : [regime]), ...sections] },
  };
}

function resultsOf(file: JudgedFile, artifactIndex: number) {
  const open = file.findings.filter(({ resolvedInRound }) => resolvedInRound === null);
  const found = new Set(open.map(({ ruleId }) => ruleId));
  const place: Place = { artifactLocation: { ...artifact(file.source), index: artifactIndex }, lineOf: file.lineOf };
  return [
    ...open.map((finding) => ofFinding(finding, place)),
    ...file.checks.filter(({ ruleId }) => !found.has(ruleId)).map((check) => ofCheck(check, place)),
  ];
}

interface Place {
  artifactLocation: { uri: string; index: number };
  lineOf: JudgedFile["lineOf"] | undefined;
}

function ofFinding({ ruleId, result, severity, path, message }: Finding, place: Place) {
  return {
    ...ruleOf(ruleId),
    kind: kindOf(ruleId, result),
    level: result === "fail" ? levels[severity] : "none",
    message: { text: safeText(message) },
    locations: [location(path, place)],
  };
}

function kindOf(ruleId: string, result: Finding["result"]): "fail" | "open" | "review" | "informational" {
  if (result === "fail") return "fail";
  if (result === "unknown") return "open";
  return attestations.has(ruleId) ? "review" : "informational";
}

const kindOfCheck = { pass: "pass", "not-applicable": "notApplicable", fail: "fail", unknown: "open" } as const;

/** A check without a finding: it passes, or has nothing to say of this file. */
function ofCheck({ ruleId, result }: Check, place: Place) {
  const title = ruleTexts[indexes.get(ruleId) ?? -1]?.title ?? ruleId;
  return {
    ...ruleOf(ruleId),
    kind: kindOfCheck[result],
    level: "none",
    message: { text: title },
    locations: [location("", place)],
  };
}

/** A rule of an earlier version has an id, but no place in the list. */
function ruleOf(ruleId: string) {
  const ruleIndex = indexes.get(ruleId);
  return ruleIndex === undefined ? { ruleId } : { ruleId, ruleIndex };
}

function location(path: string, { artifactLocation, lineOf }: Place) {
  const startLine = lineOf?.(path);
  const physicalLocation = { artifactLocation, ...(startLine === undefined ? {} : { region: { startLine } }) };
  if (path === "") return { physicalLocation };
  const name = path.split(".").at(-1) ?? path;
  return { physicalLocation, logicalLocations: [{ name, fullyQualifiedName: path, kind: "member" }] };
}

/** A file name as a relative reference: slashes, and nothing that a URI has no letter for. */
function artifact(source: string) {
  const parts = source.toWellFormed().replaceAll("\\", "/").split("/");
  return { uri: parts.map(encodeURIComponent).join("/") };
}
