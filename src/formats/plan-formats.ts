/** How a plan can be shown. */
export const planFormats = ["table", "json", "markdown", "html", "svg", "mermaid", "sarif"] as const;

/** The same for a plan that is stored: what points into the file of a brief is of no use there. */
export const storedPlanFormats = planFormats.filter((format) => format !== "sarif");
