import { findPeriods } from '@kehoach/periods';
import { readDuty } from '../unit/duty.js';
import { helpersBehind } from '../unit/helpers.js';
import { beginsListed, beginsUnit } from '../unit/begins.js';
import { doingVerbs, leadingVerbs } from '../unit/leading-words.js';
import { splitUnits } from '../unit/split.js';
import { unitsEnd } from '../unit/units-end.js';
import { saysWhen } from '../unit/when.js';
import type { NamedUnit } from '../unit/named-unit.js';
import { isOnlyTime } from '../words/only-time.js';
import { trimmed, type Range } from '../words/range.js';
import { covering } from './read-task.js';
import { timeIn } from './time-in.js';

/** Who does a task and when, as the bracket at its end says: "(Sở Y tế chủ trì; quý II/2026)". */
export interface Bracket {
  /** The bracket itself. */
  readonly place: Range;
  readonly lead: readonly NamedUnit[];
  readonly coordinating: readonly NamedUnit[];
  readonly period?: Range;
}

/** No bracket of this kind is longer. */
const longest = 400;

/** Brackets of either kind, and an arrow: "→ Phòng Kế hoạch". */
const signs = /[([]([^()[\]]{3,400})[)\]]|\s(?:→|⇒|=>|->)\s*([^→⇒]{3,200}?)(?=[\s.;]*$)/gu;

/**
 * The bracket that names the units of a sentence, or `undefined`: the one that closes it, or one among its words that
 * says what they do ("… (Đoàn Thanh niên chủ trì), hoàn thành trước 15/3"). Labels in brackets are read elsewhere.
 */
export function unitBracket(text: string, { from, to }: Range): Bracket | undefined {
  const start = Math.max(from, to - longest);
  const found = [...text.slice(start, to).matchAll(signs)].toReversed();
  for (const { 0: whole, 1: said, 2: named = '', index } of found) {
    const words = said ?? named;
    const open = start + index;
    const inside = trimmed(text, { from: open + whole.indexOf(words), to: open + whole.indexOf(words) + words.length });
    const isLast = closes.test(text.slice(open + whole.length, to));
    const place = { from: open, to: open + whole.length };
    const bracket = open > from ? bracketOf(text, from, place, inside, said === undefined) : undefined;
    if (bracket !== undefined && (isLast || saysRole.test(text.slice(inside.from, inside.to)))) return bracket;
    if (isLast && bracket === undefined) return undefined;
  }
  return undefined;
}

const meeting = /^\P{L}*(?:họp|sinh hoạt|hội nghị|liên hoan)\s/iu;

/** Nothing follows but a time; or it closes the first of several sentences. */
const closes =
  /^[\s.;]*$|^[.;]\s+\p{Lu}|^,\s+(?:thời (?:gian|hạn)|hạn(?! chế)|xong|hoàn thành|(?:trước|trong)(?! (?:đó|đây|mắt|hết|khi|lúc)))\s/u;

const saysRole = new RegExp(`\\s(?:${doingVerbs}|phối hợp|tổ chức|chịu trách nhiệm)`, 'iu');

function bracketOf(text: string, from: number, place: Range, inside: Range, isArrow: boolean): Bracket | undefined {
  const words = text.slice(inside.from, inside.to);
  // "(tháng 4; Tổ Ngoại ngữ)": when, and then who.
  const [first = '', ...more] = words.split(/;\s*/u);
  const who = more.length > 0 && isTime(first) ? more.join('; ') : words;
  if (!beginsUnit(who) && !((isArrow || saysRole.test(who)) && beginsListed(who))) return undefined;
  // "Họp chi bộ (Phòng 12)": where people meet.
  if (/^Phòng \d+$/u.test(who) && meeting.test(text.slice(from, place.from))) return undefined;
  const clauses = clausesOf(text, inside);
  const times = clauses.filter((clause) => isTime(text.slice(clause.from, clause.to)));
  const period = covering(times) ?? timeIn(text, inside);
  const named = covering(clauses.filter((clause) => !times.includes(clause)));
  if (named === undefined) return undefined;
  const { lead, coordinating } = bracketUnits(text, named);
  const isTask =
    isArrow ||
    saysRole.test(words) ||
    period !== undefined ||
    isBareUnit(text, { from, to: place.from }, words) ||
    isAmongBrackets(text, place);
  return isTask && lead.length > 0 ? { place, lead, coordinating, ...(period && { period }) } : undefined;
}

/** "Theo dõi mật độ cá (Phòng Nuôi trồng)": behind work and no unit, it says who does it. */
function isBareUnit(text: string, { from, to }: Range, inside: string): boolean {
  const before = text.slice(from, to).trimEnd();
  const tail = before.slice(-80);
  // "Thành lập Ban Chỉ huy (Văn phòng Đoàn)": who is set up does not do it.
  const starts = [...tail.matchAll(/(?<=\s)\p{L}/gu)]
    .filter(({ index }) => !/(?:thành lập|kiện toàn|củng cố|ra mắt)\s$/iu.test(tail.slice(0, index)))
    .map(({ index }) => tail.slice(index));
  return before.length > 5 && !starts.some((words) => beginsUnit(words) && isSame(words, inside));
}

/** The lines before and behind close with who does what they say: so does this one, wherever its work is done. */
function isAmongBrackets(text: string, { from, to }: Range): boolean {
  const start = text.lastIndexOf('\n', from);
  const end = text.indexOf('\n', to);
  const before = text.slice(Math.max(0, start - longest), Math.max(0, start));
  const behind = end < 0 ? '' : text.slice(end + 1, end + longest).split('\n', 1)[0];
  return [before, behind ?? ''].some((line) => beginsUnit(closing.exec(line.trimEnd())?.[1] ?? ''));
}

const closing = /(?<=[^()\n]{8})\(([^()\n]{3,200})\)[.;]?$/u;

/** "Sở Công Thương (SCT)", "các trường (Trường A, Trường B)" say again who; "cho các bản (Phòng Kinh tế)" does not. */
function isSame(words: string, inside: string): boolean {
  if (unitsEnd(words) !== words.length) return false;
  const noun = /^(?:các|những)\s(\p{L}+)/u.exec(words)?.[1];
  if (noun === undefined) return /\p{Lu}/u.test(words);
  return inside.toLowerCase().startsWith(noun) || /^(?:đơn|cơ|địa|tổ|ngành|cấp)$/u.test(noun);
}

const beforeVerb = new RegExp(`^([^,;:()]{3,120}?)(?<!^tổng)\\s(?:${leadingVerbs})(?=[\\s,;]|$)`, 'iu');

/** The units of a bracket, which names them plainly or by what they do. */
export function bracketUnits(
  text: string,
  range: Range,
): { lead: readonly NamedUnit[]; coordinating: readonly NamedUnit[] } {
  const words = text.slice(range.from, range.to);
  // All that stands before the word is who: "Ban Hỗ trợ phụ nữ phát triển kinh tế chủ trì, các ban phối hợp".
  const name = beforeVerb.exec(words)?.[1];
  if (name !== undefined && !/\s(?:là|được|trách nhiệm|trực tiếp|tiếp tục)(?:\s|$)/iu.test(name))
    return { lead: splitUnits(name, range.from), coordinating: helpersBehind(words, name.length, range.from) };
  if (/chủ trì|phối hợp/iu.test(words)) return readDuty(words, range.from);
  // "(Thường trực Hội chỉ đạo; Văn phòng tham mưu)": the second does it.
  const from = /^[^;]*\schỉ đạo;\s*/iu.exec(words)?.[0].length ?? 0;
  const who = words.slice(from);
  // "(Văn phòng Hội chuẩn bị)": up to what they do.
  return { lead: splitUnits(who.slice(0, unitsEnd(who, { isSentence: false })), range.from + from), coordinating: [] };
}

function clausesOf(text: string, { from, to }: Range): Range[] {
  const clauses: Range[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && !/[;,]/.test(text.charAt(at)) && !/^\s[-–]\s$/u.test(text.slice(at - 1, at + 2))) continue;
    // A comma or a dash parts a time from the units; among units it is theirs.
    const isHard = at === to || text.charAt(at) === ';' || isTime(text.slice(at + 1, to).split(/[;,]/u)[0] ?? '');
    if (!isHard) continue;
    clauses.push(trimmed(text, { from: start, to: at }));
    start = at + 1;
  }
  return clauses.filter((clause) => clause.from < clause.to);
}

function isTime(words: string): boolean {
  const said = words.replace(/^\s*(?:thời gian|thời hạn)\s*:?\s*/iu, '');
  if (beginsUnit(said.trim())) return false;
  return isOnlyTime(said) || saysWhen(said.trim()) || findPeriods(said).length > 0;
}
