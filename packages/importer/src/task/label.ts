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
}

const unit =
  '(?:(?:các )?(?:đơn vị|cơ quan|bộ phận|phòng|tổ chức|cấp|người|lực lượng)(?:,? (?:đơn vị|cá nhân|bộ phận))? ?)?';
const labels: readonly [LabelRole, RegExp][] = [
  ['coordinating', new RegExp(`^${unit}(?:được phân công )?(?:cùng )?(?:phối hợp|tham gia)(?: thực hiện| tham mưu| triển khai)?$`, 'u')],
  ['lead', new RegExp(`^${unit}(?:được (?:giao|phân công) )?chủ trì(?: thực hiện| tham mưu| triển khai)?$`, 'u')],
  ['lead', /^(?:(?:đơn vị|cơ quan|bộ phận|người|cán bộ|cá nhân|tổ chức) (?:thực hiện|tham mưu|phụ trách|đầu mối|chịu trách nhiệm(?: chính)?)|(?:đầu mối|phụ trách|chịu trách nhiệm)(?: thực hiện| chính| chung)?|phân công(?: thực hiện)?|trách nhiệm thực hiện)$/u],
  ['period', /^(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|lộ trình)(?: (?:thực hiện|hoàn thành|tổ chức|triển khai|dự kiến|kết thúc|chót|cuối))*(?: dự kiến)?$/u],
  ['period', /^hoàn thành$/u],
  ['product', /^(?:sản phẩm|đầu ra|kết quả|sản phẩm ?[,/] ?kết quả|kết quả ?[,/] ?sản phẩm)(?: (?:dự kiến|đầu ra|hoàn thành|cần đạt|đạt được|thực hiện|bàn giao))*$/u],
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
  const starts: { role: LabelRole; at: number; value: number }[] = [];
  for (let colon = text.indexOf(':', from); colon >= 0 && colon < to; colon = text.indexOf(':', colon + 1)) {
    const at = labelStart(text, from, colon);
    const value = text.slice(colon + 1, Math.min(to, colon + 80)).trimStart();
    const role = roleOfLabel(text.slice(at, colon)) ?? (isLeadLabel(text.slice(at, colon), value) ? 'lead' : undefined);
    if (role !== undefined) starts.push({ role, at, value: colon + 1 });
  }
  const dashed = starts.length === 0 ? dashLabel(text, { from, to }) : undefined;
  if (dashed !== undefined) starts.push(dashed);
  return starts.map(({ role, at, value }, index) => {
    const end = starts[index + 1]?.at ?? to;
    return { role, place: { from: at, to: end }, value: valueOf(text, { from: value, to: end }) };
  });
}

/** "Đơn vị chủ trì - Sở Nội vụ": a dash in the place of the colon, where the paragraph begins with the label. */
function dashLabel(text: string, { from, to }: Range): { role: LabelRole; at: number; value: number } | undefined {
  const start = text.slice(from, Math.min(to, from + longestLabel));
  const dash = /^\p{L}[^:;.,()–-]*?\s[-–]\s/u.exec(start)?.[0];
  const role = dash === undefined ? undefined : roleOfLabel(dash.slice(0, -3));
  return dash === undefined || role === undefined ? undefined : { role, at: from, value: from + dash.length };
}

function isLeadLabel(label: string, value: string): boolean {
  return mayLead.test(plain(label.normalize('NFC').toLowerCase()).replace(/^[-+*•–\s]+/, '')) && beginsUnit(value);
}

function labelStart(text: string, from: number, colon: number): number {
  const lowest = Math.max(from, colon - longestLabel);
  for (let at = colon - 1; at >= lowest; at -= 1) {
    if (/[;.:([\n|]/.test(text.charAt(at))) return at + 1;
  }
  return lowest;
}

/** Without the blanks, the bracket that closes the labels and the sign before the next one. */
function valueOf(text: string, range: Range): Range {
  const value = trimmed(text, range);
  let { to } = value;
  while (to > value.from && /[\s;.,(]/.test(text.charAt(to - 1))) to -= 1;
  const words = text.slice(value.from, to);
  const isOpen = (words.endsWith(')') && !words.includes('(')) || (words.endsWith(']') && !words.includes('['));
  return { from: value.from, to: isOpen ? to - 1 : to };
}
