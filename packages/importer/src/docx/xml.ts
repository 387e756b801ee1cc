/** An element of a part of a .docx. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
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
