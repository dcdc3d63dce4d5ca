import { readCases } from "../accuracy/read-cases.ts";
import { loadBriefs, loadFaults } from "../datasets/load-dataset.ts";
import { type Mirrored, mirrorBrief } from "./example.ts";
import type { DatasetToMirror } from "./sync-dataset.ts";

/** Name of the data set of briefs in LangSmith. */
export const briefsDataset = "infraspec-briefs";

const billsFile = "published-bills.jsonl";

/** The files of a folder as data sets of LangSmith. Throws BadInputError that names file and line of a bad row. */
export function datasetsIn(folder: string): DatasetToMirror[] {
  return [
    {
      name: briefsDataset,
      description: "Briefs with what a competent engineer insists on",
      rows: loadBriefs(`${folder}/briefs.jsonl`).map(mirrorBrief),
    },
    {
      name: "infraspec-faults",
      description: "Specifications with planted faults and the rules that must find them",
      rows: loadFaults(`${folder}/faults.jsonl`).map(
        ({ key, split, tags, brief, spec, expect }): Mirrored => ({
          key,
          split,
          inputs: { key, brief, spec },
          outputs: { expect },
          tags,
        }),
      ),
    },
    {
      name: "infraspec-published-bills",
      description: "Bills, estimates and sizings that somebody published",
      rows: readCases(`${folder}/${billsFile}`).map(
        ({ id, grade, kind, year, brief, components, ...expected }): Mirrored => ({
          key: id,
          split: null,
          inputs: { key: id, brief, components },
          outputs: expected,
          tags: { grade, kind, year },
        }),
      ),
    },
  ];
}
