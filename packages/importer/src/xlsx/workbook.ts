import { mapping, partOf, type Making } from '@kehoach/core';
import { charactersOf, type XmlElement } from '../docx/xml.js';
import { evenText } from '../source/document-text.js';
import { attribute, isOn, within, type Parts } from './parts.js';
import { builtInFormat, type DaySystem } from './shown.js';

/** A sheet of a workbook, by its name, and where its cells stand. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

/** What all sheets of a workbook share. */
export interface Workbook extends DaySystem {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  /** The format of a number by the style of its cell. */
  readonly formatOf: (style: string | undefined) => string;
}

/** Reads what the sheets share, in slices; nothing where the parts are those of no workbook. */
export function* workbookOf(parts: Parts): Making<Workbook | undefined> {
  const root = yield* partOf(parts('xl/workbook.xml'), 0, 0.1);
  if (root === undefined) return undefined;
  const relations = yield* partOf(parts('xl/_rels/workbook.xml.rels'), 0.1, 0.2);
  const paths = new Map(
    within(relations, 'Relationship').map((each) => [
      attribute(each, 'Id') ?? '',
      pathOf(attribute(each, 'Target') ?? ''),
    ]),
  );
  const [list] = within(root, 'sheets');
  const shared = within(yield* partOf(parts('xl/sharedStrings.xml'), 0.2, 0.6), 'si');
  return {
    sheets: within(list, 'sheet').map((sheet) => ({
      name: attribute(sheet, 'name') ?? '',
      isHidden: /^(?:hidden|veryHidden)$/.test(attribute(sheet, 'state') ?? ''),
      path: paths.get(sheet.attributes['r:id'] ?? idOf(sheet)) ?? '',
    })),
    strings: yield* partOf(mapping(shared, stringOf, stringsASlice), 0.6, 0.9),
    formatOf: formatsOf(yield* partOf(parts('xl/styles.xml'), 0.9, 1)),
    is1904: within(root, 'workbookPr').some((each) => isOn(each, 'date1904')),
  };
}

/** So many strings are read before it is told how much is done: a millisecond or two. */
const stringsASlice = 500;

/** The words of a string, shared or in its cell; how each letter is read aloud is left out. */
export function stringOf(item: XmlElement): string {
  const runs = item.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const name = child.name.replace(/^[^:]*:/, '');
    return name === 't' ? [child] : name === 'r' ? within(child, 't') : [];
  });
  return cellText(runs.map(charactersOf).join(''));
}

/** A text as a cell shows it: `_x000D_` in a file is the character of that number. */
export function cellText(words: string): string {
  const read = words.replaceAll(/_x([\dA-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return evenText(read.replaceAll('\r\n', '\n'));
}

/** An id under whatever prefix the file gives to relationships. */
function idOf({ attributes }: XmlElement): string {
  return Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
}

/** Relationships name a part from beside the workbook, or from the top. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

function formatsOf(styles: XmlElement | undefined): Workbook['formatOf'] {
  const [own] = within(styles, 'numFmts');
  const codes = new Map(
    within(own, 'numFmt').map((each) => [attribute(each, 'numFmtId'), attribute(each, 'formatCode') ?? '']),
  );
  const [list] = within(styles, 'cellXfs');
  const formats = within(list, 'xf').map((each) => {
    const id = attribute(each, 'numFmtId') ?? '0';
    return codes.get(id) ?? builtInFormat(Number(id));
  });
  return (style) => formats[Number(style ?? 0)] ?? 'General';
}
