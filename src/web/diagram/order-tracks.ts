import { crossings, crossingsOf, type Line } from "./lines.ts";

/** Arrows that share a passage, in the order of their lines. */
export type Tracks = ReadonlyMap<string, readonly number[]>;

/** A diagram of a few dozen arrows is settled after two or three. */
const mostRounds = 4;

interface Ordered {
  lines: readonly Line[];
  crossed: number;
}

/** Exchanges neighbours in a passage where fewer lines cross for it. */
export function orderTracks(start: Tracks, count: number, lineOf: (route: number, tracks: Tracks) => Line): Ordered {
  const tracks = new Map([...start].map(([passage, order]) => [passage, [...order]]));
  const lines = Array.from({ length: count }, (_, route) => lineOf(route, tracks));
  let crossed = crossings(lines);
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds && crossed > 0 && crossed < before; round += 1) {
    before = crossed;
    for (const order of tracks.values()) {
      for (let place = 1; place < order.length; place += 1) {
        const pair = exchange(order, place);
        const old = pair.map((route) => lines[route] ?? []);
        const now = crossingsOf(pair, lines);
        for (const route of pair) lines[route] = lineOf(route, tracks);
        const gain = now - crossingsOf(pair, lines);
        if (gain > 0) {
          crossed -= gain;
          continue;
        }
        exchange(order, place);
        for (const [index, route] of pair.entries()) lines[route] = old[index] ?? [];
      }
    }
  }
  return { lines, crossed };
}

/** Exchanges what stands at a place with what stands before it. Returns the two. */
function exchange(order: number[], place: number): number[] {
  const pair = order.slice(place - 1, place + 1);
  order.splice(place - 1, 2, ...pair.toReversed());
  return pair;
}
