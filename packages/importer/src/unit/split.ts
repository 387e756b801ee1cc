import { trimmed, type Range } from '../words/range.js';
import type { NamedUnit } from './named-unit.js';
import { beginsListed, beginsUnit, isCapital } from './begins.js';
import { oneName } from './one-name.js';
import { isOfFullNames, parts } from './parting.js';
import { withHeads } from './short-form.js';
import { saysWhen } from './when.js';

/** What is longer than this is not looked at as a whole, so that a list takes time in proportion to its length. */
const longestName = 300;

interface Segment extends Range {
  readonly sign: string;
}

/**
 * The units of a list, one by one, in its order and words.
 *
 * Splits at ";" and, where another unit begins, at "," and "và": a name that holds them stays whole ("Sở
 * Thông tin và Truyền thông"), as do nouns for many in a row ("các cơ quan, tổ chức liên quan") and
 * brackets. "Các Sở: Nội vụ, Tài chính" is two units.
 *
 * @param base where `text` begins in the document
 */
export function splitUnits(text: string, base = 0): NamedUnit[] {
  return splitList(text, base, true);
}

/** `hasHead`: whether a word for all may stand before the names, with a colon; it does so once. */
function splitList(text: string, base: number, hasHead: boolean): NamedUnit[] {
  const units: Segment[] = [];
  for (const segment of segmentsOf(text)) {
    const last = units.at(-1);
    const [left, right] = [
      last === undefined ? '' : text.slice(Math.max(last.from, last.to - longestName), last.to),
      text.slice(segment.from, segment.to),
    ];
    const joins = last !== undefined && (isShared(left, right) || !parts(left, segment.sign, right));
    if (joins) units[units.length - 1] = { ...last, to: segment.to };
    else units.push(segment);
  }
  return withHeads(withFields(text, units).flatMap((unit) => namesIn(text, unit, hasHead))).map(
    ({ name, from, to }) => ({
      name,
      from: from + base,
      to: to + base,
    }),
  );
}

/** "Các Phòng: Hành chính; Công tác Sinh viên": the word for all holds for what is no name without it. */
function isShared(left: string, right: string): boolean {
  return /^các\s[^:;]{1,30}:|\scác\s[^:;]{1,20}:/iu.test(left) && isCapital(right) && !beginsListed(right);
}

/** "Phòng Hành chính, Văn thư - Lưu trữ": a post or a calling that is joined with another names a field of the office. */
function withFields(text: string, units: readonly Segment[]): Segment[] {
  const all: Segment[] = [];
  for (const unit of units) {
    const last = all.at(-1);
    const isField =
      last !== undefined &&
      unit.sign === ',' &&
      field.test(text.slice(unit.from, unit.to)) &&
      ofFields.test(text.slice(last.from, last.to));
    if (isField) all[all.length - 1] = { ...last, to: unit.to };
    else all.push(unit);
  }
  return all;
}

const field = /^(?:Văn thư|Kế toán|Thư ký|Y tế|Quân sự|Bảo vệ|Nông dân)(?:\s\p{Ll}+)*(?:\s[-–]\s|\svà\s)\p{Lu}/u;
const ofFields = /^(?:giao\s)?(?:phòng|ban|bộ phận|trung tâm|khoa|tổ|chi cục)\s\p{Lu}[^;:()]*$/iu;

function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let [depth, from, sign] = [0, 0, ''];
  const close = (to: number, next: string, width: number): void => {
    const range = trimmed(text, { from, to });
    if (range.from < range.to) segments.push({ ...range, sign });
    [from, sign] = [to + width, next];
  };
  for (const { 0: found, index } of text.matchAll(listSigns)) {
    const mark = found
      .trim()
      .toLowerCase()
      .replace(/^(?:,\s+|\()(?=\p{L})/u, '');
    if (mark === '(' || mark === '[') depth += 1;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) close(index, mark.startsWith(',') && found.length === 1 ? ',,' : mark, found.length);
  }
  close(text.length, '', 0);
  return segments;
}

/** What may part the units of a list, or begin or close a bracket. */
const listSigns = new RegExp(
  '\\s\\(hoặc\\s|[()[\\];]|,?\\s+hoặc\\s|,\\s+(?:và|cùng với|cùng)\\s|,\\s+|,(?=\\p{Lu}\\p{Ll})' +
    '|\\n\\s*(?:[-+*•]\\s|\\d{1,2}[.)]\\s)?|\\s[/+]\\s|/(?=\\p{Lu}\\p{Ll}*\\s)|\\s(?:và|cùng với|cùng)\\s',
  'giu',
);

function namesIn(text: string, range: Range, hasHead: boolean): NamedUnit[] {
  let { from, to } = range;
  const bullet = opening.exec(text.slice(from, to));
  if (bullet !== null) from += bullet[0].length;
  while (to > from && /[\s.;,:…–-]/.test(text.charAt(to - 1))) to -= 1;
  // "(hoặc Phòng Hành chính)": the bracket around the second of two.
  if (text.charAt(to - 1) === ')' && !text.slice(from, to).includes('(')) to -= 1;
  if (from >= to || /^(?:không|không có|k)$/iu.test(text.slice(from, to)) || saysWhen(text.slice(from, to))) return [];
  const name = oneName(text.slice(from, to));
  const listed = hasHead ? listAfterColon(name) : undefined;
  return listed?.map((each) => ({ name: each, from, to })) ?? [{ name, from, to }];
}

/** What may stand before a unit in a list: a bullet, its number, the verb of the order. */
const opening = /^(?:[-+*•]\s*|\(?\d{1,2}[.)]\s+|(?:giao|đề nghị|yêu cầu)\s+|và\s+)/iu;

/** "Các Sở: Nội vụ, Tài chính" → "Sở Nội vụ", "Sở Tài chính"; "UBND các phường: Yên Bái, Văn Phú" → each. */
function listAfterColon(name: string): string[] | undefined {
  const colon = name.indexOf(':');
  const head = name.slice(0, colon).trim();
  const plural = /^(.*?)\bcác\s+(\S+(?:\s\S+)?)$/iu.exec(head);
  // "Các sở, ngành: Công an tỉnh, Sở Y tế": full names after a word for all of them.
  if (isOfFullNames(name)) return splitList(name.slice(colon + 1).trim(), 0, false).map((unit) => unit.name);
  if (colon < 0 || plural === null || name.slice(colon + 1).trim() === '') return undefined;
  const [, office = '', noun = ''] = plural;
  const items: string[] = [];
  for (const item of name.slice(colon + 1).split(/[,;]\s*/)) {
    const last = items.at(-1) ?? '';
    const isRest =
      (/văn hóa$/iu.test(last) && /^thể thao/iu.test(item)) ||
      (/lao động$/iu.test(last) && /^thương binh/iu.test(item));
    if (isRest) items[items.length - 1] = `${last}, ${item}`;
    else items.push(item.trim());
  }
  return items
    .filter((item) => item !== '')
    .map((item) =>
      namesAny.test(noun) && beginsUnit(item)
        ? item
        : `${office}${office === '' ? capitalized(noun) : noun.toLowerCase()} ${item}`,
    );
}

/** A word for all that is a part of no name. */
const namesAny = /^(?:đơn vị|cơ quan|tổ chức|địa phương|ngành)$/iu;

/** One of many has a capital: "các sở: Tài chính" → "Sở Tài chính". */
function capitalized(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
