import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';

/** A part of a .docx as a tree; throws where it is no XML. */
export function partOf(bytes: Uint8Array, name: string): XmlElement {
  const { root } = parseXml(strFromU8(unzipSync(bytes)[name] ?? new Uint8Array()));
  if (root === null) throw new Error(`${name} is empty`);
  return root;
}

/** Every element of that name, in the order of the document. */
export function allIn(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = element.name === name ? [element] : [];
  for (const child of element.children) if (child instanceof XmlElement) found.push(...allIn(child, name));
  return found;
}

/** An attribute of the first element of that name; nothing where it is missing. */
export function valueIn(element: XmlElement, name: string, attribute = 'w:val'): string | undefined {
  return allIn(element, name)[0]?.attributes[attribute];
}

/** A paragraph as it is set: its words, and the form of its first letters. */
export interface SetParagraph {
  readonly text: string;
  readonly size: number | undefined;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly align: string | undefined;
  /** In twentieths of a point. */
  readonly first: number;
  readonly before: number;
}

/** Every paragraph, those of tables among them. */
export function paragraphsOf(element: XmlElement): readonly SetParagraph[] {
  return allIn(element, 'w:p').map((paragraph) => {
    const size = valueIn(paragraph, 'w:sz');
    return {
      text: paragraph.text,
      size: size === undefined ? undefined : Number(size) / 2,
      isBold: allIn(paragraph, 'w:b').length > 0,
      isItalic: allIn(paragraph, 'w:i').length > 0,
      align: valueIn(paragraph, 'w:jc'),
      first: Number(valueIn(paragraph, 'w:ind', 'w:firstLine') ?? 0),
      before: Number(valueIn(paragraph, 'w:spacing', 'w:before') ?? 0),
    };
  });
}
