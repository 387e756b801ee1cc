import type { CivilDate } from '@kehoach/core';
import { dayAlone } from './sheet-day.js';

/** That work was stopped: for a time, or for good. */
export interface Stop {
  readonly kind: 'suspended' | 'cancelled';
  readonly on?: CivilDate;
  readonly reason?: string;
}

const stop =
  /^(?:đã |đang )?(?:(tạm (?:dừng|ngừng|hoãn))|(?:hủy|huỷ)(?: bỏ)?)(?: thực hiện)?(?:,? (?:từ )?(?:ngày )?(\d[\d/.-]*\d{4}))?(.*)$/isu;
/** What stands between that and why: "(chờ vốn)", ": chờ vốn", "do chờ vốn". */
const why = /^\s*(?:[:;,.–-]|\(|(?:do|vì)\s)\s*(.+?)\s*\)?\.?\s*$/isu;

/**
 * What words say of work that was stopped: "Tạm dừng từ 05/3/2027: chờ vốn", "Hủy bỏ (trùng với Kế hoạch số 5)". Other
 * words, such as "Đề nghị hủy bỏ" or "Tạm dừng đến hết quý", say none.
 */
export function stopIn(words: string): Stop | undefined {
  const [, suspended, day = '', rest = ''] = stop.exec(words.trim()) ?? [undefined, undefined, undefined, '?'];
  const on = dayAlone(day);
  const reason = why.exec(rest)?.[1];
  const isWhole = /^[\s.]*$/.test(rest) || reason !== undefined;
  if (!isWhole || (day !== '' && on === undefined)) return undefined;
  return { kind: suspended === undefined ? 'cancelled' : 'suspended', ...(on && { on }), ...(reason && { reason }) };
}

/**
 * The same, with what is missing in it taken from the column of reasons, and from a note of the row that says it again:
 * "Tạm dừng từ 05/3/2027: chờ vốn".
 */
export function stopOfRow(status: string, reason: string, notes: string): Stop | undefined {
  const said = stopIn(status);
  if (said === undefined) return undefined;
  const again = notes
    .split('\n')
    .map(stopIn)
    .find((each) => each?.kind === said.kind);
  return { ...again, ...(reason !== '' && { reason }), ...said };
}
