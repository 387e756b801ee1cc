import { beginsUnit } from '../unit/begins.js';
import { plain } from '../words/fold.js';
import { trimmed, type Range } from '../words/range.js';
import { longestLabel, roleOfLabel, type LabelRole } from './label-words.js';
import { roleOfOwnLabel } from './own-label.js';

/** A label with the words that follow it. */
export interface Labelled {
  readonly role: LabelRole;
  /** The label and its words. */
  readonly place: Range;
  /** Its words alone; empty where they stand in the paragraphs below. */
  readonly value: Range;
  /** Its words name the last day: "Thời hạn hoàn thành". */
  readonly isDeadline: boolean;
  /** Its words say of what: "Thời gian nộp bài"; only among other labels it tells of what they tell. */
  readonly isOfWork: boolean;
}

/** "Thực hiện: Phòng Điều độ" names who; "Thực hiện: rà soát …" does not. */
const mayLead = /^(?:tổ chức |triển khai )?thực hiện$/u;

/** "Thời gian báo cáo", "Hạn nộp bài": of what the time is told. */
const maySayWhen = /^(?:thời gian|thời hạn|thời điểm|hạn)(?: \p{Ll}+){1,4}$/u;
/** With which a time begins. */
export const beginsTime: RegExp =
  /^(?:từ|đến|trước|chậm|muộn|trong|xong|hoàn thành|vào|hết|h[ằà]ng|mỗi|định kỳ|dự kiến|ngày|tháng|quý|tuần|năm|sáng|chiều|\d)/iu;

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
      isOfWork: role === 'period' && roleOfLabel(text.slice(at, value).replace(/\s*:\s*$/, '')) === undefined,
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
    const role = roleOfLabel(label) ?? roleByValue(label, value);
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

/** What its words make of a label: "Thực hiện: Phòng Điều độ" says who, "Thời gian báo cáo: Trước ngày 20" when. */
function roleByValue(label: string, value: string): LabelRole | undefined {
  const words = plain(label.normalize('NFC').toLowerCase()).replace(/^[-+*•–\s]+/, '');
  if (mayLead.test(words) && beginsUnit(value)) return 'lead';
  if (maySayWhen.test(words) && beginsTime.test(value)) return 'period';
  return roleOfOwnLabel(label, words, value);
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
