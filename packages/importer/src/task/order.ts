import type { SectionKind } from '../outline/section.js';
import { beginsListed } from '../unit/begins.js';
import { doerAt, leadAfterClause } from '../unit/doer.js';
import { readDuty } from '../unit/duty.js';
import { leadingVerbs, noMeeting } from '../unit/leading-words.js';
import { unitsEnd } from '../unit/units-end.js';
import type { Range } from '../words/range.js';
import { unitBracket } from './bracket.js';
import { tellingOf } from './telling.js';
import { isDueBy, timeIn } from './time-in.js';

/** "Giao thông", "giao dịch" hand nothing to anybody. */
const gives = new RegExp(
  `(?:^|[\\s,;])(?:chủ trì|giao(?!\\s(?:thông|dịch|tiếp|lưu|nộp|thừa|đất|nhận|khoán|hàng|diện))${noMeeting})(?:[\\s,.;:]|$)`,
  'iu',
);

/** A unit with "chủ trì" or "giao", also in a part that tells how things stand. */
export function givesWork(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, to);
  if (!gives.test(words)) return false;
  const { lead } = readDuty(words, from);
  return lead.length > 0 && !/\s(?:đã|được)\s(?:chủ trì|giao)/iu.test(words);
}

/** Whether a sentence names who does what it says, in whatever words: "Trạm Luồng lạch gõ cửa từng nhà". */
export function namesDoer(text: string, sentence: Range): boolean {
  const words = text.slice(sentence.from, sentence.to);
  if (tellingOf(words) !== undefined || refersOn.test(words)) return false;
  return (doerAt(words, 0, false) ?? leadAfterClause(words)) !== undefined || unitBracket(text, sentence) !== undefined;
}

/** "Các đơn vị thực hiện nhiệm vụ theo biểu sau:" */
const refersOn =
  /\s(?:theo|tại|như|trong) (?:phụ lục|biểu|bảng|danh mục)(?: \p{Ll}+)? (?:sau|dưới đây|kèm theo)[\s:.]*$/iu;

/** The verbs that give work to whom they name; a part of an expression. */
export const orderVerbs: string = `(giao${noMeeting}|đề nghị|yêu cầu|phân công|(?:kính )?mời)`;

/** With which an order begins: "Giao …", "đồng thời đề nghị …"; after it the units follow. */
const orderVerb = new RegExp(`^(?:[-+*•–]\\s*)?(?:đồng thời,?\\s|riêng\\s)?${orderVerbs}\\s+(?:cho\\s+)?`, 'iu');

/** The verb with which words give work to a unit at once; nothing where they don't, or only close a document. */
export function orderingVerb(words: string): string | undefined {
  const verb = orderVerb.exec(words);
  if (verb === null || !beginsListed(words.slice(verb[0].length))) return undefined;
  return tellingOf(words) === 'closing' ? undefined : verb[1]?.toLowerCase();
}

/** "Giao bí thư các chi bộ trực tiếp thực hiện": says who does what stands before, and no more work. */
export function givesNoMore(words: string): boolean {
  const verb = orderVerb.exec(words)?.[0] ?? '';
  if (verb === '') return false;
  const units = words.slice(verb.length);
  const end = unitsEnd(units);
  if (end === units.length) return false;
  const role = noMore.exec(units.slice(end));
  const helpers = role?.groups?.['with'] ?? role?.groups?.['and'] ?? '';
  return role !== null && unitsEnd(helpers) === helpers.length;
}

/** … also with whom: "chủ trì, phối hợp với Công an xã", "chủ trì, các xã phối hợp". */
const noMore = new RegExp(
  '^\\s*(?:trực tiếp |chịu trách nhiệm |là (?:đơn vị|cơ quan) )?' +
    `(?:${leadingVerbs}|thực hiện|triển khai|tổ chức thực hiện|theo dõi)` +
    '(?: (?:thực hiện|(?:nội dung|nhiệm vụ|việc) này))?' +
    '(?:,? (?:và )?phối hợp (?:với|cùng) (?<with>[^.;]{3,200}?)(?: thực hiện)?|[,;] (?<and>[^.;]{3,200}?) (?:cùng )?phối hợp(?: thực hiện)?)?[\\s.;]*$',
  'iu',
);

/** "Tiểu ban Hậu cần quyết toán xong trước ngày 30/6": who does what by when. */
function isDone(text: string, sentence: Range): boolean {
  const words = text.slice(sentence.from, sentence.to);
  const lead = doerAt(words, 0, true);
  return lead !== undefined && isDueBy(text, sentence);
}

const rewards = /\s(?:xét )?(?:tặng|khen thưởng|công nhận)\s[^.;]*\s\d+\s/iu;

/** Parts that share out the work of rewarding, of reporting and of paying beside what they tell. */
const workToo: ReadonlySet<string> = new Set<SectionKind>(['criterion', 'outline', 'funding']);

/** Whether a sentence orders work in a part of a plan that does not: "Giao Văn phòng Sở nhận hồ sơ …" among criteria. */
export function isOrderIn(text: string, sentence: Range, section: string): boolean {
  const verb = orderingVerb(text.slice(sentence.from, sentence.to));
  // Among how things stand a request is what somebody said.
  const isAsked = section === 'background' && (verb === 'đề nghị' || verb === 'yêu cầu');
  // "Đề nghị UBND tỉnh tặng Bằng khen": so many are rewarded.
  if (section === 'criterion' && rewards.test(text.slice(sentence.from, sentence.to))) return false;
  if (verb !== undefined && (!isAsked || timeIn(text, sentence) !== undefined)) return true;
  if (workToo.has(section) && isDone(text, sentence)) return true;
  if (!givesWork(text, sentence)) return false;
  // "Trong quý IV/2025, Văn phòng Sở chủ trì 3 cuộc họp": how things stand is told with its time.
  return (
    workToo.has(section) || (section === 'background' ? isDueBy(text, sentence) : timeIn(text, sentence) !== undefined)
  );
}
