import { type Markup, markup } from "../markup.ts";
import { card } from "./card.ts";
import { drawFlow, flowMarkers } from "./draw-flow.ts";
import { drawIcon } from "./draw-icon.ts";
import { glyph } from "./glyphs.ts";
import type { Part } from "./graph.ts";
import type { Layout } from "./layout.ts";
import type { Box } from "./lines.ts";
import { nameLeft } from "./place-frames.ts";
import { round } from "./round.ts";

interface Naming {
  title: string;
  description: string;
  /** Prefix of every id in the drawing, so that several can stand on one page. */
  idPrefix: string;
}

/** The drawing. Colours come from the style sheet around it (`result.css`), so that it follows light and dark. */
export function drawDiagram(layout: Layout, { title, description, idPrefix }: Naming): Markup {
  const width = Math.ceil(layout.width);
  const height = Math.ceil(layout.height);
  return markup`<svg class="diagram" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${idPrefix}title ${idPrefix}description">
<title id="${idPrefix}title">${title}</title>
<desc id="${idPrefix}description">${description}</desc>
${flowMarkers(idPrefix)}
${layout.groups.map(({ group, box, label }, index) => drawGroup({ ...group, label, box, idPrefix: `${idPrefix}g${index}-` }))}
${layout.flows.map((flow) => drawFlow(flow, idPrefix))}
${layout.parts.map((placed, index) => drawPart({ ...placed, idPrefix: `${idPrefix}p${index}-` }))}
</svg>`;
}

interface DrawnGroup {
  label: string;
  kind: "provider" | "region";
  icon: string | null;
  box: Box;
  idPrefix: string;
}

function drawGroup({ label, kind, icon, box, idPrefix }: DrawnGroup): Markup {
  const { x, y, width, height } = box;
  const left = icon === null ? nameLeft.plain : nameLeft.withIcon;
  return markup`<g class="dg-frame dg-${kind}"><rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="12"/>${
    icon === null ? null : drawIcon(icon, { x: x + 12, y: y + 9, size: 22, idPrefix })
  }<text x="${round(x + left)}" y="${round(y + 25)}">${label}</text></g>\n`;
}

interface DrawnPart {
  part: Part;
  box: Box;
  text: Layout["parts"][number]["text"];
  idPrefix: string;
}

function drawPart({ part, box, text, idPrefix }: DrawnPart): Markup {
  const { padding, textLeft, roleBaseline, nameTop, nameLine, factLine, gap } = card;
  const nameEnd = Math.max(padding + card.iconSize, nameTop + (text.name.length - 1) * nameLine + gap - 2);
  const factsTop = nameEnd + gap + factLine - 4;
  return markup`<g class="dg-part dg-${part.section ?? "outside"}" transform="translate(${round(box.x)} ${round(box.y)})"><rect class="dg-card" width="${round(box.width)}" height="${round(box.height)}" rx="9"/>${partIcon(
    part,
    idPrefix,
  )}<text class="dg-role" x="${textLeft}" y="${roleBaseline}">${part.role}</text>${text.name.map(
    (line, index) => markup`<text class="dg-name" x="${textLeft}" y="${nameTop + index * nameLine}">${line}</text>`,
  )}${text.facts.map(
    ({ text: line, isUnknown }, index) =>
      markup`<text class="${isUnknown ? "dg-fact dg-unknown" : "dg-fact"}" x="${padding}" y="${round(factsTop + index * factLine)}">${line}</text>`,
  )}</g>\n`;
}

function partIcon({ icon, kind }: Part, idPrefix: string): Markup {
  const { padding, iconSize } = card;
  const drawn = icon === null ? null : drawIcon(icon, { x: padding, y: padding, size: iconSize, idPrefix });
  return (
    drawn ??
    markup`<rect class="dg-tile" x="${padding}" y="${padding}" width="${iconSize}" height="${iconSize}" rx="6"/><g transform="translate(${padding + 3} ${padding + 3}) scale(${round((iconSize - 6) / 24)})">${glyph(kind)}</g>`
  );
}
