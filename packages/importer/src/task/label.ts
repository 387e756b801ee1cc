import { beginsUnit } from '../unit/split.js';
import { plain } from '../words/fold.js';
import { trimmed, type Range } from '../words/range.js';

/** What the words after a label say about a task. */
export type LabelRole = 'lead' | 'coordinating' | 'period' | 'product' | 'target' | 'theme' | 'leader';

/** A label with the words that follow it. */
export interface Labelled {
  readonly role: LabelRole;
  /** The label and its words. */
  readonly place: Range;
  /** Its words alone; empty where they stand in the paragraphs below. */
  readonly value: Range;
  /** Its words name the last day: "Thời hạn hoàn thành". */
  readonly isDeadline: boolean;
}

const unit =
  '(?:(?:các )?(?:đơn vị|cơ quan|bộ phận|phòng|tổ chức|cấp|người|lực lượng)(?:,? (?:đơn vị|cá nhân|bộ phận))? ?)?';
const labels: readonly [LabelRole, RegExp][] = [
  ['coordinating', new RegExp(`^${unit}(?:được phân công )?(?:cùng )?(?:phối hợp|tham gia)(?: thực hiện| tham mưu| triển khai)?$`, 'u')],
  ['lead', new RegExp(`^${unit}(?:được (?:giao|phân công) )?chủ trì(?: thực hiện| tham mưu| triển khai)?$`, 'u')],
  ['lead', /^(?:(?:đơn vị|cơ quan|bộ phận|người|cán bộ|cá nhân|tổ chức) (?:thực hiện|tham mưu|phụ trách|đầu mối|chịu trách nhiệm(?: chính)?)|(?:đơn vị |cơ quan )?đầu mối(?: thực hiện| tham mưu| chủ trì)?|(?:đầu mối|phụ trách|chịu trách nhiệm)(?: thực hiện| chính| chung)?|phân công(?: thực hiện)?|trách nhiệm thực hiện)$/u],
  ['period', /^(?:dự kiến )?(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|lộ trình)(?:,? (?:và )?địa điểm)?(?: (?:thực hiện|hoàn thành|tổ chức|triển khai|dự kiến|kết thúc|chót|cuối))*(?: dự kiến)?$/u],
  ['period', /^hoàn thành$/u],
  ['product', /^(?:dự kiến )?(?:sản phẩm|đầu ra|kết quả|sản phẩm ?[,/] ?kết quả|kết quả ?[,/] ?sản phẩm)(?: (?:dự kiến|đầu ra|hoàn thành|cần đạt|đạt được|thực hiện|bàn giao))*$/u],
  ['target', /^(?:chỉ tiêu|mục tiêu)(?: (?:phấn đấu|cần đạt|thực hiện|cụ thể))*$/u],
  ['theme', /^(?:chủ đề|tên chủ đề|tên phong trào)(?: (?:phát động|thi đua|phong trào|đợt thi đua))*$/u],
  ['leader', /^(?:đồng chí )?lãnh đạo(?: (?:sở|ubnd|ủy ban|ban|đơn vị))? (?:phụ trách|chỉ đạo)$/u],
]; // prettier-ignore

const longestLabel = 60;

/** "Thực hiện: Phòng Điều độ" names who; "Thực hiện: rà soát …" does not. */
const mayLead = /^(?:tổ chức |triển khai )?thực hiện$/u;

/** What a label's words are about, or `undefined` where they are no label that we know. */
export function roleOfLabel(label: string): LabelRole | undefined {
  const words = plain(label.normalize('NFC').toLowerCase()).replace(/^[-+*•–\s]+/, '');
  return words.length > longestLabel ? undefined : labels.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The labels of a paragraph and their words, also several on one line and in brackets. Linear. */
export function labelsIn(text: string, { from, to }: Range): Labelled[] {
  const starts: LabelStart[] = [];
  // Looked for in the stretch alone: in the whole text each search could go on to its end.
  const words = text.slice(from, to);
  for (let at = words.indexOf(':'); at >= 0; at = words.indexOf(':', at + 1)) {
    const colon = from + at;
    const value = text.slice(colon + 1, Math.min(to, colon + 80)).trimStart();
    const found = labelBefore(text, from, colon, value);
    if (found !== undefined) starts.push({ ...found, value: colon + 1 });
  }
  const unsigned = starts.length === 0 ? labelWithoutColon(text, { from, to }) : undefined;
  if (unsigned !== undefined) starts.push(unsigned);
  return starts.map(({ role, at, value }, index) => {
    const end = starts[index + 1]?.at ?? to;
    return {
      role,
      place: { from: at, to: end },
      value: valueOf(text, { from: value, to: end }),
      isDeadline: deadlineLabel.test(plain(text.slice(at, value)).toLowerCase()),
    };
  });
}

/** Whether a paragraph begins with a label, after its bullet at most. */
export function beginsWithLabel(text: string, { from, to }: Range): boolean {
  const [first] = labelsIn(text, { from, to: Math.min(to, from + longestLabel + 40) });
  return first !== undefined && /^[-+*•–\s]*$/u.test(text.slice(from, first.place.from));
}

interface LabelStart {
  readonly role: LabelRole;
  readonly at: number;
  readonly value: number;
}

/** "Thời hạn hoàn thành: 30/6/2026" says by when, "Thời gian: 30/6/2026" on which day. */
const deadlineLabel = /hoàn thành|kết thúc|hạn (?:chót|cuối)|^(?:[-+*•–]\s*)?(?:thời )?hạn\s*:?$/u;

/** The longest words before a colon that are a label: from a sign of the sentence, a dash or a comma on. */
function labelBefore(
  text: string,
  from: number,
  colon: number,
  value: string,
): Pick<LabelStart, 'role' | 'at'> | undefined {
  const lowest = Math.max(from, colon - longestLabel);
  let best: Pick<LabelStart, 'role' | 'at'> | undefined;
  for (let at = colon; at >= lowest; at -= 1) {
    const before = at === from ? '' : text.charAt(at - 1);
    const isHard = at === lowest || /[;.:([|]/.test(before);
    if (!isHard && !/[\n,]/.test(before) && !/\s[-–]\s$/.test(text.slice(Math.max(from, at - 3), at))) continue;
    const label = text.slice(at, colon);
    const role = roleOfLabel(label) ?? (isLeadLabel(label, value) ? 'lead' : undefined);
    if (role !== undefined) best = { role, at };
    if (isHard && at > lowest) break;
  }
  return best;
}

/** "Đơn vị chủ trì - Sở Nội vụ", "Đơn vị chủ trì Sở Nội vụ": where the paragraph begins with the label. */
function labelWithoutColon(text: string, { from, to }: Range): LabelStart | undefined {
  const start = text.slice(from, Math.min(to, from + longestLabel));
  const label =
    /^\p{L}[^:;.,()–-]*?\s[-–]\s/u.exec(start)?.[0] ??
    /^(?:đơn vị|cơ quan) (?:chủ trì|phối hợp)(?: thực hiện)?\s(?=\p{Lu})/iu.exec(start)?.[0];
  const role = label === undefined ? undefined : roleOfLabel(label.replace(/\s[-–]\s$/u, ''));
  const isUnits = (role === 'lead' || role === 'coordinating') && beginsUnit(start.slice(label?.length ?? 0));
  return label === undefined || role === undefined || !isUnits
    ? undefined
    : { role, at: from, value: from + label.length };
}

function isLeadLabel(label: string, value: string): boolean {
  return mayLead.test(plain(label.normalize('NFC').toLowerCase()).replace(/^[-+*•–\s]+/, '')) && beginsUnit(value);
}

/** Without the blanks, the bracket that closes the labels and the sign before the next one. */
function valueOf(text: string, range: Range): Range {
  const value = trimmed(text, range);
  let { to } = value;
  while (to > value.from && /[\s;.,(]/.test(text.charAt(to - 1))) to -= 1;
  if (/\s[-–]$/.test(text.slice(Math.max(value.from, to - 2), to)))
    to = trimmed(text, { from: value.from, to: to - 1 }).to;
  const words = text.slice(value.from, to);
  const isOpen = (words.endsWith(')') && !words.includes('(')) || (words.endsWith(']') && !words.includes('['));
  return { from: value.from, to: isOpen ? to - 1 : to };
}
