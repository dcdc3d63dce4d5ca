import { type DefaultTreeAdapterTypes, parse } from "parse5";

export interface ParsedElement {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  text: string;
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** Every element of a page as a browser would see it, in order. */
export function elementsOf(html: string): ParsedElement[] {
  return collect(parse(html));
}

function collect(node: Node): ParsedElement[] {
  const children = "childNodes" in node ? node.childNodes : [];
  const below = children.flatMap(collect);
  if (!("tagName" in node)) return below;
  const attributes = new Map(
    node.attrs.map(({ name, prefix, value }) => [prefix === undefined ? name : `${prefix}:${name}`, value]),
  );
  return [{ tag: node.tagName, attributes, text: textOf(node) }, ...below];
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
