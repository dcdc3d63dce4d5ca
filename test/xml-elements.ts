export interface XmlElement {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  /** Text right inside of it. */
  text: string;
}

const name = "[A-Za-z_][\\w.:-]*";
const token = new RegExp(
  `<(?<closing>/?)(?<tag>${name})(?<attributes>(?:\\s+${name}="[^"<]*")*)\\s*(?<empty>/?)>|(?<text>[^<]+)`,
  "uy",
);
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** Characters that XML 1.0 does not allow, not even as text. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Every element of an XML text in order, as strictly as XML is read: tags that nest, attributes in quotes and once each,
 * five entities. Comments, declarations and CDATA, which our drawings have no use for, are refused as well.
 */
export function elementsOfXml(xml: string): XmlElement[] {
  if (forbidden.test(xml))
    throw new TypeError(`a character that XML does not allow: ${JSON.stringify(forbidden.exec(xml)?.[0])}`);
  const found: { tag: string; attributes: Map<string, string>; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const groups = token.exec(xml)?.groups;
    if (groups === undefined) throw new TypeError(`no XML: ${xml.slice(at, at + 60)}`);
    const { closing, tag, attributes = "", empty, text } = groups;
    const parent = open.at(-1);
    if (tag === undefined) {
      if (parent === undefined && text?.trim() !== "") throw new TypeError(`text outside of any element: ${text}`);
      if (parent !== undefined) parent.text += decoded(text ?? "");
    } else if (closing === "/") {
      if (open.pop()?.tag !== tag) throw new TypeError(`</${tag}> closes nothing`);
    } else {
      if (parent === undefined && found.length > 0) throw new TypeError("a second root");
      const element = { tag, attributes: attributesOf(attributes), text: "" };
      found.push(element);
      if (empty === "") open.push(element);
    }
  }
  if (open.length > 0) throw new TypeError(`<${open.at(-1)?.tag}> is never closed`);
  return found;
}

function attributesOf(text: string): Map<string, string> {
  const pairs = [...text.matchAll(new RegExp(`(${name})="([^"]*)"`, "gu"))];
  const attributes = new Map(pairs.map(([, key = "", value = ""]) => [key, decoded(value)]));
  if (attributes.size < pairs.length) throw new TypeError(`an attribute twice:${text}`);
  return attributes;
}

function decoded(text: string): string {
  return text.replaceAll(/&([^;]*);?/g, (whole, entity: string) => {
    const code = /^#(\d+)$/.exec(entity)?.[1];
    const character = code === undefined ? entities[entity] : String.fromCodePoint(Number(code));
    if (character === undefined || !whole.endsWith(";")) throw new TypeError(`no entity of XML: ${whole}`);
    return character;
  });
}
