import { traitIds, traitMeanings } from "../../spec/traits.ts";
import { computeKinds, regimes, sectionIds, userAreas } from "../../spec/words.ts";
import { workloadKeys, workloadUnits } from "../../spec/workload.ts";
import { type Markup, markup } from "../markup.ts";
import { sectionNames } from "../result/section-names.ts";
import { wordsOf } from "./field-words.ts";
import { checkboxes, type FormState, fieldId, foldedFields, selectField, textField } from "./fields.ts";
import { filledIn, firstValue, ticked } from "./form-fields.ts";

export interface BriefFormInput {
  state: FormState;
  /** Where it is sent. */
  action: string;
  /** Of a project that has a version: sections may be kept, and the name is the project's. */
  current: { version: number } | null;
}

const areaNames = {
  us: "United States",
  eu: "European Union",
  uk: "United Kingdom",
  apac: "Asia and Pacific",
  sa: "South America",
  africa: "Africa",
} as const;
const areas = userAreas.map((area) => ({ value: area, label: areaNames[area] }));

/** All fields of the brief, in the order in which people think of them. */
export function briefForm({ state, action, current }: BriefFormInput): Markup {
  return markup`${errorSummary(state)}
<form method="post" action="${action}" class="brief-form" data-check="/new/check" novalidate>
<div class="form-fields">
${group("The project", project(state, current !== null))}
${group("Scale", scale(state))}
${group("Where and how reliable", places(state))}
${group("Rules and money", money(state))}
${group("Preferences", preferences(state))}
${group("Fine tuning", tuning(state, current))}
</div>
<div class="form-side">
<section class="assumed" aria-labelledby="assumed-heading"><h2 id="assumed-heading">What will be assumed</h2>
<p class="hint">What the brief does not say is taken as given and listed in the result.</p>
<ul id="assumed" data-assumed><li class="quiet">Known once the brief is checked.</li></ul></section>
<p class="submit"><button type="submit" class="button">${current === null ? "Plan it" : "Plan again"}</button> <span class="quiet">${current === null ? "Saved on this machine as a project of this name." : `Becomes version ${current.version + 1} where a plan is found.`}</span></p>
</div>
</form>`;
}

function group(heading: string, body: readonly (Markup | null)[]): Markup {
  return markup`<section class="form-group"><h2>${heading}</h2>${body}</section>
`;
}

function project(state: FormState, isFixed: boolean): (Markup | null)[] {
  return [
    textField({ path: "projectName", placeholder: "Acme Shop", isRequired: true, isFixed }, state),
    textField({ path: "projectDescription", rows: 6, isRequired: true }, state),
    textField(
      {
        path: "techStack",
        rows: 4,
        placeholder: "Next.js 15\ndatabase: PostgreSQL 17",
        hint: "One technology a line, if you like with its use before it. A named service or provider is a hard constraint on its section.",
      },
      state,
    ),
  ];
}

function scale(state: FormState): Markup[] {
  const text = (key: string, placeholder: string): Markup =>
    textField({ path: `scaleRequirements.${key}`, placeholder }, state);
  return [
    row([text("expectedUsers", "10k"), text("peakConcurrentUsers", "500")]),
    row([text("dataVolumeGb", "60 GB"), text("requestsPerSecond", "40")]),
    checkboxes(
      {
        path: "scaleRequirements.globalDistribution",
        label: "Reach",
        choices: [{ value: "yes", label: "Served from all parts of the world" }],
      },
      state,
    ),
  ];
}

function places(state: FormState): Markup[] {
  return [
    row([
      selectField(
        {
          path: "userRegions",
          name: "primaryRegion",
          label: "Most users are in",
          hint: "Decides where the application runs first",
          choices: [{ value: "", label: "Not stated" }, ...areas],
        },
        state,
      ),
      selectField(
        {
          path: "dataResidency",
          choices: [
            { value: "", label: "No demand" },
            { value: "eu", label: "Data stays in the EU" },
            { value: "us", label: "Data stays in the US" },
          ],
        },
        state,
      ),
    ]),
    checkboxes({ path: "userRegions", label: "Users are also in", hint: "", choices: areas }, state),
    row([
      textField({ path: "availabilityTarget", placeholder: "99.9" }, state),
      textField({ path: "teamSize", placeholder: "5" }, state),
    ]),
  ];
}

function money(state: FormState): Markup[] {
  return [
    checkboxes(
      { path: "complianceRequirements", hint: "", choices: regimes.map((value) => ({ value, label: value })) },
      state,
    ),
    textField({ path: "budgetConstraints", placeholder: "< $500/month" }, state),
  ];
}

function preferences(state: FormState): Markup[] {
  const names = (key: string, placeholder: string): Markup =>
    textField(
      { path: `preferences.${key}`, placeholder, hint: `${wordsOf(`preferences.${key}`).hint}; with commas between` },
      state,
    );
  return [
    row([names("require", "AWS"), names("avoid", "Azure")]),
    row([
      names("providers", "aws, vercel"),
      selectField(
        {
          path: "preferences.compute",
          choices: [
            { value: "", label: "No preference" },
            ...computeKinds.map((kind) => ({ value: kind, label: kind })),
          ],
        },
        state,
      ),
    ]),
  ];
}

function tuning(state: FormState, current: BriefFormInput["current"]): (Markup | null)[] {
  const { fields, problems } = state;
  const sizesOpen = workloadKeys.some(
    (key) => filledIn(fields, `workload.${key}`) !== undefined || problems.byField.has(`workload.${key}`),
  );
  const traitsOpen = firstValue(fields, "traitsBy") === "form" || problems.byField.has("traits");
  return [
    selectField(
      {
        path: "decider",
        label: "Who decides",
        hint: "The planner needs no model and always gives the same plan for the same brief",
        choices: [
          { value: "", label: "As this server is set up" },
          { value: "planner", label: "Planner" },
          { value: "model", label: "Language model" },
        ],
      },
      state,
    ),
    current === null
      ? null
      : checkboxes(
          {
            path: "sections",
            hint: `Tick those to decide anew and keep the others of version ${current.version}; none means all`,
            choices: sectionIds.map((id) => ({ value: id, label: sectionNames[id] })),
          },
          state,
        ),
    foldedFields(`Kinds of work`, traitsOpen, traits(state)),
    foldedFields(
      `Known sizes (${workloadKeys.length})`,
      sizesOpen,
      markup`<p class="hint">${wordsOf("workload").hint}</p><div class="sizes">${workloadKeys.map((key) =>
        textField({ path: `workload.${key}`, hint: workloadUnits[key], inputMode: "decimal" }, state),
      )}</div>`,
    ),
  ];
}

function traits(state: FormState): Markup {
  return markup`${selectField(
    {
      path: "traitsBy",
      label: "Where they come from",
      hint: "",
      choices: [
        { value: "text", label: "Read from the description" },
        { value: "form", label: "Exactly those ticked below" },
      ],
    },
    state,
  )}${checkboxes(
    {
      path: "traits",
      label: "These",
      hint: "",
      choices: traitIds.map((id) => ({ value: id, label: id, hint: traitMeanings[id] })),
    },
    state,
  )}`;
}

function row(fields: readonly Markup[]): Markup {
  return markup`<div class="field-row">${fields}</div>`;
}

/** Named once more above the form with the way to each, for those who cannot see all of it at a glance. */
function errorSummary({ problems, fields }: FormState): Markup | null {
  const items = [...problems.byField].map(([path, messages]) => {
    const isRegion = path === "userRegions" && ticked(fields, "userRegions").length === 0;
    const id = fieldId(isRegion ? "primaryRegion" : path);
    return markup`<li><a href="#${id}">${wordsOf(path).label}</a>: ${messages.join("; ")}</li>`;
  });
  const count = items.length + problems.general.length;
  if (count === 0) return null;
  return markup`<div class="error-summary" id="errors" role="alert" tabindex="-1" autofocus>
<h2>${count === 1 ? "One thing is in the way" : `${count} things are in the way`}</h2>
<ul>${items}${problems.general.map((message) => markup`<li>${message}</li>`)}</ul></div>
`;
}
