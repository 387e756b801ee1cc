import { markEnd, markerOf } from './marker.js';
import { beginsListed } from '../unit/begins.js';
import { isPerson } from '../unit/person.js';
import { unitsEnd } from '../unit/units-end.js';
import { trimmed, type Range } from '../words/range.js';

/** Who is on duty on a day or a shift. */
export interface Turn {
  readonly place: Range;
  readonly when: Range;
  readonly who: Range;
}

/** No longer line is a roster. */
const longest = 1500;

/** What a roster is called before its first turn: "Lịch trực như sau:", "Phân công trực bảo vệ:". */
const title = /^[^:;.()]{0,60}(?<!\p{L})(?:trực|phân công|lịch)(?!\p{L})[^:;.()]{0,60}:\s+/iu;

/** "Trực ban ngày 30/4": what the turn is, before when. */
const what = /^trực(?: \p{Ll}+){0,3}? (?=ngày|đêm|từ|sáng|trưa|chiều|tối|ca|thứ)/iu;

/** A shift or a day: "Ca 1 (từ 7 giờ đến 13 giờ)", "Thứ hai và thứ tư", "Đêm 30 Tết", "Ngày 17/02/2026". */
const turn =
  /^(?:ca|kíp|tua|buổi|đêm|sáng|trưa|chiều|tối|ngày|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|mùng|mồng|từ|\d{1,2}[/.])(?!\p{L})[^:;]{0,60}$/iu;

/**
 * The turns of a line that says only who is on duty when: "Thứ hai: đồng chí Nguyễn Văn An; thứ ba: đồng chí Lê Thị Bình",
 * "Phân công trực: đồng chí Nguyễn Văn An (ngày 01/02)". Nothing where any part of it says more.
 */
export function turnsIn(text: string, { from, to }: Range): readonly Turn[] {
  const words = text.slice(from, Math.min(to, from + longest));
  if (words.length < to - from || !/:|\(/u.test(words)) return [];
  // "Thứ hai:" is no mark here.
  const mark = markerOf(words)?.kind === 'ordinal' ? 0 : markEnd(words);
  const titled = title.exec(words.slice(mark))?.[0].length ?? 0;
  // "Phân công trực sáng: ông An" begins with a turn that is called so.
  const isTurn = titled > 0 && isTurnAt(words.slice(mark, mark + titled).replace(/:\s+$/u, ''));
  const start = isTurn ? mark : mark + titled;
  const turns = clausesOf(words, start).map(({ from: at, to: end }) => {
    const place = { from: from + at, to: from + end };
    return colonTurn(text, place) ?? (titled > 0 ? bracketTurn(text, place) : undefined);
  });
  return turns.every((each) => each !== undefined) ? turns : [];
}

/** Whether words are such a line. */
export function isRoster(words: string): boolean {
  return turnsIn(words, { from: 0, to: words.length }).length > 0;
}

function isTurnAt(words: string): boolean {
  return turn.test(words.replace(what, ''));
}

/** Up to each sign behind which another turn begins. */
function clausesOf(words: string, start: number): Range[] {
  const ends = [...words.slice(start).matchAll(/[;,.](?=\s)/gu)]
    .map(({ index }) => start + index)
    .filter((at) => beginsTurn(words.slice(at + 1).trimStart()));
  return [...ends, words.length]
    .map((end, at) => trimmed(words, { from: at === 0 ? start : (ends[at - 1] ?? start) + 1, to: end }))
    .filter((clause) => clause.from < clause.to);
}

function beginsTurn(words: string): boolean {
  const before = /^[^:;]{1,62}(?=:)/u.exec(words)?.[0];
  return (before !== undefined && isTurnAt(before)) || /^[^();:]{3,60}\([^()]{3,40}\)/u.test(words);
}

/** "Thứ hai: đồng chí Nguyễn Văn An". */
function colonTurn(text: string, place: Range): Turn | undefined {
  const colon = text.slice(place.from, place.to).indexOf(':');
  if (colon < 0 || !isTurnAt(text.slice(place.from, place.from + colon))) return undefined;
  const begin = what.exec(text.slice(place.from, place.to))?.[0].length ?? 0;
  const who = whoIn(text, { from: place.from + colon + 1, to: place.to });
  return who && { place, when: { from: place.from + begin, to: place.from + colon }, who };
}

/** "đồng chí Nguyễn Văn An (ngày 01/02/2026)". */
function bracketTurn(text: string, place: Range): Turn | undefined {
  const match = /^([^()]{3,80}?)\s*\(([^()]{3,60})\)[\s.]*$/u.exec(text.slice(place.from, place.to));
  const [, name = '', said = ''] = match ?? [];
  if (match === null || !turn.test(said)) return undefined;
  const who = whoIn(text, { from: place.from, to: place.from + name.length });
  const from = text.indexOf('(', place.from) + 1;
  return who && { place, when: { from, to: from + said.length }, who };
}

/** Persons, posts or units, and no word of what they do. */
function whoIn(text: string, range: Range): Range | undefined {
  const { from, to } = trimmed(text, range);
  const words = text.slice(from, to).replace(/[\s.;]+$/u, '');
  const isNamed = beginsListed(words) && unitsEnd(words, { isSentence: false }) === words.length;
  const isWho = words !== '' && (isNamed || words.split(/,\s+|\svà\s/u).every(isPerson));
  return isWho ? { from, to: from + words.length } : undefined;
}
