import { trimmed } from '../words/range.js';
import { beginsListed, beginsUnit, isCapital } from './begins.js';
import { leadAtEnd } from './at-end.js';
import { doesWork, isDescribed } from './does.js';
import { clauseBegins, doerAt, leadAfterClause, type Lead } from './doer.js';
import { helpersBehind } from './helpers.js';
import { doingVerbs, noMeeting, oneOfThem } from './leading-words.js';
import { splitUnits } from './split.js';
import { unitsEnd } from './units-end.js';
import type { NamedUnit } from './named-unit.js';

/** The units that a sentence makes answer for its work, and those that take part. */
export interface Duty {
  readonly lead: readonly NamedUnit[];
  readonly coordinating: readonly NamedUnit[];
}

/** How they do it, or that they don't: "do các đội thay nhau thực hiện", "do người dân không thực hiện". */
const byManner =
  '\\s[^.;]{3,120}?\\s(?:không|chưa|chậm|tự|cùng|tích cực|chủ động|đồng loạt|đồng thời|thay nhau|thay phiên|luân phiên|lần lượt)(?!\\p{L})';

/** "do Sở Y tế chủ trì", "do trưởng các thôn phụ trách." */
const doneBy =
  'do(?=\\s[^.;]{3,120}?\\s(?:chủ trì|làm (?:trưởng|tổ trưởng|nhóm trưởng)(?!\\p{L}))' +
  `|\\s[^.;]{3,120}?\\s(?:${doingVerbs})(?:[.;,)]|$|\\s(?:tại|ở|trong|trên|theo|từ|vào|h[ằà]ng)\\s)` +
  // Behind a sign more may follow that says when.
  `|(?<=[,;:(]\\sdo|\\(do)(?!${byManner})\\s[^.;]{3,120}?\\s(?:${doingVerbs})\\s` +
  '(?:\\((?=[^()]*(?:h[ằà]ng|mỗi|ngày|tháng|quý|tuần|thường xuyên))' +
  '|\\d+(?:/\\d| lần)|thường xuyên|liên tục|định kỳ|(?:mỗi|cả|suốt|(?:xong|hoàn thành) (?:trước|trong))\\s))';
const order = new RegExp(
  `(?:^|[\\s;,(])(?:giao|đề nghị|yêu cầu|(?:kính )?mời|phân công|ủy quyền|uỷ quyền|${doneBy})\\s+(?:cho\\s+)?`,
  'giu',
);
/** What may stand before the unit with which a sentence begins: a bullet, a number, "Đối với". */
const opener = new RegExp(
  '^(?:[-+*•]\\s*|\\(?\\d{1,2}(?:\\.\\d{1,2})*[.)]\\s+|[a-zđ][.)]\\s+)?(?:về\\s[^:.;]{2,60}:\\s+|đối với\\s+)?' +
    `(?:${oneOfThem}\\s)?`,
  'iu',
);
const mark = /^(?:[-+*•]\s*|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s+|[a-zđ][.)]\s+)?/iu;
/** Longer beginnings are no names of units. */
const longestBeginning = 400;

/**
 * Reads "Giao Sở X chủ trì, phối hợp với Sở Y …", "Đề nghị A, B phối hợp với C …", "Phòng X: Là đầu mối …",
 * "Chủ trì, phối hợp với …" (whose lead stands elsewhere).
 *
 * @param base where `text` begins in the document
 * @param isOfUnit a unit is known that does it: whom it asks or guides does not lead
 */
export function readDuty(text: string, base = 0, isOfUnit = false): Duty {
  const lead = leadOf(text, isOfUnit);
  const units = lead?.units ?? [];
  const end = lead?.to ?? 0;
  const helping = onlyHelp.test(text.slice(end, end + 40)) ? text.lastIndexOf(';', end) : -1;
  const before = units.filter((unit) => unit.from < helping);
  const at = ({ name, from, to }: NamedUnit): NamedUnit => ({ name, from: from + base, to: to + base });
  return before.length > 0
    ? { lead: before.map(at), coordinating: units.filter((unit) => unit.from > helping).map(at) }
    : { lead: units.map(at), coordinating: helpersBehind(text, end, base) };
}

/** "Sơn cầu: Phòng Bến bãi; Công đoàn phối hợp.": those behind the last sign. */
const onlyHelp = /^\s*(?:cùng )?(?:phối hợp|tham gia|hỗ trợ)(?: thực hiện)?[\s.;]*$/iu;

function leadOf(text: string, isOfUnit: boolean): Lead | undefined {
  const opening = leadAt(text, 0, (isOfUnit ? mark : opener).exec(text)?.[0].length ?? 0, isOfUnit);
  const orderer =
    opening === undefined ? null : /\s(?:giao|yêu cầu)\s+(?:cho\s+)?/iu.exec(text.slice(0, opening.to + 8));
  const ordered = orderer === null ? undefined : leadAt(text, orderer.index, orderer.index + orderer[0].length);
  if (ordered !== undefined || opening !== undefined) return ordered ?? calledBefore(text, opening) ?? opening;
  for (const match of text.matchAll(order)) {
    if (!mayOrder(text, match, isOfUnit)) continue;
    const found = leadAt(text, match.index, match.index + match[0].length);
    if (found !== undefined) return found;
  }
  // "Thư ký Hội đồng lập biên bản": a post or a group by what it does.
  const start = mark.exec(text)?.[0].length ?? 0;
  const doer = isOfUnit && !isCapital(text.slice(start)) ? undefined : doerAt(text, start, true);
  return doer ?? leadBeforeVerb(text, isOfUnit) ?? leadAfterClause(text) ?? leadAtEnd(text);
}

/** "Đoàn số 1: Chi cục Thú y chủ trì …": what is called so is led by who follows. */
function calledBefore(text: string, opening: Lead | undefined): Lead | undefined {
  const colon = opening === undefined ? -1 : text.slice(opening.to, opening.to + 2).indexOf(':');
  if (opening === undefined || colon < 0) return undefined;
  const lead = leadBeforeVerb(text);
  return (lead?.units[0]?.from ?? 0) === opening.to + colon + 2 ? lead : undefined;
}

/**
 * "Căn cứ …, đề nghị Sở X …" orders; "lập hồ sơ đề nghị UBND tỉnh khen thưởng" tells what a paper asks for, and
 * "đôn đốc các xã, đề nghị Kho bạc …" what somebody else is to ask.
 */
function mayOrder(text: string, { index, 0: words }: RegExpExecArray, isOfUnit: boolean): boolean {
  const before = text.slice(0, index + 1).trimEnd();
  // Whom a unit assigns does the unit's work.
  if (isMeeting(text.slice(index, index + 40)) || (isOfUnit && /^\P{L}*phân công/iu.test(words))) return false;
  const isOpen = before === '' || /[.;:(]$/.test(before);
  if (/^\W*(?:giao|phân công|do|ủy quyền|uỷ quyền)/iu.test(words)) return isOpen || !isOfUnit;
  if (isOfUnit || /^của\s/iu.test(text.slice(index + words.length))) return false;
  if (isOpen) return true;
  return before.endsWith(',') && adverbial.test(before.slice(Math.max(0, before.search(/[.;:][^.;:]*$/u) + 1)).trim());
}

/** "Họp giao ban" gives nothing to a board. */
export function isMeeting(words: string): boolean {
  return meeting.test(words);
}

const meeting = new RegExp(`^\\P{L}*(?!giao${noMeeting})giao ban(?!\\p{L})`, 'iu');

/** With which a clause begins that only says why or when. */
const adverbial = new RegExp(`^(?:${clauseBegins}|ngoài|riêng|sở|ubnd|ủy ban|bộ|phòng|ban)\\s`, 'iu');

/** "Trong tháng 6, Phòng Y tế chủ trì …", "Dưới sự chỉ đạo của …, UBND xã chủ trì": after a clause of its own. */
function leadBeforeVerb(text: string, isOfUnit = false): Lead | undefined {
  const verb = (isOfUnit ? leadsHere : whoBefore).exec(text.slice(0, 2 * longestBeginning));
  if (verb === null) return undefined;
  for (const { index, 0: sign } of text.slice(0, verb.index).matchAll(/(?:[,;.:]|\s[-–])\s+/gu)) {
    const from = index + sign.length;
    const words = text.slice(from, verb.index);
    if (!beginsListed(words) || unitsEnd(words) < words.length) continue;
    const units = splitUnits(words, from).filter(({ name }) => beginsListed(name));
    if (units.length > 0) return { units, to: verb.index };
  }
  return undefined;
}

/** What stands behind who leads. */
const leadsHere =
  /\s(?:đồng\s+)?chủ trì(?:[\s,.;]|$)|\slàm đầu mối(?!\p{L})|\s(?:phụ trách|đảm nhận|đảm nhiệm)[\s.;]*$/iu;
/** … or does it with others: "…; Đội Bảo vệ phối hợp với Công an phường thực hiện trong tháng 10". */
const whoBefore = new RegExp(
  `${leadsHere.source}|\\sphối hợp(?=\\s[^.;]{3,160}?\\s(?:thực hiện|tổ chức)(?:(?: xong)? (?:trước|trong|từ|vào|h[ằà]ng)\\s|\\s?[.;,]|$))`,
  'iu',
);

function leadAt(text: string, from: number, at: number, isOfUnit = false): Lead | undefined {
  const ordered = order.exec(text.slice(from, at + 1)) ?? /(?:^|[\s;,(])do\s+$/iu.exec(text.slice(from, at));
  order.lastIndex = 0;
  const rest = text.slice(at, at + longestBeginning);
  // After an order the units may come at once; else the text must begin with them.
  const begins = isOfUnit ? ledByOther : orders;
  const begin = ordered === null ? (begins.exec(rest)?.[0].length ?? 0) : 0;
  const words = rest.slice(begin);
  // "Tổ Toán - Tin chủ trì": what names a unit only in a list does so here too.
  if (
    !beginsUnit(words) &&
    !(
      beginsListed(words) &&
      (ordered !== null ||
        begin > 0 ||
        /^[^.;:]{0,160}?\s(?:chủ trì|phối hợp|phụ trách|đảm nhận|làm (?:tổ |nhóm )?trưởng)/iu.test(words))
    )
  )
    return undefined;
  const isDone = /do\s+$/iu.test(text.slice(from, at));
  if (isDone && said.test(words)) return undefined;
  const end = isDone ? doersEnd(words) : unitsEnd(words);
  if (end === words.length && words.length > 120) return undefined;
  const list = words.slice(0, end).replace(/[\s,:]*(?:là|khẩn trương|tiếp tục|chủ động)?[\s,:]*$/iu, '');
  const range = trimmed(text, { from: at + begin, to: at + begin + list.length });
  // "Phân công đoàn viên nhận giúp đỡ …": some of its own, whoever assigns them.
  const isOwn = /phân công\s+(?:cho\s+)?$/iu.test(text.slice(0, at + begin)) && someOfOwn.test(words);
  if (isOwn || isDescribed(words.slice(end))) return undefined;
  const units = splitUnits(text.slice(range.from, range.to), range.from).filter(({ name }) => beginsListed(name));
  return units.length === 0 ? undefined : { units, to: at + begin + end };
}

/** "do Phòng Thư viện và giải quyết đơn thư thực hiện": all up to the verb, where nothing parts it that is done. */
function doersEnd(words: string): number {
  const end = unitsEnd(words);
  const all = doers.exec(words)?.[1]?.length ?? 0;
  // "do BHXH cơ sở thực hiện hằng tháng": behind what says that a name does it stands when at most.
  if (all > 0 && all < end && /\p{Lu}|cơ sở$/u.test(words.slice(0, all)) && whenBehind.test(words.slice(all)))
    return all;
  const isOpen = /(?:,|\svà)\s*$/u.test(words.slice(0, end)) || !doesWork(words.slice(end));
  return all > end && isOpen ? all : end;
}

/** "Do Phòng Tài vụ báo, Đội Luồng lạch thực hiện": why it is done, and then who does it. */
const said = /^[^,.;]+\s(?:báo|tặng|gửi|nêu)\s*,/iu;

const whenBehind = new RegExp(
  `^\\s(?:${doingVerbs})(?:[.,;)(]|\\s\\(|$|\\s(?:h[ằà]ng|mỗi|thường xuyên|định kỳ|trong|trước|từ|vào|cả|suốt|xong|hoàn thành)(?!\\p{L}))`,
  'u',
);
const doers = new RegExp(`^([^.;]{3,120}?)\\s(?:${doingVerbs})(?!\\p{L})`, 'iu');

/** "Chỉ đạo Phòng Văn hóa chủ trì …", under who directs it: who is told to lead does. */
const ledByOther = /^(?:giao|(?:chỉ đạo|phân công|yêu cầu)(?=\s[^.;:]{3,120}\schủ trì(?:[\s,]|$)))\s+/iu;

const orders = new RegExp(
  `^(?:giao${noMeeting}|đề nghị|yêu cầu|(?:kính )?mời|phân công|chỉ đạo(?!\\s+(?:các|những|toàn)\\s))\\s+`,
  'iu',
);

const someOfOwn = /^(?:\d+\s)?(?:đoàn viên|hội viên|cán bộ|công chức|viên chức|nhân viên|giáo viên|người|lực lượng)\s/u;
