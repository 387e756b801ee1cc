/** One word, number or sign of a text, normalised, and where it stands. */
export interface Word {
  /** NFC, lower case, in the commoner of two spellings ("quí" is "quý", "hàng" is "hằng"). */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const spellings: Readonly<Record<string, string>> = {
  quí: 'quý',
  qúy: 'quý',
  qúi: 'quý',
  kì: 'kỳ',
  hàng: 'hằng',
  tới: 'đến',
  mồng: 'mùng',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '÷': '-',
  '~': '-',
  '→': '-',
  '’': "'",
};

/** A text as words, numbers and signs. Each character class ends the one before it, so this is linear. */
export function wordsIn(text: string): Word[] {
  const isComposed = text === text.normalize('NFC');
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu)) {
    const plain = (isComposed ? found : found.normalize('NFC')).toLowerCase();
    words.push({ text: spellings[plain] ?? plain, from: index, to: index + found.length });
  }
  return words;
}

/** Whether the words from `at` on are these. */
export function saysAt(words: readonly Word[], at: number, ...expected: readonly string[]): boolean {
  return expected.every((text, index) => words[at + index]?.text === text);
}

/** Nouns that end in a word of handing in: "chương trình", "công trình". */
const nouns = new Set(['chương', 'công', 'giáo', 'hành', 'lộ', 'quá', 'quy', 'tiến']);

/** Whether a word is only the end of a noun. */
export function endsNoun(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'trình' && nouns.has(words[at - 1]?.text ?? '');
}

/** Whether one of these phrases, each words apart by blanks, stands anywhere among the words. */
export function saysAnyOf(words: readonly Word[], phrases: readonly string[]): boolean {
  const said = ` ${words.map(({ text }, at) => (endsNoun(words, at) ? '' : text)).join(' ')} `;
  return phrases.some((phrase) => said.includes(` ${phrase} `));
}
