import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type AnswerForm, answerForm } from "../../src/models/strict-schema.ts";
import type { AnyOption, Option } from "../../src/options/option.ts";
import { type SectionId, sectionIds } from "../../src/spec/words.ts";
import { buildOption } from "../../test/build-option.ts";
import { nameViolation, strictViolation } from "../../test/model-server/strict-schema.ts";
import { labels } from "../nodes/answer.schema.ts";
import { briefForm } from "../nodes/brief.schema.ts";
import { sectionForms } from "../nodes/section-forms.ts";
import { type ChoiceQuestion, readChoice } from "./read-choice.ts";
import type { Shown } from "./shortlist.ts";

const rationale = "It runs in the region of the users and costs $40 a month, with backups for 35 days.";
const text = "A | first | $40 | backups 35\nB | second | $60 | none";

/** What the wire form asks for beside reasons and choice, at its emptiest. */
const emptyFields: Readonly<Record<SectionId, Readonly<Record<string, unknown>>>> = {
  hosting: {},
  database: {},
  caching: { ttlSeconds: null },
  cicd: { extraStages: [], deploymentStrategy: null },
  monitoring: { extraAlerts: [] },
  security: { secretsRotationDays: null },
};

function answer(section: SectionId, change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { rationale, choice: "A", ...emptyFields[section], ...change };
}

function shown(options: readonly AnyOption[]): Shown[] {
  return options.flatMap((option, index) => {
    const label = labels[index];
    const standing = { option, costMicroUsd: 40e6, penaltyMicroUsd: 0, penalties: [] };
    return label === undefined ? [] : [{ label, standing }];
  });
}

function questionFor(section: SectionId, more: Partial<ChoiceQuestion> = {}): ChoiceQuestion {
  const options: readonly AnyOption[] = [1, 2].map((rank): AnyOption => {
    const sketch = { id: `${section}/${rank}`, usd: 40 };
    const build = {
      hosting: () => buildOption("hosting", sketch),
      database: () => buildOption("database", sketch),
      caching: () => buildOption("caching", sketch),
      cicd: () => buildOption("cicd", sketch),
      monitoring: () => buildOption("monitoring", sketch),
      security: () => buildOption("security", sketch),
    };
    return build[section]();
  });
  return { form: sectionForms[section], shown: shown(options), text, hosting: null, ...more };
}

/** The answer as a choice, or what is wrong with it. */
function choiceOf(section: SectionId, change: Readonly<Record<string, unknown>>, more: Partial<ChoiceQuestion> = {}) {
  return readChoice(answer(section, change), questionFor(section, more));
}

describe.each(sectionIds)("an answer for %s", (section) => {
  it("becomes the option of its label, with its reasons", () => {
    for (const [choice, rank] of [
      ["A", 1],
      ["B", 2],
    ] as const)
      expect(choiceOf(section, { choice })).toMatchObject({
        ok: true,
        value: { optionId: `${section}/${rank}`, rationale },
      });
  });

  it("is refused with a label that the table does not have", () => {
    expect(choiceOf(section, { choice: "C" })).toEqual({
      ok: false,
      faults: ["choice: C is not offered; the labels of the table are A, B"],
    });
  });

  it.each([
    ["a label that does not exist", { choice: "M" }, "choice: "],
    ["the id of an option for its label", { choice: `${section}/1` }, "choice: "],
    ["a label in lower case", { choice: "a" }, "choice: "],
    ["a price of its own", { monthlyUsd: 1 }, "the object: "],
    ["reasons that are too short", { rationale: "It is cheap." }, "rationale: must give the reasons"],
    ["reasons of white space", { rationale: " ".repeat(40) }, "rationale: must give the reasons"],
    ["reasons that are too long", { rationale: "word ".repeat(201) }, "rationale: must have at most 1000 characters"],
    ["reasons that are no text", { rationale: ["It is cheap and near."] }, "rationale: "],
  ])("is refused with %s, whatever else it holds", (_, change, fault) => {
    expect(choiceOf(section, change)).toEqual({ ok: false, faults: [expect.stringContaining(fault)] });
  });

  it.each(Object.keys(answer(section)))("is refused without %s", (key) => {
    const { [key]: _, ...rest } = answer(section);
    const reading = readChoice(rest, questionFor(section));
    expect(reading).toEqual({ ok: false, faults: [expect.stringMatching(new RegExp(`^${key}: `))] });
  });

  it.each([[null], ["A"], [[]], [42], [undefined]])("is refused where it is %j instead of an object", (value) => {
    expect(readChoice(value, questionFor(section))).toEqual({
      ok: false,
      faults: [expect.stringContaining("the object: ")],
    });
  });
});

describe("the fields of an answer", () => {
  const nothingCached = buildOption("caching", { id: "caching/1", usd: 0 });
  const cached: Option<"caching"> = { ...nothingCached, details: { ...nothingCached.details, ttlSeconds: 300 } };
  const oneInstance = buildOption("hosting", { id: "host", usd: 0 });

  it.each<[SectionId, Record<string, unknown>, Record<string, unknown>]>([
    ["hosting", {}, {}],
    ["caching", { ttlSeconds: null }, {}],
    ["cicd", { extraStages: [], deploymentStrategy: null }, { extraStages: [] }],
    [
      "cicd",
      { extraStages: ["smoke-test"], deploymentStrategy: "canary" },
      { extraStages: ["smoke-test"], deploymentStrategy: "canary" },
    ],
    ["monitoring", { extraAlerts: ["queue-backlog"] }, { extraAlerts: ["queue-backlog"] }],
    ["security", { secretsRotationDays: null }, {}],
  ])("of %s: %j becomes %j; null leaves the option as it is", (section, change, fields) => {
    expect(choiceOf(section, change)).toMatchObject({ ok: true, value: { fields } });
    const reading = choiceOf(section, change);
    expect(reading.ok && reading.value.fields).toEqual(fields);
  });

  it("of caching: one of the times that are offered", () => {
    const more = { shown: shown([cached]) };
    expect(choiceOf("caching", { ttlSeconds: 3600 }, more)).toMatchObject({ value: { fields: { ttlSeconds: 3600 } } });
  });

  it.each<[SectionId, string, unknown]>([
    ["caching", "ttlSeconds", 61],
    ["caching", "ttlSeconds", "60"],
    ["cicd", "deploymentStrategy", "recreate"],
    ["cicd", "extraStages", ["deploy to the moon"]],
    ["cicd", "extraStages", null],
    ["monitoring", "extraAlerts", ["everything"]],
    ["monitoring", "extraAlerts", Array(5).fill("queue-backlog")],
    ["security", "secretsRotationDays", 1],
  ])("of %s: %s may not be %j", (section, field, value) => {
    const reading = choiceOf(section, { [field]: value });
    expect(reading).toEqual({ ok: false, faults: [expect.stringMatching(new RegExp(`^${field}`))] });
  });

  it("can be left out where one does not go with the option", () => {
    expect(choiceOf("caching", { ttlSeconds: 60 }, { shown: shown([nothingCached]) })).toEqual({
      ok: false,
      faults: ["ttlSeconds: must be null: this option caches nothing"],
      usable: { optionId: "caching/1", rationale, fields: {} },
    });
  });

  it("can be left out where one does not go with the hosting, and the others stay", () => {
    const change = { deploymentStrategy: "rolling", extraStages: ["type-check"] };
    expect(choiceOf("cicd", change)).toMatchObject({ ok: true });
    expect(choiceOf("cicd", change, { hosting: oneInstance })).toMatchObject({
      ok: false,
      faults: ["deploymentStrategy: must be null or one of blue-green on this hosting"],
      usable: { optionId: "cicd/1", rationale, fields: { extraStages: ["type-check"] } },
    });
  });
});

describe("the reasons of an answer", () => {
  const unfounded = "It is $5 cheaper a month than anything else that is in the table.";

  it("can be left out where they hold a figure of their own: the choice stands without them", () => {
    expect(choiceOf("hosting", { choice: "B", rationale: unfounded })).toEqual({
      ok: false,
      faults: ["rationale: the amount $5 does not stand in the question"],
      usable: { optionId: "hosting/2", rationale: undefined, fields: {} },
    });
  });

  it("are held against the text of the question", () => {
    expect(choiceOf("hosting", { rationale }, { text: "A | first | $41 | backups 30" })).toMatchObject({
      faults: [expect.stringContaining("$40"), expect.stringContaining("35")],
    });
  });

  it("are refused as a list, although they become one line", () => {
    const list = "It fits this project:\n- it is near the users\n- the team knows it";
    expect(choiceOf("hosting", { rationale: list })).toMatchObject({ faults: ["rationale: holds formatting"] });
  });

  it("become one clean line", () => {
    const written = "  It is near the users\r\nand\u0000 the team\u202E knows\tit. ";
    expect(choiceOf("hosting", { rationale: written })).toMatchObject({
      ok: true,
      value: { rationale: "It is near the users and the team knows it." },
    });
  });

  it("fail together with a field, and both are said", () => {
    expect(choiceOf("security", { secretsRotationDays: 30, rationale: unfounded })).toMatchObject({
      faults: [expect.stringMatching(/^secretsRotationDays: /), expect.stringMatching(/^rationale: /)],
      usable: { rationale: undefined, fields: {} },
    });
  });
});

describe("the forms as they go over the wire", () => {
  const forms: [string, AnswerForm][] = [
    ...sectionIds.map((section): [string, AnswerForm] => [section, sectionForms[section].form]),
    ["brief", briefForm.form],
  ];

  it.each(forms)("%s is valid under the strict mode of the providers", (_, { name, schema }) => {
    expect(nameViolation(name)).toBeNull();
    expect(strictViolation(schema)).toBeNull();
    // Some models of some providers refuse these as well.
    expect(JSON.stringify(schema)).not.toMatch(/"(?:pattern|format|minItems|maxItems|\$ref|\$schema)":/);
  });

  it("have a name each, and ask for the reasons before the choice", () => {
    expect(new Set(forms.map(([, { name }]) => name)).size).toBe(forms.length);
    for (const section of sectionIds) {
      const { properties } = sectionForms[section].form.schema;
      expect(Object.keys(properties ?? {})).toEqual(Object.keys(answer(section)));
    }
  });
});

describe("answerForm", () => {
  const word = z.string().describe("A word");
  const deep = (levels: number): z.ZodType =>
    levels === 0 ? word : z.strictObject({ inner: deep(levels - 1).describe("One level down") });

  it("writes a schema down as strict mode wants it", () => {
    const schema = z.strictObject({ word, count: z.int().min(1).max(9).nullable().describe("How many") });
    const { name, schema: wire } = answerForm("a_form", schema);
    expect(name).toBe("a_form");
    expect(wire).toMatchObject({ type: "object", required: ["word", "count"], additionalProperties: false });
    expect(strictViolation(wire)).toBeNull();
  });

  it.each<[string, z.ZodType, string]>([
    ["an optional key", z.strictObject({ word: word.optional() }), "a_form.word: must be required"],
    ["a default", z.strictObject({ word: z.string().default("x").describe("A word") }), "default is not taken"],
    ["a union at the root", z.union([z.strictObject({ word }), z.strictObject({ other: word })]), "must be an object"],
    ["a list at the root", z.array(word), "must be an object"],
    [
      "a record",
      z.strictObject({ words: z.record(z.string(), word).describe("Words") }),
      "additionalProperties must be",
    ],
    ["an open object", z.looseObject({ word }), "additionalProperties must be false"],
    ["a field without description", z.strictObject({ word: z.string() }), "a_form.word: has no description"],
    [
      "one without description in a list",
      z.strictObject({ list: z.array(z.strictObject({ word: z.string() })).describe("Words") }),
      "a_form.list[].word: has no description",
    ],
    [
      "one without description in a choice of objects",
      z.strictObject({ one: z.union([z.strictObject({ word: z.string() }), z.null()]).describe("One") }),
      "a_form.one|0.word: has no description",
    ],
    [
      "a text with a longest length",
      z.strictObject({ word: z.string().max(9).describe("A word") }),
      "maxLength is not",
    ],
    [
      "a list with a longest length",
      z.strictObject({ list: z.array(word).max(3).describe("Words") }),
      "maxItems is not",
    ],
    ["a pattern", z.strictObject({ word: z.string().regex(/^a/).describe("A word") }), "pattern is not taken"],
    ["six levels", deep(6), "nested too deeply"],
  ])("refuses %s at start-up", (_, schema, fault) => {
    expect(() => answerForm("a_form", schema)).toThrow(fault);
  });

  it.each(["", "two words", "a".repeat(65)])("refuses the name %j", (name) => {
    expect(() => answerForm(name, z.strictObject({ word }))).toThrow(/no name for an answer form/);
    expect(nameViolation(name)).not.toBeNull();
  });
});
