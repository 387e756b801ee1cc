import type { Written } from '../source/block-writer.js';
import { fileFinding } from '../finding/file-finding.js';
import type { FileFindingCode } from '../finding/file-sentences.js';
import type { Finding } from '../finding/finding.js';

/** Of fewer letters nothing can be said. */
const fewest = 200;
/** Of the letters of Vietnamese prose more than a fifth bear an accent; titles in capitals and names of places fewer. */
const leastAccents = 0.06;
/** A vowel with an accent that stands alone is a word now and then ("ở", "ý"), but not so often. */
const mostAlone = 0.06;

/** What is wrong with the letters of a PDF as a whole: its font does not say which letters it draws, or where. */
export function layerFaults({ text, blocks }: Written): Finding[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewest) return [];
  const accented = text.match(/[đà-ãè-êìíò-õùúýăĩũơưạ-ỹ]/giu)?.length ?? 0;
  const words = text.match(/\p{L}+/gu) ?? [];
  const alone = words.filter((word) => /^[à-ãè-êìíò-õùúýăĩũơưạ-ỹ]$/iu.test(word) && !/^[ởýôàấ]$/iu.test(word));
  if (accented < letters * leastAccents) return [toldOf('no-accents', blocks, text, /\p{L}{4,}/u)];
  return alone.length > words.length * mostAlone
    ? [toldOf('torn-words', blocks, text, /(?<!\p{L})[à-ỹ](?!\p{L})/iu)]
    : [];
}

/** Told at the first paragraph that shows it. */
function toldOf(code: FileFindingCode, blocks: Written['blocks'], text: string, sign: RegExp): Finding {
  const shown = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .find(({ from, to }) => sign.test(text.slice(from, to)));
  const { from, to } = shown ?? { from: 0, to: Math.min(80, text.length) };
  return fileFinding(code, { from, to }, text.slice(from, Math.min(to, from + 80)));
}
