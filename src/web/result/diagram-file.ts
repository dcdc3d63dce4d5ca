import { drawDiagram } from "../diagram/draw.ts";
import type { ArchitectureGraph } from "../diagram/graph.ts";
import { layoutOf } from "../diagram/layout.ts";
import { resultStylesheet } from "./stylesheet.ts";

/** The colours and the part of the style sheet that is about the diagram, which stand before that of the page. */
const style = resultStylesheet
  .slice(resultStylesheet.indexOf(":root"), resultStylesheet.indexOf("/* The page */"))
  .replaceAll(/\/\*.*?\*\//gs, "");

/** The architecture as a drawing that stands alone, light or dark as its reader's screen. */
export function diagramFile(graph: ArchitectureGraph): string {
  const drawing = drawDiagram(layoutOf(graph), {
    title: graph.title,
    description: `${graph.parts.length} parts and ${graph.flows.length} flows.`,
    idPrefix: "diagram-",
  }).toString();
  const head = drawing.indexOf(">") + 1;
  const file = `${drawing.slice(0, head)}<style>${style}.diagram{background:var(--page)}</style>${drawing.slice(head)}\n`;
  return file.replaceAll(noXml, "");
}

/** Characters that may stand in HTML and in no XML. */
const noXml = /[\uFFFE\uFFFF]/g;
