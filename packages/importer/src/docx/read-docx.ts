import { mapping, partOf, type Making } from '@kehoach/core';
import { strFromU8 } from 'fflate';
import { unpacked, UnpacksTooLarge } from '../source/archive.js';
import { BlockWriter, type Written, type WrittenCell } from '../source/block-writer.js';
import { evenText } from '../source/document-text.js';
import { numberingOf, type Numbering } from './numbering.js';
import { readingXml } from './read-xml.js';
import { charactersOf, childAt, childrenOf, valueOf, type XmlElement } from './xml.js';

const part = /^\/?word\/(document|numbering|styles|footnotes)\d*\.xml$/;

/**
 * Reads a .docx in slices: paragraphs with the numbers that Word generates, line breaks, tabs, tables with merged
 * cells, text boxes; what was struck out by a revision is left out.
 *
 * Its own reader: those made for showing a document give neither the generated numbers nor which cells are
 * merged, and a plan is read by both.
 *
 * @returns `undefined` where the bytes are no .docx
 * @throws UnpacksTooLarge where its parts come to more than 16 MB
 */
export function* readingDocx(bytes: Uint8Array): Making<Written | undefined> {
  try {
    const { document, numbering, styles, footnotes } = yield* partOf(readingParts(bytes), 0, 0.7);
    const body = document && childAt(document, 'w:body');
    if (body === undefined) return undefined;
    const notes = new Map(
      (footnotes === undefined ? [] : childrenOf(footnotes, 'w:footnote')).map((note) => [
        note.attributes['w:id'],
        note,
      ]),
    );
    const writer = new BlockWriter();
    yield* partOf(writing(writer, body, { numberOf: numberingOf(numbering, styles), notes }), 0.7, 1);
    return writer;
  } catch (error) {
    if (error instanceof UnpacksTooLarge) throw error;
    // A damaged archive or part, or one nested too deeply: it is refused as a whole, with a sentence.
    return undefined;
  }
}

type Part = 'document' | 'numbering' | 'styles' | 'footnotes';

function* readingParts(bytes: Uint8Array): Making<Partial<Record<Part, XmlElement>>> {
  const parts: Partial<Record<Part, XmlElement>> = {};
  const files = Object.entries(unpacked(bytes, part));
  const size = files.reduce((sum, [, { length }]) => sum + length, 0);
  let done = 0;
  for (const [name, file] of files) {
    const to = done + file.length / size;
    parts[(part.exec(name)?.[1] ?? 'document') as Part] = yield* partOf(readingXml(strFromU8(file)), done, to);
    done = to;
  }
  return parts;
}

/** What words hang on besides their paragraph: the numbers of lists, and the notes at the foot by their id. */
interface Beside {
  readonly numberOf: Numbering;
  readonly notes: ReadonlyMap<string | undefined, XmlElement>;
}

function* writing(writer: BlockWriter, parent: XmlElement, beside: Beside): Making<void> {
  const elements = childrenOf(parent);
  for (const [at, element] of elements.entries()) {
    const within = [at / elements.length, (at + 1) / elements.length] as const;
    if (element.name === 'w:p') writeParagraph(writer, element, beside);
    else if (element.name === 'w:tbl') yield* partOf(writingTable(writer, element, beside), ...within);
    else if (wrappers.has(element.name)) yield* partOf(writing(writer, element, beside), ...within);
    if (at % 20 === 19) yield within[1];
  }
}

/** A line that was ended within a paragraph stands by itself: "KẾ HOẠCH", and its title below. */
function writeParagraph(writer: BlockWriter, paragraph: XmlElement, beside: Beside): void {
  for (const words of wordsOf(paragraph, beside).flatMap((each) => each.split('\n'))) writer.paragraph(words);
}

function* writingTable(writer: BlockWriter, table: XmlElement, beside: Beside): Making<void> {
  writer.beginTable();
  yield* mapping(rowsOf(table), (row) => writer.row(childrenOf(row, 'w:tc').map((cell) => cellOf(cell, beside))));
}

function cellOf(cell: XmlElement, beside: Beside): WrittenCell {
  const properties = childAt(cell, 'w:tcPr');
  const merge = childAt(properties, 'w:vMerge') ?? childAt(properties, 'w:hMerge');
  return {
    words: linesOf(cell, beside).join('\n'),
    isMerged: merge !== undefined && valueOf(merge) !== 'restart',
    span: Number(valueOf(childAt(properties, 'w:gridSpan')) ?? 1),
  };
}

const wrappers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'mc:AlternateContent',
  'mc:Choice',
]);
/** What holds no words, or words that were struck out. */
const silent = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:rt',
  'w:p',
  'w:tbl',
]);
const boxes = new Set(['w:drawing', 'w:pict', 'w:object']);
const signs: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'w:sym': '•' };

function rowsOf(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((element) =>
    element.name === 'w:tr' ? [element] : wrappers.has(element.name) ? rowsOf(element) : [],
  );
}

/** The paragraphs of a cell; a table inside it gives one line a row. A number alone counts the rows. */
function linesOf(parent: XmlElement, beside: Beside): string[] {
  return childrenOf(parent).flatMap((element) => {
    if (element.name === 'w:p') return wordsOf(element, beside, true);
    if (element.name === 'w:tbl') {
      return rowsOf(element).map((row) =>
        childrenOf(row, 'w:tc')
          .map((cell) => linesOf(cell, beside).join(' '))
          .join(' | '),
      );
    }
    return wrappers.has(element.name) ? linesOf(element, beside) : [];
  });
}

/** The words of a paragraph with its number, and those of the text boxes that hang on it. */
function wordsOf(paragraph: XmlElement, beside: Beside, isCell = false): string[] {
  const number = beside.numberOf(paragraph);
  const own: string[] = [];
  const boxed: string[] = [];
  const collect = (parent: XmlElement): void => {
    for (const element of childrenOf(parent)) {
      const sign = signs[element.name];
      if (element.name === 'w:t' || element.name === 'm:t') own.push(charactersOf(element));
      else if (element.name === 'w:br') own.push('\n');
      else if (sign !== undefined) own.push(sign);
      else if (element.name === 'w:footnoteReference') boxed.push(...noteLines(element, beside));
      else if (boxes.has(element.name)) boxed.push(...boxLines(element, beside));
      // Of two ways of showing one thing the first is read.
      else if (element.name === 'mc:AlternateContent') collectFirst(element);
      else if (!silent.has(element.name)) collect(element);
    }
  };
  const collectFirst = (choices: XmlElement): void => {
    const first = childrenOf(choices).find(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
    if (first !== undefined) collect(first);
  };
  collect(paragraph);
  const words = evenText(own.join(''));
  const isBare = words.trim() === '';
  const counted = isBare && isCell ? number : `${number} ${words.trimStart()}`;
  return [number === '' || (isBare && !isCell) ? words : counted, ...boxed];
}

/** A note at the foot of the page, in brackets below the paragraph that it explains. */
function noteLines({ attributes }: XmlElement, beside: Beside): string[] {
  const note = beside.notes.get(attributes['w:id']);
  const words =
    note === undefined
      ? ''
      : linesOf(note, { ...beside, notes: new Map() })
          .join(' ')
          .trim();
  return words === '' ? [] : [`(${words})`];
}

function boxLines(parent: XmlElement, beside: Beside): string[] {
  return childrenOf(parent).flatMap((element) => {
    if (element.name === 'w:txbxContent') return linesOf(element, beside);
    return element.name === 'mc:Fallback' ? [] : boxLines(element, beside);
  });
}
