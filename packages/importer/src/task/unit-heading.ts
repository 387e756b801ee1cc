import { markEnd } from '../outline/marker.js';
import type { Item } from '../outline/outline.js';
import { beginsListed, beginsUnit, isCapital } from '../unit/begins.js';
import { isAmount } from '../unit/does.js';
import { noMeeting } from '../unit/leading-words.js';
import type { NamedUnit } from '../unit/named-unit.js';
import { splitUnits } from '../unit/split.js';
import { unitsEnd } from '../unit/units-end.js';
import { isLoud } from '../words/loud.js';
import { trimmed, type Range } from '../words/range.js';
import { listsMembers } from './telling-lists.js';
import { namesPerson } from './telling.js';
import { timeIn } from './time-in.js';
import { byBrackets, type Units } from './units-of.js';

/**
 * A heading that names the units whose duties follow: "1. Văn phòng Sở", "2. Phòng Tài vụ: Bố trí kinh phí.",
 * "3. Thư viện xã (phối hợp với Đoàn xã)".
 */
export interface UnitHeading extends Units {
  /** The duty that follows on the same line. */
  readonly rest: Range | undefined;
}

/** A heading longer than this is a sentence. */
const longestHeading = 260;

/** The units that an item is headed by; `undefined` where it says more than who they are. */
export function unitHeading(text: string, item: Item): UnitHeading | undefined {
  const words = text.slice(item.words.from, Math.min(item.words.to, item.words.from + longestHeading));
  const begin = opening.exec(words)?.[0].length ?? 0;
  const list = words.slice(begin);
  if (!beginsListed(list)) return undefined;
  // "Đối với các trường chưa đăng ký", above what they do: the whole line only says whom.
  const isOfThem = /^đối với\s/iu.test(words) && item.children.length > 0 && !/[,;]\s*$/u.test(words);
  const end = headingEnd(list, isAmongUnits(text, item));
  const role = roleAt(list, end);
  const names = list.slice(0, role?.at ?? end);
  const after = role?.end ?? end;
  const isShort = item.words.to - item.words.from <= longestHeading;
  const isWhole = isShort && (isOfThem || /^[\s.:;]*$/.test(list.slice(after)));
  const isBeforeColon = list.charAt(after) === ':';
  if (!isWhole && !isBeforeColon) return undefined;
  const { lead, coordinating } = unitsNamed(names, item.words.from + begin);
  if (lead.length === 0 || isBoard(text, item)) return undefined;
  if (namesAll(text, item, lead)) return { lead: [], coordinating: [], rest: undefined };
  const from = item.words.from + begin + after + 1;
  const rest = isBeforeColon ? trimmed(text, { from, to: item.words.to }) : undefined;
  if (rest !== undefined && isAmount(text.slice(rest.from, rest.to)) && timeIn(text, rest) === undefined)
    return undefined;
  return { lead, coordinating, rest: rest !== undefined && rest.from < rest.to ? rest : undefined };
}

/** The units that a heading inside a table names, without its mark; none where it says more than who they are. */
export function unitsHeading(text: string, { from, to }: Range): readonly NamedUnit[] {
  const line = text.slice(from, Math.min(to, from + longestHeading));
  const begin = markEnd(line);
  const list = line.slice(begin);
  if (!beginsListed(list)) return [];
  const end = headingEnd(list, false);
  const role = roleAt(list, end);
  return /^[\s.:;]*$/.test(list.slice(role?.end ?? end))
    ? unitsNamed(list.slice(0, role?.at ?? end), from + begin).lead
    : [];
}

/** Many, or several, are told by more than their names: what spans the whole heading is all of it. */
function headingEnd(list: string, isAmong: boolean): number {
  const title = isAmong && callings.test(list) ? list.search(/[\s.:;]*$|[:,;]/u) : 0;
  const whole = Math.max(title, unitsEnd(list, { isSentence: false }));
  const isAll = (isAmong || /(?:^|\s)các\s|,/iu.test(list.slice(0, whole))) && /^[\s.:;]*$|^:/u.test(list.slice(whole));
  return isAll ? whole : unitsEnd(list);
}

/** "Nhân viên trực tổng đài", "Công chức phụ trách bản": people by what is theirs. */
const callings = /^(?:các\s)?(?:cán bộ|công chức|viên chức|nhân viên|giáo viên|chuyên viên|người)\s/iu;

/** A line without a full stop beside others that begin with units: "1. Phòng Nghệ thuật quần chúng", "2. Đội Chiếu bóng". */
function isAmongUnits(text: string, { parent, words, children, body }: Item): boolean {
  // The first ones tell: a part has few units.
  const beside = parent?.children.slice(0, 12) ?? [];
  const isTitle = words.to - words.from < 80 && !/[.;]\s*$/.test(text.slice(words.from, words.to));
  const hasMore = children.length + body.length > 0;
  return (
    isTitle &&
    hasMore &&
    beside.length > 1 &&
    beside.every(({ words: { from } }) => beginsListed(text.slice(from, from + 80).replace(opening, '')))
  );
}

const opening = new RegExp(
  `^(?:đối với\\s+|giao${noMeeting}\\s+(?:cho\\s+)?|đề nghị\\s+|trách nhiệm của\\s+|nhiệm vụ của\\s+)?`,
  'iu',
);

/** What a heading may say of its units without saying what they do: "… - cơ quan thường trực", "… có trách nhiệm". */
const roleWords = new RegExp(
  '(?:\\s*[-–,(]\\s*|\\s+)(?:là\\s+)?' +
    '(?:(?:cơ quan|đơn vị|bộ phận)\\s+(?:thường trực|đầu mối|chủ trì|tham mưu)|đầu mối|(?:có|chịu)\\s+(?:trách nhiệm|nhiệm vụ))' +
    '[^:.;]{0,60}',
  'iu',
);

function roleAt(list: string, end: number): { readonly at: number; readonly end: number } | undefined {
  const match = roleWords.exec(list);
  if (match === null || match.index > end) return undefined;
  // "Khoa Khám bệnh (do đồng chí Trưởng khoa làm đầu mối)": in brackets it is said of somebody there.
  const open = list.lastIndexOf('(', match.index + 1);
  const isInside = open >= 0 && !list.slice(open, match.index).includes(')');
  return { at: isInside ? open : match.index, end: match.index + match[0].trimEnd().length };
}

/** All that is listed must be units: "TỔ KIỂM TRA, ĐƠN VỊ ĐƯỢC KIỂM TRA, THỜI GIAN" heads other things. */
function unitsNamed(list: string, base: number): Units {
  const [bracket = '', before = '', behind = ''] = helping.exec(list) ?? [];
  const helpers = before + behind;
  const names = list.slice(0, list.length - bracket.length);
  const all = splitUnits(names, base);
  const units = all.filter(({ name }) => beginsListed(name));
  if (isLoud(names) && (units.length < all.length || inspected.test(names))) return { lead: [], coordinating: [] };
  const { lead, coordinating } = byBrackets(units);
  const from = base + names.length + bracket.indexOf(helpers);
  return { lead, coordinating: [...coordinating, ...splitUnits(helpers, from)] };
}

/** "(phối hợp với Đoàn xã)", "(Đoàn xã hỗ trợ)" behind the names. */
const helpersLast = /(?:có sự |cùng )?(?:phối hợp|tham gia|hỗ trợ|cùng)(?: (?:với|của|cùng))?:? ([^()]{3,200})/;
const helpersFirst = /([^()]{3,200}?) (?:cùng )?(?:phối hợp|tham gia|hỗ trợ)(?: thực hiện)?/;
const helping = new RegExp(`\\s*\\((?:${helpersLast.source}|${helpersFirst.source})\\)[\\s.:;]*$`, 'iu');

/** Those that others look at: they do nothing here. */
const inspected = /được\s+(?:kiểm tra|thanh tra|giám sát|kiểm toán|khen thưởng)/iu;

/** "NHIỆM VỤ CỦA CÁC BỘ PHẬN", and below it each of them by its own name. */
function namesAll(text: string, { children, words }: Item, units: readonly NamedUnit[]): boolean {
  if (!/của (?:các|từng)\s/iu.test(text.slice(words.from, words.to))) return false;
  const named = children.filter((child) => {
    const start = text.slice(child.words.from, child.words.from + 60);
    return isCapital(start) && beginsUnit(start) && !isMany(start);
  });
  return units.every(({ name }) => isMany(name)) && named.length > 1 && named.length * 2 > children.length;
}

function isMany(name: string): boolean {
  return /^(?:các|từng)\s/iu.test(name);
}

/** "I. BAN TỔ CHỨC", with its members below, or "ĐỘI CẤP CỨU" and who is in each. */
export function isBoard(text: string, { children, body }: Item): boolean {
  const [first] = [...children.map(({ words }) => words), ...body].toSorted((a, b) => a.from - b.from);
  const words = text.slice(first?.from, Math.min(first?.to ?? 0, (first?.from ?? 0) + longestHeading));
  return first !== undefined && (namesPerson(words) || listsMembers(words));
}
