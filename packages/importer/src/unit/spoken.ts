import { doesWork } from './does.js';
import { isShort, officePart } from './as-written.js';
import { beginsListed, isHead } from './begins.js';
import { openHeads } from './name-nouns.js';
import { unitsEnd } from './units-end.js';

/** No list of units is longer. */
const longestList = 300;

/**
 * A sentence in capitals as it is written elsewhere, each letter at its place: "PHÒNG TÀI VỤ LẬP DỰ TOÁN" as "Phòng Tài
 * vụ lập dự toán".
 *
 * @param names of places and people, in small letters, as the document writes them elsewhere with capitals
 */
export function spoken(words: string, names: ReadonlySet<string>): string {
  const low = small(words, names);
  if (low.length !== words.length) return words;
  let [said, at] = ['', 0];
  for (const { index } of low.matchAll(/(?<![\p{L}\d])\p{L}/gu)) {
    const list = words.slice(index, index + longestList);
    if (index < at || !beginsListed(list)) continue;
    const named = asNamed(low.slice(index, index + longestList), list);
    const end = unitsEnd(named);
    said += low.slice(at, index) + named.slice(0, end);
    at = index + end;
  }
  const all = said + low.slice(at);
  return all.length === words.length ? all.charAt(0).toUpperCase() + all.slice(1) : words;
}

/** All but short forms, numbers and names that are known. */
function small(words: string, names: ReadonlySet<string>): string {
  const low = words.replaceAll(/[\p{L}\d][\p{L}\d&/-]*/gu, (word) => (isShort(word) ? word : word.toLowerCase()));
  if (names.size === 0) return low;
  return low.replaceAll(/\p{L}+(?: \p{L}+)+/gu, (line) => withNames(line, names));
}

function withNames(line: string, names: ReadonlySet<string>): string {
  const words = line.split(' ');
  for (let at = 0; at < words.length - 1; at += 1) {
    const count = [4, 3, 2].find((size) => names.has(words.slice(at, at + size).join(' '))) ?? 0;
    for (let each = at; each < at + count; each += 1) words[each] = capitalized(words[each] ?? '');
  }
  return words.join(' ');
}

/** A list with what names of offices are made of as it is written, and the field behind a kind of office with a capital. */
function asNamed(low: string, loud: string): string {
  const words = low.split(' ');
  const loudWords = loud.split(' ');
  const written: string[] = [];
  let isBehindHead = false;
  for (let at = 0; at < words.length;) {
    const { count, part } = officePart(words.slice(at, at + 6));
    const rest = words.slice(at, at + 4).join(' ');
    const begins = at === 0 || (/[,;]$|^và$/u.test(words[at - 1] ?? '') && beginsListed(loudWords.slice(at).join(' ')));
    const isName = begins || isBehindHead || count > 2;
    const own = words.slice(at, at + count).join(' ');
    const isKind = begins && isHead(own.replace(/[,;]$/u, ''));
    if (part !== undefined && part.length === own.length && (isName || part === part.toLowerCase()))
      written.push(begins ? capitalized(part) : part);
    else written.push(begins || (isBehindHead && !doesWork(rest)) ? capitalized(own) : own);
    isBehindHead = isKind || (begins && openHeads.has(own));
    at += count;
  }
  return written.join(' ');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
