import { beginsListed, isCapital } from './begins.js';
import type { Lead } from './doer.js';
import { doingVerbs } from './leading-words.js';
import type { NamedUnit } from './named-unit.js';
import { splitUnits } from './split.js';
import { unitsEnd } from './units-end.js';

/**
 * "Thu gom rác hằng tuần. Hợp tác xã Cửa Gianh thực hiện.", "In sổ tay. Ban Tuyên huấn.", "Hội thi – Phòng Bến bãi, tháng 4":
 * the end of a line says only who, and when at most.
 */
export function leadAtEnd(text: string): Lead | undefined {
  const end = endOf(text);
  return end !== undefined && (end.isSaid || isDone(end)) ? end.lead : undefined;
}

/** "Kiểm tra hồ sơ: Văn phòng Sở": who looks, or who is looked at. */
export function leadOrInspected(text: string): readonly NamedUnit[] {
  const end = endOf(text);
  return end?.sign === ':' && !isDone(end) && looksAt.test(end.before) ? end.lead.units : [];
}

interface End {
  readonly lead: Lead;
  /** What stands before the names, and with which sign it closes. */
  readonly before: string;
  readonly sign: string;
  /** The fewest words that are work without more. */
  readonly most: number;
  /** A word says that they do it. */
  readonly isSaid: boolean;
}

function endOf(text: string): End | undefined {
  const open = text.replace(whenInBracket, '');
  const line = open.replace(whenAtEnd, '');
  const [words = '', names = ''] = whoAtEnd.exec(line) ?? [];
  const [, who = names, together] = saysTheyDo.exec(names) ?? [];
  const isSaid = who.length < names.length || together !== undefined;
  const sign = words.charAt(0);
  const mayBeSmall = (isSaid && sign === ')') || /^(?:đồng chí|đ\/c|ông|bà)\s\p{Lu}/u.test(who);
  if (!(isCapital(who) || mayBeSmall) || !beginsListed(who)) return undefined;
  if (unitsEnd(who, { isSentence: false }) < who.length) return undefined;
  const from = line.length - words.length + words.indexOf(who);
  const lead = { units: splitUnits(who, from), to: from + who.length };
  const before = line.slice(0, line.length - words.length);
  return { lead, before, sign, most: open.length < text.length ? 1 : 3, isSaid };
}

/**
 * "Lễ phát động thi đua: Ban Tuyên giáo.": so much is work, less where it says when too; what is looked at stands behind a
 * colon as well, but for a post: "Kiểm tra giáo án: Phó Hiệu trưởng".
 */
function isDone({ lead, before, sign, most }: End): boolean {
  if (/\d/.test(sign)) return false;
  if (sign !== ':' && sign !== ')') return true;
  return (
    before.trim().split(/\s+/u).length > most &&
    !/thăm|làm việc|gửi|báo cáo(?! viên)|địa điểm/iu.test(before) &&
    (!looksAt.test(before) || lead.units.every(({ name }) => headPost.test(name)))
  );
}

/** Whom or what others look at may stand behind a colon. */
const looksAt = /kiểm tra|giám sát|thanh tra|dự giờ/iu;

/** Who heads or leads something, and is one. */
const headPost = new RegExp(
  '^(?:(?:đồng chí|đ/c|ông|bà)\\s)?(?:phó|trưởng|chủ tịch|giám đốc|hiệu trưởng|chánh|kế toán' +
    '|(?:tổ|đội|nhóm) (?:trưởng|phó)|tổng phụ trách)(?!\\p{L})(?!.*\\scác\\s)',
  'iu',
);

const saysTheyDo = new RegExp(
  `^(.*?)\\s(cùng )?(?:(?:(?:chịu|có) trách nhiệm |trực tiếp |tổ chức )?(?:${doingVerbs})|chịu trách nhiệm)$`,
  'iu',
);
const whoAtEnd = /(?:[.;:]|[)\d],|(?<=h[ằà]ng (?:ngày|tuần|tháng|quý|năm)),|\s[-–])\s+([^.;:]{3,120}?)[.;]?\s*$/u;
/** "Viết diễn văn: Phó Hiệu trưởng (nộp trước ngày 12/11).": behind who does it stands when. */
const whenInBracket = /\s\((?=[^()]*\d)[^()]{3,80}\)[\s.;]*$/u;
const whenAtEnd = new RegExp(
  '(?:,|;|\\s[-–])\\s(?:(?:xong |hoàn thành )?(?:trước|trong|ngày|tháng|quý|tuần)\\s)[\\p{L}\\s]{0,12}[\\dIVX/.-]*(?:/\\d{4})?' +
    '[\\s.;]*$|,\\s[\\d\\p{L}\\s]{0,30}h[ằà]ng\\s(?:ngày|tuần|tháng|quý|năm)[\\s.;]*$',
  'iu',
);
