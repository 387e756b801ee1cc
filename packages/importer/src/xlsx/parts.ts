import type { Making } from '@kehoach/core';
import { strFromU8 } from 'fflate';
import { readingXml } from '../docx/read-xml.js';
import type { XmlElement } from '../docx/xml.js';
import { unpacked } from '../source/archive.js';

const wanted = /^\/?xl\/(?:workbook|sharedStrings|styles|_rels\/workbook\.xml|worksheets\/[^/]+)\.(?:xml|rels)$/i;

/** Reads the root of a part of a .xlsx by its path, in slices; nothing where there is no such part. */
export type Parts = (path: string) => Making<XmlElement | undefined>;

/**
 * The parts of a .xlsx that say what its cells show; pictures, drawings and caches are not unpacked.
 *
 * @throws UnpacksTooLarge where they come to more than 16 MB; another error where the archive or a part is damaged
 */
export function partsOf(bytes: Uint8Array): Parts {
  const files = new Map(
    Object.entries(unpacked(bytes, wanted)).map(([name, file]) => [name.replace(/^\//, '').toLowerCase(), file]),
  );
  return function* (path) {
    const file = files.get(path.toLowerCase());
    return file === undefined ? undefined : yield* readingXml(strFromU8(file));
  };
}

/** The elements directly inside by their name, whatever prefix the writer of the file gave them. */
export function within(element: XmlElement | undefined, name: string): XmlElement[] {
  if (element === undefined) return [];
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name.replace(/^[^:]*:/, '') === name,
  );
}

/** The value of an attribute by its name, with or without a prefix. */
export function attribute({ attributes }: XmlElement, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

/** Whether an attribute says yes. */
export function isOn(element: XmlElement, name: string): boolean {
  const value = attribute(element, name);
  return value === '1' || value === 'true';
}
