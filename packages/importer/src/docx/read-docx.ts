import { strFromU8, unzipSync } from 'fflate';
import type { Block, Cell } from '../outline/blocks.js';
import { evenText } from '../source/document-text.js';
import { numberingOf, type Numbering } from './numbering.js';
import { readXml } from './read-xml.js';
import { charactersOf, childAt, childrenOf, valueOf, type XmlElement } from './xml.js';

/** The text of a .docx with its paragraphs and table rows. */
export interface DocxText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** More than this, unpacked, is no plan; it may be an archive made to fill the memory. */
const largestPart = 64 * 1024 * 1024;
const part = /^\/?word\/(document|numbering|styles|footnotes)\d*\.xml$/;

/**
 * Reads a .docx: paragraphs with the numbers that Word generates, line breaks, tabs, tables with merged
 * cells, text boxes; what was struck out by a revision is left out.
 *
 * Its own reader: those made for showing a document give neither the generated numbers nor which cells are
 * merged, and a plan is read by both.
 *
 * @returns `undefined` where the bytes are no .docx
 */
export function readDocx(bytes: Uint8Array): DocxText | undefined {
  try {
    const { document, numbering, styles, footnotes } = partsOf(bytes);
    const body = document && childAt(document, 'w:body');
    if (body === undefined) return undefined;
    const notes = new Map(
      (footnotes === undefined ? [] : childrenOf(footnotes, 'w:footnote')).map((note) => [
        note.attributes['w:id'],
        note,
      ]),
    );
    const writer = new Writer({ numberOf: numberingOf(numbering, styles), notes });
    writer.content(body);
    return { text: writer.text, blocks: writer.blocks };
  } catch {
    // A damaged archive or part, or one nested too deeply: it is refused as a whole, with a sentence.
    return undefined;
  }
}

type Part = 'document' | 'numbering' | 'styles' | 'footnotes';

function partsOf(bytes: Uint8Array): Partial<Record<Part, XmlElement>> {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => part.test(name) && originalSize <= largestPart,
  });
  const parts: Partial<Record<Part, XmlElement>> = {};
  for (const [name, file] of Object.entries(files)) {
    parts[(part.exec(name)?.[1] ?? 'document') as Part] = readXml(strFromU8(file));
  }
  return parts;
}

/** What words hang on besides their paragraph: the numbers of lists, and the notes at the foot by their id. */
interface Beside {
  readonly numberOf: Numbering;
  readonly notes: ReadonlyMap<string | undefined, XmlElement>;
}

/** Writes the document down in order, and remembers where each paragraph and cell stands. */
class Writer {
  readonly blocks: Block[] = [];
  readonly #beside: Beside;
  readonly #parts: string[] = [];
  #length = 0;
  #table = 0;

  constructor(beside: Beside) {
    this.#beside = beside;
  }

  get text(): string {
    return this.#parts.join('');
  }

  content(parent: XmlElement): void {
    for (const element of childrenOf(parent)) {
      if (element.name === 'w:p') this.#block(element);
      else if (element.name === 'w:tbl') this.#rows(element);
      else if (wrappers.has(element.name)) this.content(element);
    }
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #block(paragraph: XmlElement): void {
    // A line that was ended within a paragraph stands by itself: "KẾ HOẠCH", and its title below.
    for (const words of wordsOf(paragraph, this.#beside).flatMap((each) => each.split('\n'))) {
      const from = this.#length;
      this.#write(words);
      const lead = words.length - words.trimStart().length;
      const to = from + words.trimEnd().length;
      if (from + lead < to) this.blocks.push({ kind: 'paragraph', from: from + lead, to });
      this.#write('\n');
    }
  }

  #rows(table: XmlElement): void {
    this.#table += 1;
    const number = this.#table;
    this.#write('\n');
    for (const row of rowsOf(table)) {
      const cells: Cell[] = [];
      const from = this.#length;
      for (const cell of childrenOf(row, 'w:tc')) {
        if (cells.length > 0) this.#write(' | ');
        cells.push(this.#cell(cell));
      }
      this.blocks.push({ kind: 'row', table: number, cells, from, to: this.#length });
      this.#write('\n\n');
    }
  }

  #cell(cell: XmlElement): Cell {
    const properties = childAt(cell, 'w:tcPr');
    const merge = childAt(properties, 'w:vMerge') ?? childAt(properties, 'w:hMerge');
    const span = Number(valueOf(childAt(properties, 'w:gridSpan')) ?? 1);
    const from = this.#length;
    this.#write(linesOf(cell, this.#beside).join('\n').trim());
    return {
      from,
      to: this.#length,
      ...(merge !== undefined && valueOf(merge) !== 'restart' && { merged: true }),
      ...(span > 1 && { span }),
    };
  }
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
