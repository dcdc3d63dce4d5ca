import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examplePlan } from "../../../test/example-plan.ts";
import { createCatalog } from "../../catalog/catalog.ts";
import { card } from "./card.ts";
import { drawDiagram } from "./draw.ts";
import type { ArchitectureGraph, Group, Part } from "./graph.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { type Box, crossings, type Point, piecesOf } from "./lines.ts";
import { architectureOf } from "./plan-graph.ts";

const examples = readdirSync("examples").filter((name) => name.endsWith(".json"));
const catalog = createCatalog();

async function graphFor(file: string): Promise<ArchitectureGraph> {
  const graph = architectureOf(await examplePlan(file), catalog);
  if (graph === null) expect.fail("nothing was decided");
  return graph;
}

const layoutFor = async (file: string): Promise<Layout> => layoutOf(await graphFor(file));

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

const onEdge = ({ x, y }: Point, box: Box): boolean =>
  ((Math.abs(x - box.x) < 1 || Math.abs(x - box.x - box.width) < 1) && y > box.y && y < box.y + box.height) ||
  ((Math.abs(y - box.y) < 1 || Math.abs(y - box.y - box.height) < 1) && x > box.x && x < box.x + box.width);

function passesThrough(points: readonly Point[], box: Box): boolean {
  return piecesOf(points).some(
    ({ left, right, top, bottom }) =>
      left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y,
  );
}

/** What no drawing may do, whatever it shows. Empty where it keeps all of it. */
function faults({ parts, groups, flows, width, height }: Layout): string[] {
  const names = new Map(groups.map(({ group }) => [group.id, group]));
  const isIn = (part: Part, frame: Group): boolean =>
    part.groupId === frame.id || names.get(part.groupId ?? "")?.parentId === frame.id;
  const boxes = new Map(parts.map(({ part, box }) => [part.id, box]));
  const isOutside = (box: Box): boolean =>
    box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
  return [
    ...[
      ...parts.map(({ box }) => box),
      ...groups.map(({ box }) => box),
      ...flows.map(({ label }) => label.box),
    ].flatMap((box) => (isOutside(box) ? [`something stands outside of the drawing: ${JSON.stringify(box)}`] : [])),
    ...parts.flatMap(({ part, box }, index) => [
      ...parts
        .slice(index + 1)
        .filter((other) => overlap(box, other.box))
        .map((other) => `${part.id} covers ${other.part.id}`),
      ...groups
        .filter(({ group, box: frame }) => overlap(box, frame) !== isIn(part, group))
        .map(({ group }) => `${part.id} and the frame ${group.label}`),
    ]),
    ...groups.flatMap((one, index) =>
      groups
        .slice(index + 1)
        .filter(
          (other) =>
            overlap(one.box, other.box) &&
            ![one.group.parentId, other.group.parentId].includes(
              one.group.parentId === null ? one.group.id : other.group.id,
            ),
        )
        .map((other) => `the frames ${one.group.label} and ${other.group.label} overlap`),
    ),
    ...flows.flatMap(({ flow, points, label }) => {
      const [first, last] = [points[0], points.at(-1)];
      const [from, to] = [boxes.get(flow.from), boxes.get(flow.to)];
      const name = `${flow.from} > ${flow.to}`;
      if (first === undefined || last === undefined || from === undefined || to === undefined)
        return [`${name}: no line`];
      return [
        ...(onEdge(first, from) && onEdge(last, to) ? [] : [`${name} does not lead from card to card`]),
        ...parts.filter(({ box }) => passesThrough(points, box)).map(({ part }) => `${name} passes through ${part.id}`),
        ...parts
          .filter(({ box }) => overlap(label.box, box))
          .map(({ part }) => `the label of ${name} covers ${part.id}`),
      ];
    }),
  ];
}

describe.each(examples)("the layout of %s", (file) => {
  it("keeps cards apart, frames around their own cards, and arrows and labels off the cards", async () => {
    expect(faults(await layoutFor(file))).toEqual([]);
  });

  it("crosses two arrows at most once, and keeps labels off other labels and arrows", async () => {
    const { flows } = await layoutFor(file);
    expect(crossings(flows.map(({ points }) => points))).toBeLessThanOrEqual(1);
    for (const one of flows) {
      const others = flows.filter((flow) => flow !== one);
      expect(
        others
          .filter(({ points, label }) => passesThrough(points, one.label.box) || overlap(one.label.box, label.box))
          .map(({ flow }) => `${one.flow.label} and ${flow.label}`),
      ).toEqual([]);
    }
  });

  it("is no wider than a page, and begins at its left with the users", async () => {
    const { width, parts } = await layoutFor(file);
    expect(width).toBeLessThan(900);
    const users = parts.find(({ part }) => part.kind === "users");
    expect(users?.box.y).toBeLessThan(40);
    expect((users?.box.x ?? width) + card.width).toBeLessThan(310);
  });

  it("leads a request straight down the first column to the application", async () => {
    const { flows } = await layoutFor(file);
    const way = flows.filter(({ flow }) => flow.kind === "request" && flow.label !== "outbound");
    expect(way.length).toBeGreaterThan(0);
    expect(new Set(way.flatMap(({ points }) => points.map(({ x }) => x))).size).toBe(1);
    for (const { points } of way) expect(points[0]?.y).toBeLessThan(points.at(-1)?.y ?? 0);
  });

  it("enters frames beside their names", async () => {
    const { flows, groups } = await layoutFor(file);
    for (const { box, label, group } of groups) {
      const left = box.x + (group.icon === null ? 14 : 42);
      const name = { x: left, y: box.y + 10, width: label.length * 7.4, height: 20 };
      expect(label.length, group.label).toBeGreaterThan(1);
      expect(flows.filter(({ points }) => passesThrough(points, name)).map(({ flow }) => flow.label)).toEqual([]);
    }
  });

  it("is drawn the same each time", async () => {
    const naming = { title: "t", description: "d", idPrefix: "x-" };
    const draw = async (): Promise<string> => drawDiagram(await layoutFor(file), naming).toString();
    expect(await draw()).toBe(await draw());
  });
});

describe("a frame with a name that is too long", () => {
  it("is named as far as the arrow that enters it", async () => {
    const graph = await graphFor("us-telehealth.json");
    const groups = graph.groups.map((group) => ({ ...group, label: "A provider of many words and then some" }));
    const { groups: placed, flows } = layoutOf({ ...graph, groups });
    for (const { box, label, group } of placed) {
      expect(label).toMatch(/^A provider.*…$/);
      const left = box.x + (group.icon === null ? 14 : 42);
      const name = { x: left, y: box.y + 10, width: label.length * 7.4, height: 20 };
      expect(flows.filter(({ points }) => passesThrough(points, name))).toEqual([]);
    }
  });
});

/** The parts of an example in frames of anybody: providers and regions as no planner would mix them. */
function shuffled(graph: ArchitectureGraph, places: readonly number[]): ArchitectureGraph {
  const provider = (id: string): Group => ({
    id,
    label: `Provider ${id}`,
    kind: "provider",
    parentId: null,
    icon: null,
  });
  const region = (id: string, parentId: string): Group => ({
    id,
    label: `region ${id}`,
    kind: "region",
    parentId,
    icon: null,
  });
  const frames = ["a", "b", "c"].flatMap((id) => [provider(id), region(`${id}-1`, id), region(`${id}-2`, id)]);
  const choices = [null, null, ...frames.map(({ id }) => id)];
  const parts = graph.parts.map((part, index): Part => {
    const isAnybody = part.kind === "users" || part.kind === "team";
    return { ...part, groupId: isAnybody ? null : (choices[(places[index] ?? 0) % choices.length] ?? null) };
  });
  const used = new Set(
    parts.flatMap(({ groupId }) =>
      frames
        .filter(
          ({ id, parentId }) =>
            id === groupId ||
            frames.some((inner) => inner.id === groupId && inner.parentId === id && parentId === null),
        )
        .map(({ id }) => id),
    ),
  );
  return { ...graph, parts, groups: frames.filter(({ id }) => used.has(id)) };
}

describe("any mixture of providers and regions", () => {
  it("keeps cards apart, frames around their own cards, and arrows and labels off the cards", async () => {
    const graphs = await Promise.all(["global-consumer-app.json", "us-telehealth.json"].map(graphFor));
    fc.assert(
      fc.property(
        fc.constantFrom(...graphs),
        fc.array(fc.nat({ max: 10 }), { minLength: 20, maxLength: 20 }),
        fc.subarray(graphs.flatMap(({ parts }) => parts.map(({ id }) => id))),
        (graph, places, without) => {
          const parts = graph.parts.filter(({ id, kind }) => kind === "compute" || !without.includes(id));
          const ids = new Set(parts.map(({ id }) => id));
          const flows = graph.flows.filter(({ from, to }) => ids.has(from) && ids.has(to));
          expect(faults(layoutOf(shuffled({ ...graph, parts, flows }, places)))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
