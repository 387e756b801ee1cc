import { paced, type Making } from '@kehoach/core';
import type { FormatReader, FormatReading } from '../source/format-reader.js';
import { encodingOf, Fonts } from './fonts.js';
import { RtfWriter } from './rtf-writer.js';

/** Deeper than this no document is. */
const deepest = 256;

/**
 * Reads a .rtf: its paragraphs, and its tables with merged cells. Pictures, headers and feet of pages, hidden and
 * deleted words are left out.
 *
 * Takes time in proportion to the length. Its own reader: those there are give one string without tables, or none of
 * the code pages of Vietnamese.
 *
 * @see Rich Text Format Specification 1.9.1
 */
export const readRtf: FormatReader = async (bytes, pace) => {
  const reading = new RtfReading();
  const refused = await paced(reading.read(new TextDecoder('latin1').decode(bytes)), pace);
  if (refused !== undefined) return { refused };
  return { written: reading.written, told: [] };
};

type Refused = Extract<FormatReading, { readonly written?: undefined }>['refused'];

/** What holds within a group and is as before behind it. */
interface State {
  /** Its words are no part of the document; `fonts` where they name fonts. */
  readonly skips: 'no' | 'all' | 'fonts';
  readonly isHidden: boolean;
  readonly isInCell: boolean;
  readonly font: number | undefined;
  /** How many characters stand in for one that old readers cannot show. */
  readonly unicodeSkip: number;
}

const oneToken = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^])|([{}])|([^\\{}\r\n\0]+)|[\r\n\0]+/g;

/** So many of them are read before it is told how much is done: a millisecond or two. */
const tokensASlice = 2000;

/** Groups that hold no words of the document, but what belongs to it. */
const silent = new Set(
  (
    'colortbl stylesheet info pict objdata header headerl headerr headerf footer footerl footerr footerf fldinst ' +
    'nonesttables sp revtbl filetbl xe tc rxe txe bkmkstart bkmkend datafield comment annotation atnid atnauthor'
  ).split(' '),
);
/** Groups that are known only to some readers, and hold words of the document. */
const spoken = new Set(['shpinst', 'shptxt', 'footnote', 'ud']);
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  nestcell: ' ',
  nestrow: '\n',
};
const marks: Readonly<Record<string, string>> = { '~': '\u00a0', _: '-', '\\': '\\', '{': '{', '}': '}' };

class RtfReading {
  readonly #writer = new RtfWriter();
  readonly #fonts = new Fonts();
  readonly #open: State[] = [];
  #state: State = { skips: 'no', isHidden: false, isInCell: false, font: undefined, unicodeSkip: 1 };
  #encoding = encodingOf(1252);
  #defaultFont: number | undefined;
  #bytes: number[] = [];
  /** Characters still to be left out behind one in Unicode. */
  #toSkip = 0;
  #isStarred = false;
  #letters = 0;
  #legacyLetters = 0;

  get written(): RtfWriter['written'] {
    return this.#writer.written;
  }

  /** Reads a text in slices. @returns why it is none of this format */
  *read(text: string): Making<Refused | undefined> {
    // Others may read with the same expression in between.
    const tokens = new RegExp(oneToken);
    tokens.lastIndex = text.indexOf('{');
    let count = 0;
    for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
      count += 1;
      if (count % tokensASlice === 0) yield tokens.lastIndex / text.length;
      const [, word, number, byte, mark, brace, words] = token;
      if (byte !== undefined) this.#byte(Number.parseInt(byte, 16));
      else if (words !== undefined) this.#words(words);
      else if (brace === '{') {
        this.#endBytes();
        this.#open.push(this.#state);
        if (this.#open.length > deepest) return 'too-complex';
      } else if (brace === '}') {
        this.#endGroup();
        if (this.#open.length === 0) break;
      } else if (mark !== undefined) this.#mark(mark);
      else if (word === 'bin') tokens.lastIndex += Math.max(0, Number(number ?? 0));
      else if (word !== undefined) this.#control(word, number === undefined ? undefined : Number(number));
    }
    if (this.#open.length > 0) return 'broken-rtf';
    this.#writer.end();
    return this.#legacyLetters > this.#letters / 2 ? 'unknown-encoding' : undefined;
  }

  get #isSilent(): boolean {
    return this.#state.skips !== 'no' || this.#state.isHidden;
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #endGroup(): void {
    this.#endBytes();
    this.#toSkip = 0;
    this.#isStarred = false;
    this.#state = this.#open.pop() ?? this.#state;
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (!this.#isSilent) this.#bytes.push(byte);
  }

  /** Bytes that stand together are decoded together: a letter may take several. */
  #endBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    const encoding = this.#fonts.encoding(this.#state.font ?? this.#defaultFont) ?? this.#encoding;
    this.#say(new TextDecoder(encoding).decode(bytes));
  }

  #words(words: string): void {
    if (this.#state.skips === 'fonts') this.#fonts.named(words);
    const shown = words.slice(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - words.length);
    if (this.#isSilent || shown === '') return;
    // Characters beyond ASCII that stand there as they are are bytes as well.
    for (const letter of shown) this.#bytes.push(letter.charCodeAt(0));
  }

  #say(words: string): void {
    if (this.#isSilent) return;
    this.#letters += words.length;
    if (this.#fonts.isLegacy(this.#state.font ?? this.#defaultFont)) this.#legacyLetters += words.length;
    this.#writer.add(words);
  }

  #mark(mark: string): void {
    if (mark === '*') {
      this.#isStarred = true;
      return;
    }
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    this.#endBytes();
    if (mark === '\n' || mark === '\r') this.#control('par', undefined);
    else this.#say(marks[mark] ?? '');
  }

  #control(word: string, number: number | undefined): void {
    this.#endBytes();
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    if (word === 'u') return this.#unicode(number ?? 0);
    this.#toSkip = 0;
    if (word === 'fonttbl') this.#set({ skips: 'fonts' });
    else if (silent.has(word) || (isStarred && !spoken.has(word))) this.#set({ skips: 'all' });
    else if (this.#state.skips === 'fonts') this.#ofFont(word, number ?? 0);
    else if (this.#state.skips === 'no') this.#ofText(word, number);
  }

  #unicode(number: number): void {
    if (!this.#isSilent) this.#say(String.fromCharCode(number < 0 ? number + 65_536 : number));
    this.#toSkip = this.#state.unicodeSkip;
  }

  #ofFont(word: string, number: number): void {
    if (word === 'f') this.#fonts.begin(number);
    else if (word === 'fcharset') this.#fonts.charset(number);
  }

  #ofText(word: string, number: number | undefined): void {
    const sign = signs[word];
    if (sign !== undefined) this.#say(sign);
    else if (word === 'v' || word === 'deleted') this.#set({ isHidden: number !== 0 });
    else if (word === 'plain') this.#set({ isHidden: false, font: undefined });
    else if (word === 'f') this.#set({ font: number });
    else if (word === 'uc') this.#set({ unicodeSkip: Math.max(0, number ?? 1) });
    else if (word === 'ansicpg') this.#encoding = encodingOf(number ?? 1252);
    else if (word === 'deff') this.#defaultFont = number;
    else this.#ofParagraph(word);
  }

  #ofParagraph(word: string): void {
    const writer = this.#writer;
    if (word === 'pard') this.#set({ isInCell: false });
    else if (word === 'intbl') this.#set({ isInCell: true });
    else if (word === 'par' || word === 'sect' || word === 'page') writer.endParagraph(this.#state.isInCell);
    else if (word === 'cell') writer.endCell();
    else if (word === 'row') writer.endRow();
    else if (word === 'trowd') writer.beginRow();
    else if (word === 'clvmrg') writer.shape({ isBelow: true });
    else if (word === 'clmrg') writer.shape({ isBehind: true });
    else if (word === 'cellx') writer.endShape();
  }
}
