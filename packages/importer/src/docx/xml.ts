import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a part of a .docx. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** What the library gives: one name with its children, the attributes beside it; or `#text`. */
type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Characters by their number; entities that a document defines itself are not followed.
  htmlEntities: true,
});

/**
 * The root of a part.
 *
 * @throws Error where it is not well formed: what is left of a damaged part is no document
 */
export function parsePart(text: string): XmlElement | undefined {
  if (XMLValidator.validate(text) !== true) throw new Error('not well-formed XML');
  const nodes = parser.parse(text) as readonly Node[];
  return nodes
    .map(elementOf)
    .find((each): each is XmlElement => typeof each !== 'string' && !each.name.startsWith('?'));
}

/** The elements directly inside, of one name where it is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element inside, by its path: `childAt(paragraph, 'w:pPr', 'w:numPr')`. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at && childrenOf(at, name)[0], element);
}

/** The value that an element such as `<w:numFmt w:val="decimal"/>` holds. */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** The characters directly inside. */
export function charactersOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function elementOf(node: Node): XmlElement | string {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inside = node[name];
  if (name === '#text') return String(inside);
  const attributes = (node[':@'] ?? {}) as Readonly<Record<string, string>>;
  return { name, attributes, children: Array.isArray(inside) ? (inside as readonly Node[]).map(elementOf) : [] };
}
