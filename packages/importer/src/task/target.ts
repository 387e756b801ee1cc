import { roleOfLabel } from '../outline/label-words.js';
import { beginsListed } from '../unit/begins.js';
import { doesWork } from '../unit/does.js';
import { plain } from '../words/fold.js';
import { trimmed, type Range } from '../words/range.js';

/** A number to reach, as a clause says it. */
export interface FoundTarget extends Range {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
}

const number = '(\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,6})?|\\d{1,12}(?:[.,]\\d{1,6})?)';
/** "m3", "km²", or up to two words. */
const counts = '([dck]?m[23²³](?![\\p{L}\\d])|[\\p{L}&]+(?:\\s[\\p{L}&]+)?)';
const percent = new RegExp(`${number}\\s*%`, 'u');
const least = new RegExp(
  `(?:ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|≥|>=|trên|từ(?=[^;]*trở lên))\\s*${number}\\s+${counts}`,
  'iu',
);

/** Signs and words without which no number is one to reach. */
const mayHoldTarget = /%|≥|>=|phấn đấu|lượt|(?:ít nhất|tối thiểu|không dưới|không (?:ít|thấp) hơn|từ|trên)\s\d/iu;

/** "Đón 1.200.000 lượt khách": what is to come, wherever it is said. */
const welcomed =
  /(?:đón|thu hút|phục vụ)\s(?:được\s)?(?:khoảng\s|hơn\s|trên\s)?[\d.,]+\s(?:(?:triệu|nghìn|ngàn|vạn)\s)?lượt/iu;
/** "Chờ khám không quá 45 phút": a time that is not to be passed. */
const most = new RegExp(
  `(?:không quá|tối đa|dưới|không vượt quá)\\s+${number}\\s+(phút|giờ|ngày|tháng|lần|%|vụ|người|trường)`,
  'iu',
);

/**
 * The numbers to reach in a stretch: "đáp ứng 100% yêu cầu", "ít nhất 02 lớp", "≥ 98 %". One a clause;
 * `signs` part the clauses; points part thousands and a comma the decimals, as Vietnamese writes numbers.
 */
export function targetsIn(text: string, range: Range, signs: RegExp = /[,;.]/): FoundTarget[] {
  if (!mayHoldTarget.test(text.slice(range.from, range.to))) return [];
  return wholeClauses(text, clausesOf(text, range, signs)).flatMap((clause) => {
    const said = plain(text.slice(clause.from, clause.to))
      .replace(/^[-+•*]\s*/, '')
      .replace(lastBracket, (bracket, inside: string) => (saysWhoOrWhen(inside) ? '' : bracket));
    const label = roleOfLabel(said.split(':')[0] ?? '') === undefined ? '' : (said.split(':')[0] ?? '');
    const above = /:\s+((?:ít nhất|tối thiểu|không dưới|≥)\s.*)$/iu.exec(said)?.[1];
    // "Đơn vị từ 100 đoàn viên: ít nhất 02 bữa": for whom, then how much.
    const words = above ?? (label === '' ? said : said.slice(label.length + 1).trim());
    // What something costs is no number to reach.
    if (/^(?:dự kiến )?(?:kinh phí|nguồn vốn|ngân sách)/iu.test(said)) return [];
    // A range, or from one share to another, is no single number to reach.
    if (/\d\s*[-–]\s*\d+(?:,\d+)?\s*%|%[^%]*%/u.test(words)) return [];
    const share = percent.exec(words);
    const count = share === null ? least.exec(words) : null;
    if (share !== null) return [{ ...clause, text: words, value: numberOf(share[1]), unit: '%' }];
    const isTime = /^(?:ngày|tháng|năm|quý|giờ|điều|khoản|tuổi|đến|tới|phút)/iu.test(count?.[2] ?? '');
    if (count === null && (/phấn đấu/iu.test(words) || welcomed.test(words))) return counted(words, clause);
    return count === null || isTime
      ? []
      : [{ ...clause, text: words, value: numberOf(count[1]), unit: unitOf(count[2]) }];
  });
}

/** "Huấn luyện an toàn, vệ sinh lao động cho 100% công nhân": behind a comma the object goes on, and no other work begins. */
function wholeClauses(text: string, clauses: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const clause of clauses) {
    const last = all.at(-1);
    const before = last === undefined ? '0' : text.slice(last.from, clause.from);
    const rest = text.slice(clause.from, clause.to);
    const isRest = !/\d|[^,] $|^\P{L}*(?:Trong|Đến|Năm|Theo)\s/u.test(before) && ofObject.test(rest) && !doesWork(rest);
    if (isRest && last !== undefined) all[all.length - 1] = { from: last.from, to: clause.to };
    else all.push(clause);
  }
  return all;
}

/** Words up to "cho", or how much at least. */
const ofObject = /^(?:\p{Ll}[^\d]{3,60} cho|ít nhất|tối thiểu) \d/u;

/** "… (hoàn thành trước ngày 15/5)", "… (Phòng 7 chủ trì)": no part of what is reached; "(không tính hộ đã di dời …)" is. */
function saysWhoOrWhen(words: string): boolean {
  return (
    /chủ trì|phối hợp|thực hiện|xong|hoàn thành|trước |tháng /iu.test(words) &&
    !/\s(?:đã|chưa)\s|%/iu.test(words) &&
    (beginsTime.test(words) || beginsListed(words))
  );
}

const lastBracket = /\s*\((?!\d)([^()]*)\)\s*$/u;
const beginsTime = /^(?:xong|hoàn thành|h[ằà]ng|do|hạn|tháng|quý|trước|trong|từ|đến)\s/iu;

/**
 * The numbers to reach in the part that sets them: there a number of anything is one ("đón 3,5 triệu lượt khách",
 * "trồng mới 500 ha rừng"), and commas part two of them.
 */
export function goalsIn(text: string, range: Range): FoundTarget[] {
  return clausesOf(text, range, /[;.]/).flatMap((clause) => {
    const parts = clausesOf(text, clause, /[;.,]/).filter((part) => /\d/.test(text.slice(part.from, part.to)));
    const each = parts.flatMap((part) => goalIn(text, part));
    return each.length > 1 ? each : goalIn(text, clause);
  });
}

function goalIn(text: string, clause: Range): FoundTarget[] {
  const [known] = targetsIn(text, clause, /;/);
  if (known !== undefined) return [known];
  const words = plain(text.slice(clause.from, clause.to)).replace(/^(?:[-+•*]|\(?[\da-zđ]{1,3}[.)](?!\d))\s*/u, '');
  const [, limit, of = ''] = most.exec(words) ?? [];
  if (limit !== undefined) return [{ ...clause, text: words, value: numberOf(limit), unit: of.toLowerCase() }];
  return /\d\s*[-–]\s*\d+(?:,\d+)?\s*%|%[^%]*%/u.test(words) ? [] : counted(words, clause);
}

/** The first number of anything, but of a time or a law. */
function counted(words: string, clause: Range): FoundTarget[] {
  for (const match of words.matchAll(goal)) {
    const [, before = '', value, scale = '', unit = ''] = match;
    const isRate = unit === 'giờ' && words.startsWith('/', match.index + match[0].length);
    if (noGoal.test(before) || (isTimeOrLaw.test(unit) && !isRate)) continue;
    const of = /^\p{Lu}{2,}/u.test(unit) ? (unit.split(' ')[0] ?? unit) : unitOf(unit);
    return [{ ...clause, text: words, value: numberOf(value), unit: `${scale.toLowerCase()}${of}` }];
  }
  return [];
}

const goal = new RegExp(
  `([\\p{L}]*\\s*(?:số\\s)?)(?<![\\d/.,-])${number}\\s+((?:triệu|tỷ|tỉ|nghìn|ngàn|vạn)\\s)?${counts}`,
  'giu',
);
/** "năm 2027", "Nghị quyết số 5": what the number is called after is not counted. */
const noGoal =
  /(?:^|\s)?(?:năm|tháng|ngày|quý|số|điều|khoản|đợt|giai đoạn|kỳ|lần thứ|thứ|cấp|tuổi|lúc|phụ lục|mục|từ|đến|lớp|khối|tổ)\s*$/iu;
const isTimeOrLaw =
  /^(?:ngày|tháng|năm|quý|giờ|điều|khoản|tuổi|đến|tới|phút|của|và|về|theo|tại|ở|do|là|được|có|học)(?:\s(?!sinh|viên|kỳ)|$)/iu;

/** The number with which a cell begins: "95", "≥ 1.200", "80 %"; none of a stretch or of words. */
export function numberIn(cell: string): number | undefined {
  const match = new RegExp(
    `^(?:≥|>=|≤|<=|>|<|trên|dưới|từ|ít nhất|tối thiểu|đạt)?\\s*${number}(?!\\d|\\s*[-–/]\\s*\\d)`,
    'iu',
  ).exec(cell);
  return match === null ? undefined : numberOf(match[1]);
}

/** "1.311,4" is one thousand three hundred and eleven point four. */
function numberOf(text = ''): number {
  const isThousands = /^\d{1,3}(?:\.\d{3})+/.test(text);
  return Number((isThousands ? text.replaceAll('.', '') : text).replace(',', '.'));
}

/** The first word counts: "02 lớp bồi dưỡng" is classes; "bài viết" is one thing. */
function unitOf(words = ''): string {
  const [first = '', second = ''] = words.toLowerCase().split(' ');
  const pair = `${first} ${second}`;
  return things.has(pair) ? pair : first;
}

/** Things whose name has two syllables. */
const things = new Set(
  (
    'bài viết|gian hàng|đội hình|suất quà|ngôi nhà|' +
    'nhiệm vụ|quy trình|mô hình|lượt người|bản tin|khu công|dự án|hội nghị|cuộc họp|đề tài|sản phẩm|chuyên đề|học sinh|' +
    'học viên|hội viên|đoàn viên|đảng viên|chi bộ|chi hội|công nhân|giáo viên|hộ dân|cán bộ|công trình|nhà văn|đơn vị|cơ quan|địa phương|' +
    'doanh nghiệp|thanh niên|phụ nữ|nông dân|trẻ em|người dân|cơ sở|hồ sơ|thủ tục|văn bản|báo cáo|đại biểu|tác phẩm|tài liệu|' +
    'nội dung|chương trình|sáng kiến|giải pháp|phương án|phóng sự|tiểu phẩm|câu chuyện|câu hỏi|hoạt động|chuyên mục|kịch bản|' +
    'gia đình|tập thể|cá nhân|tổ chức|công chức|viên chức|thí sinh|bệnh nhân|nghệ nhân|di tích|hiện vật|kế hoạch|nghị quyết'
  ).split('|'),
);

function clausesOf(text: string, { from, to }: Range, signs: RegExp): Range[] {
  const clauses: Range[] = [];
  let [start, depth] = [from, 0];
  for (let at = from; at < to; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (
      /[|\t]/.test(sign) ||
      (sign === '\n' && /^\s*(?:[-+*•–]\s|\p{L}[\p{L} ]{2,40}:)/u.test(text.slice(at, at + 48)))
    ) {
      clauses.push(trimmed(text, { from: start, to: at }));
      [start, depth] = [at + 1, 0];
    } else if (depth === 0 && signs.test(sign) && !/\d/.test(text.charAt(at + 1)) && text.charAt(at + 1) !== '/') {
      clauses.push(trimmed(text, { from: start, to: at }));
      start = at + 1;
    }
  }
  clauses.push(trimmed(text, { from: start, to }));
  // "./." closes a document.
  return clauses
    .map((clause) => ({
      from: clause.from,
      to: clause.to - (/[.\s/]+$/.exec(text.slice(Math.max(clause.from, clause.to - 6), clause.to))?.[0].length ?? 0),
    }))
    .filter((clause) => clause.from < clause.to && clause.to - clause.from < 600);
}
