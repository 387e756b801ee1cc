import type { Head, Said } from '../head/head.js';
import { fold, plain } from '../words/fold.js';
import { officeWords } from './office-words.js';
import { beginsUnit } from '../unit/begins.js';
import { unitsEnd } from '../unit/units-end.js';

/**
 * The office that issues a plan, as it would be called in full: from the letterhead, with the place of its
 * parent; or from the sentence that issues the plan ("Sở Tư pháp tỉnh ban hành Kế hoạch …").
 */
export function issuerOf(text: string, head: Head): { issuer?: string; parentOffice?: string } {
  const { offices, place } = head;
  if (offices.length === 0) {
    const issuer = issuingSentence(text, head.basis);
    return issuer === undefined ? {} : { issuer: withPlace(issuer, place?.text) };
  }
  const lines = joined(offices.map(({ text: words }) => words));
  const own = asWritten(text, lines.at(-1) ?? '');
  const parent = lines.length > 1 ? lines.slice(0, -1).join(' ') : undefined;
  return {
    issuer: ofParent(text, own, parent),
    ...(parent !== undefined && { parentOffice: asWritten(text, parent) }),
  };
}

/** "ỦY BAN NHÂN DÂN" and "TỈNH LÀO CAI" below it are one name. */
function joined(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const isPlace = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)\s/u.test(line);
    const last = names.at(-1);
    if (last !== undefined && (isPlace || !beginsUnit(lowered(line)))) names[names.length - 1] = `${last} ${line}`;
    else names.push(line);
  }
  return names;
}

/** The name as the text below writes it; else with capitals where a name has them. */
function asWritten(text: string, name: string): string {
  const folded = fold(name);
  const count = name.split(' ').length;
  // The name stands in the first pages, or nowhere.
  const start = text.slice(0, 20_000);
  for (const { index } of start.matchAll(new RegExp(`(?:^|[\\s(])(?=${initial(name)})`, 'gmu'))) {
    const words = plain(start.slice(index, index + name.length + 20))
      .split(' ')
      .slice(0, count)
      .join(' ')
      .replace(/[.,;:)]+$/, '');
    if (words !== words.toUpperCase() && fold(words) === folded) return words;
  }
  return lowered(name);
}

function initial(name: string): string {
  return name
    .charAt(0)
    .toUpperCase()
    .replace(/[^\p{L}]/u, '\\p{L}');
}

/**
 * "ỦY BAN NHÂN DÂN TỈNH LÀO CAI" → "Ủy ban nhân dân tỉnh Lào Cai": what names of offices are made of is
 * written as it always is; any other word is taken for a name of its own, with a capital.
 */
function lowered(name: string): string {
  const words = name.split(' ');
  const written: string[] = [];
  for (let at = 0; at < words.length;) {
    const count = [6, 5, 4, 3, 2, 1].find((size) => usual.has(key(words.slice(at, at + size)))) ?? 0;
    const usualWords = usual.get(key(words.slice(at, at + count)));
    written.push(usualWords === undefined ? ofItself(words[at] ?? '') : said(usualWords, written.length > 0));
    at += Math.max(1, count);
  }
  return written.join(' ');
}

function key(words: readonly string[]): string {
  return fold(words.join(' ').replaceAll(/[,.]/g, ''));
}

function said(words: string, isWithin: boolean): string {
  return isWithin ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

function ofItself(word: string): string {
  const short =
    /^(?:[\p{Lu}\d&]*[&\d][\p{Lu}\d&]*|\p{Lu}{1,4}\.|[^\p{L}]+|[BCDĐGHKLMNPQRSTVX]{2,7}|UBND|MTTQ|UBMTTQ|TTYT|BQLDA|CNTT|UBKT|TW)$/u;
  return short.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase();
}

/** The parts of names of offices, by the same without its accents' places, its capitals and its signs. */
const usual: ReadonlyMap<string, string> = new Map(officeWords.map((name) => [key([name]), name]));

/** "SỞ CÔNG THƯƠNG" under "UBND TỈNH LÀO CAI" is the department of that province. */
function ofParent(text: string, own: string, parent: string | undefined): string {
  const level = /(?:^|\s)((?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ)\s.+)$/u.exec(parent ?? '')?.[1];
  const hasPlace = /\s(?:tỉnh|thành phố|huyện)(?:\s|$)/iu.test(own) || /^(?:ubnd|ủy ban|uỷ ban)/iu.test(own);
  // A school or a hospital has a name of its own.
  const isOfLevel = /^(?:sở|phòng|ban|trung tâm|chi cục|văn phòng|thanh tra|cục|đoàn|công an)\s/iu.test(own);
  if (level === undefined || hasPlace || !isOfLevel) return own;
  const written = asWritten(text, level);
  return `${own} ${written.charAt(0).toLowerCase()}${written.slice(1)}`;
}

function issuingSentence(text: string, basis: readonly Said[]): string | undefined {
  for (const { from, to } of basis) {
    const words = text.slice(from, to);
    for (const { index } of words.matchAll(/(?:^|[;,.]\s*)(?=\p{Lu})/gu)) {
      const sentence = words.slice(index).replace(/^[;,.\s]+/, '');
      const end = beginsUnit(sentence) ? unitsEnd(sentence) : 0;
      if (end > 0 && end < 150 && /^(?:ban hành|xây dựng)/iu.test(sentence.slice(end)))
        return plain(sentence.slice(0, end));
    }
  }
  return undefined;
}

/** "Sở Tư pháp tỉnh" of a plan signed in Ninh Thuận is that of Ninh Thuận. */
function withPlace(name: string, place: string | undefined): string {
  return place !== undefined && /\s(?:tỉnh|huyện|thành phố|xã|phường)$/iu.test(name) ? `${name} ${place}` : name;
}
