import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examplePlan } from "../../../test/example-plan.ts";
import { createCatalog } from "../../catalog/catalog.ts";
import { card } from "./card.ts";
import { drawDiagram } from "./draw.ts";
import { type Box, type Layout, layoutOf } from "./layout.ts";
import { architectureOf } from "./plan-graph.ts";

const examples = readdirSync("examples").filter((name) => name.endsWith(".json"));

async function layoutFor(file: string): Promise<Layout> {
  const graph = architectureOf(await examplePlan(file), createCatalog());
  if (graph === null) expect.fail("nothing was decided");
  return await layoutOf(graph);
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

const onEdge = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
  x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;

describe.each(examples)("the layout of %s", (file) => {
  it("keeps cards apart, inside their frames and inside the drawing", async () => {
    const { parts, groups, width, height } = await layoutFor(file);
    for (const [index, { part, box }] of parts.entries()) {
      expect(box.width, part.id).toBe(card.width);
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, part.id).toBe(
        true,
      );
      expect(
        parts
          .slice(index + 1)
          .filter((other) => overlap(box, other.box))
          .map((other) => other.part.id),
      ).toEqual([]);
      for (const { group, box: frame } of groups) {
        const isInside =
          part.groupId === group.id ||
          groups.some((inner) => inner.group.parentId === group.id && inner.group.id === part.groupId);
        expect(overlap(box, frame), `${part.id} and ${group.label}`).toBe(isInside);
      }
    }
  });

  it("leads every arrow from its part to its part, and finds room for its label", async () => {
    const { parts, flows } = await layoutFor(file);
    const boxes = new Map(parts.map(({ part, box }) => [part.id, box]));
    for (const { flow, points, label } of flows) {
      const [first, last] = [points[0], points.at(-1)];
      const [from, to] = [boxes.get(flow.from), boxes.get(flow.to)];
      if (first === undefined || last === undefined || from === undefined || to === undefined) expect.fail(flow.label);
      expect(onEdge(first, from), flow.label).toBe(true);
      expect(onEdge(last, to), flow.label).toBe(true);
      if (label === null) expect.fail(flow.label);
      expect(parts.filter(({ box }) => overlap(box, label)).map(({ part }) => `${part.id} and ${flow.label}`)).toEqual(
        [],
      );
    }
  });

  it("is drawn the same each time", async () => {
    const naming = { title: "t", description: "d", idPrefix: "x-" };
    const draw = async (): Promise<string> => drawDiagram(await layoutFor(file), naming).toString();
    expect(await draw()).toBe(await draw());
  });
});
