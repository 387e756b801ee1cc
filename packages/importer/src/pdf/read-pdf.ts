import { paced, paceOfPart, type Pace } from '@kehoach/core';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'unpdf/pdfjs';
import { fileFinding } from '../finding/file-finding.js';
import type { Finding } from '../finding/finding.js';
import type { FormatReader, FormatReading } from '../source/format-reader.js';
import { laidOut } from './layout.js';
import { layerFaults } from './layer-faults.js';
import type { PageContent, PlacedWords } from './page.js';
import { combined, rulesOf, type Operations, type Transform } from './rules.js';

const operations: Operations = {
  save: OPS.save,
  restore: OPS.restore,
  transform: OPS.transform,
  constructPath: OPS.constructPath,
  strokes: new Set([OPS.stroke, OPS.closeStroke]),
  fills: new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]),
};

/** A page with fewer letters is a picture with a stamp, or empty. */
const fewestLetters = 12;

/**
 * Reads a PDF by its text layer: paragraphs, tables and columns are rebuilt from where the words and lines stand.
 *
 * The library is pdf.js as unpdf packs it, which needs no worker of its own and no `eval`. Pictures are not unpacked.
 */
export const readPdf: FormatReader = async (bytes, pace) => {
  // The library keeps what it is given.
  const loading = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: true,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    return await readingOf(await loading.promise, pace);
  } catch (error) {
    if (isCalled(error, 'AbortError')) throw error;
    return { refused: isCalled(error, 'PasswordException') ? 'password' : 'broken-pdf' };
  } finally {
    await loading.destroy();
  }
};

function isCalled(error: unknown, name: 'AbortError' | 'PasswordException'): boolean {
  return error instanceof Error && error.name === name;
}

/** So much of the whole is taking the words of the pages; the rest is putting them together. */
const ofPages = 0.8;

async function readingOf(pdf: PDFDocumentProxy, pace: Pace): Promise<FormatReading> {
  const pages: PageContent[] = [];
  const blank: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await contentOf(page);
    if (lettersOf(content) < fewestLetters) blank.push(number);
    pages.push(content);
    page.cleanup();
    await pace((number / pdf.numPages) * ofPages);
  }
  if (blank.length === pages.length) return { refused: 'scanned-pdf' };
  const { written, leftOut } = await paced(laidOut(pages), paceOfPart(pace, ofPages, 1));
  const told = [...tellings(pages.length, blank, leftOut), ...layerFaults(written)];
  return { written, told };
}

function tellings(count: number, blank: readonly number[], leftOut: readonly string[]): Finding[] {
  const place = { from: 0, to: 0 };
  return [
    fileFinding('read-from-pdf', place, `${count}`),
    ...(blank.length > 0 ? [fileFinding('pages-without-text', place, blank.join(', '))] : []),
    ...(leftOut.length > 0 ? [fileFinding('page-lines-left-out', place, leftOut.join(' · '))] : []),
  ];
}

function lettersOf({ words }: PageContent): number {
  return words.reduce((sum, each) => sum + (each.words.match(/\p{L}/gu)?.length ?? 0), 0);
}

async function contentOf(page: PDFPageProxy): Promise<PageContent> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const view = transform as unknown as Transform;
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [placedWords(item, view)] : []));
  // Where there are no words there is no table of them.
  const rules = words.length === 0 ? [] : rulesOf(await page.getOperatorList(), operations, view);
  return { words, rules, width, height };
}

/** Where a stretch stands; what is written upwards along an edge keeps its place and is as wide as it is high. */
function placedWords(item: { str: string; transform: readonly number[]; width: number }, view: Transform): PlacedWords {
  const [, , c, d, x, y] = combined(view, item.transform as unknown as Transform);
  return { words: item.str, x, end: x + item.width, y, size: Math.hypot(c, d) };
}
