/** The encoding of the bytes of a document, by the number of its code page. */
export function encodingOf(codePage: number): string {
  if (codePage === 65_001) return 'utf-8';
  return codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252';
}

/** Code pages by the number of a font's character set. @see RTF 1.9.1, \fcharset */
const pageOfCharset: Readonly<Record<number, number>> = {
  163: 1258,
  161: 1253,
  162: 1254,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  238: 1250,
};

/** What is known of a font by its number. */
interface Font {
  readonly encoding?: string;
  /** Its letters stand in the places of others: TCVN3 (".VnTime") and VNI. */
  readonly isLegacy?: boolean;
}

/** The fonts of a document, as its table of them names them one after the other. */
export class Fonts {
  readonly #byNumber = new Map<number, Font>();
  #last = 0;

  begin(number: number): void {
    this.#last = number;
    this.#byNumber.set(number, {});
  }

  charset(number: number): void {
    const page = pageOfCharset[number];
    if (page !== undefined) this.#know({ encoding: encodingOf(page) });
  }

  named(words: string): void {
    if (/^\s*(?:\.Vn|VNI[-\s])/i.test(words)) this.#know({ isLegacy: true });
  }

  encoding(number: number | undefined): string | undefined {
    return number === undefined ? undefined : this.#byNumber.get(number)?.encoding;
  }

  isLegacy(number: number | undefined): boolean {
    return number !== undefined && this.#byNumber.get(number)?.isLegacy === true;
  }

  #know(more: Font): void {
    this.#byNumber.set(this.#last, { ...this.#byNumber.get(this.#last), ...more });
  }
}
