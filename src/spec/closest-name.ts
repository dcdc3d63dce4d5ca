/** Long names are cut before they are compared: nobody mistypes a word of 80 letters, and distance costs length². */
const comparedCharacters = 80;

/**
 * The candidate that a mistyped name most likely means, or undefined when none is near. Case and punctuation do not
 * count. Near is at most a third of the letters wrong (a swap of neighbours is one mistake), else one name holding the
 * other, such as `budget` for `budgetConstraints`. The earlier candidate wins a tie.
 */
export function closestName(name: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(name);
  if (wanted === "") return undefined;
  const near = Math.max(1, Math.floor(wanted.length / 3));
  // Names of other lengths cannot be near, and distance is dear to compute.
  const byDistance = candidates
    .filter((candidate) => Math.abs(fold(candidate).length - wanted.length) <= near)
    .map((candidate) => ({ candidate, distance: editDistance(wanted, fold(candidate)) }));
  const [best] = byDistance.toSorted((one, other) => one.distance - other.distance);
  if (best !== undefined && best.distance <= near) return best.candidate;
  return candidates.find((candidate) => holds(fold(candidate), wanted) || holds(wanted, fold(candidate)));
}

/** `; did you mean "x"?` when a candidate is near, else the list of candidates: the end of an error message. */
export function suggestName(name: string, candidates: readonly string[]): string {
  const nearest = closestName(name, candidates);
  return nearest === undefined ? `known: ${candidates.join(", ")}` : `did you mean "${nearest}"?`;
}

function fold(name: string): string {
  return name
    .slice(0, comparedCharacters)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}

function holds(whole: string, part: string): boolean {
  return part.length >= 4 && whole.includes(part);
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const substitution = at(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swap = swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(substitution, swap, at(last, column) + 1, at(current, column - 1) + 1));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
