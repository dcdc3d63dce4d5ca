/** A path such as `techStack.categories[0].choice` as a JSON pointer: `/techStack/categories/0/choice`. */
export function jsonPointer(path: string): string {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
