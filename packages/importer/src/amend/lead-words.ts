import type { Range } from '../words/range.js';
import type { NewValue } from './new-value.js';

/** Who is to lead from now on, instead of whom, and with whose help. */
export interface LeadSaid {
  readonly units: Range;
  readonly old: Range | undefined;
  readonly help: Range | undefined;
}

/** "Giao Đội Cứu nạn chủ trì thay Văn phòng Sở": the units of a sentence that hands work on. */
export function leadIn(hidden: string): LeadSaid | undefined {
  const match = leading.exec(hidden);
  const { now = '', rest = '' } = match?.groups ?? {};
  if (match === null) return undefined;
  const from = match.index + match[0].indexOf(now);
  const restAt = match.index + match[0].length - rest.length;
  return {
    units: { from, to: from + now.length },
    old: groupIn(instead.exec(rest), restAt),
    help: groupIn(helping.exec(rest), restAt),
  };
}

const leading = /giao\s+(?:cho\s+)?(?<now>.+?)\s+(?:làm\s+)?(?:đơn vị\s+|cơ quan\s+)?chủ trì(?<rest>.*)$/isu;
const stop =
  '(?=\\s+(?:thực hiện|triển khai|tại|ở|đối với|chủ trì|làm|nhiệm vụ|mục|khoản|điểm|trong|để|phối hợp)(?!\\p{L})|[,.;(]|$)';
const instead = new RegExp(`(?<!\\p{L})thay(?: thế)?(?: cho)?\\s+(.+?)${stop}`, 'isu');
const helping = new RegExp(`(?<!\\p{L})phối hợp(?: với)?\\s+(.+?)${stop}`, 'isu');

function groupIn(match: RegExpExecArray | null, at: number): Range | undefined {
  if (match === null) return undefined;
  const [whole, words = ''] = match;
  const from = at + match.index + whole.lastIndexOf(words);
  return { from, to: from + words.length };
}

/** "Bổ sung Đội Cứu nạn là đơn vị phối hợp tại mục I.1". */
export function helperIn(hidden: string): NewValue | undefined {
  const match = /bổ sung(?: thêm)?\s+(.+?)\s+(?:là|làm)\s+(?:các\s+)?(?:đơn vị|cơ quan)\s+phối hợp/isu.exec(hidden);
  const now = groupIn(match, 0);
  return now && { now };
}
